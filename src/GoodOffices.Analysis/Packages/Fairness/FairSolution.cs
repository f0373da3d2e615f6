using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>The points that a rule chooses.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">Points of the frontier, those that tie all listed; none where no package is acceptable to all.</param>
/// <param name="Value">What the rule makes largest: a product of gains, a share, a gain, a sum, a loss below zero; zero without points.</param>
/// <param name="Ceiling">No package has a larger value; equal to the value where the choice is proven.</param>
/// <param name="IsExact">Whether the choice is proven; without points, whether it is proven that there is none.</param>
public sealed record FairSolution(FairnessRule Rule, ImmutableArray<int> Points, double Value, double Ceiling, bool IsExact)
{
    /// <summary>Names the rule.</summary>
    public override string ToString() => Rule.ToString();
}
