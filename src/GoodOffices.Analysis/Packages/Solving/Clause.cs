using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>A combination within a group: what it is worth to a party, or that it is excluded.</summary>
/// <param name="Party">Whose worth; -1 where the combination is excluded.</param>
/// <param name="Worth">In the party's units; zero where it is excluded.</param>
/// <param name="Masks">For each question of the group, which options count; null where every one does.</param>
internal sealed record Clause<T>(int Party, T Worth, bool[]?[] Masks)
    where T : struct, IBinaryInteger<T>
{
    public bool IsExcluded => Party < 0;

    /// <summary>How many questions decide it.</summary>
    public int Width => Masks.Count(static mask => mask is not null);

    public override string ToString() => "clause";
}
