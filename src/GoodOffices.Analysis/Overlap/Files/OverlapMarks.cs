using System.Collections.Immutable;

namespace GoodOffices.Analysis.Overlap;

/// <summary>What a party said yes to, as read from a file.</summary>
/// <param name="Party">Whose they are.</param>
/// <param name="Yes">For each option of the list whether it said yes.</param>
public sealed record OverlapMarks(string Party, ImmutableArray<bool> Yes)
{
    /// <summary>Whose they are, and nothing of what.</summary>
    public override string ToString() => Party;
}
