using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>A package of a group that was reached.</summary>
/// <param name="Worths">For each party.</param>
/// <param name="Package">The place of the option, as the domain counts them, for each question of the group.</param>
internal sealed record FoundPackage<T>(T[] Worths, int[] Package)
    where T : struct, IBinaryInteger<T>
{
    /// <summary>Whether it is at least as good for every party.</summary>
    public bool Covers(ReadOnlySpan<T> worths)
    {
        for (var party = 0; party < worths.Length; party++)
        {
            if (Worths[party] < worths[party])
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => "package of a group";
}
