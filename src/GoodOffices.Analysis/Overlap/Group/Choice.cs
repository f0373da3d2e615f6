namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>Chooses between two values without a branch, so that the time taken says nothing of the choice.</summary>
internal static class Choice
{
    /// <summary>The first where the condition is 1, the second where it is 0.</summary>
    public static Bytes32 Select(int condition, ReadOnlySpan<byte> one, ReadOnlySpan<byte> zero)
    {
        Bytes32 chosen = default;
        var mask = (byte)-condition;
        for (var at = 0; at < Ristretto.Size; at++)
        {
            chosen[at] = (byte)(zero[at] ^ (mask & (one[at] ^ zero[at])));
        }

        return chosen;
    }
}
