using System.Collections.Immutable;

namespace GoodOffices.Analysis.Packages;

/// <summary>A trade across two questions: one party gives way on one, another on the other, and every party is better off.</summary>
/// <remarks>A party gives way where it does not get its best option. No other options of these two questions are better for one party and worse for none.</remarks>
/// <param name="Changes">The questions with the options that they change to.</param>
/// <param name="Package">The place of the option for each question, after the trade.</param>
/// <param name="Gains">What each party gains, by the middles of what is known; above zero.</param>
/// <param name="Sure">The share of draws in which every party gains.</param>
public sealed record Swap(ImmutableArray<OptionChoice> Changes, ImmutableArray<int> Package, ImmutableArray<double> Gains, double Sure)
{
    /// <summary>How many questions it changes, and nothing of the worths.</summary>
    public override string ToString() => $"swap on {Changes.Length} questions";
}
