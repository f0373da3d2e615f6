using System.Numerics;

namespace GoodOffices.Record.Sealing;

/// <summary>Lengths that say little of what they hide: Padmé (Nikitin et al., PETS 2019), at least 1 KiB.</summary>
/// <remarks>A padded length of L bytes reveals O(log log L) bits of the true one; the overhead is below 12 %.</remarks>
public static class Padding
{
    /// <summary>The shortest padded length in bytes.</summary>
    public const int Minimum = 1024;

    /// <summary>The padded length for a length.</summary>
    /// <param name="length">In bytes; from 0 to 1 GiB.</param>
    /// <returns>At least the length and at least 1,024; padding it again changes nothing.</returns>
    public static int PaddedLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 1 << 30);
        if (length <= Minimum) return Minimum;
        var exponent = BitOperations.Log2((uint)length);
        var kept = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1 << (exponent - kept)) - 1;
        return (length + mask) & ~mask;
    }
}
