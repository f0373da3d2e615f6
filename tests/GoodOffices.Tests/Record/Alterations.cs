namespace GoodOffices.Tests.Record;

/// <summary>Every way to alter bytes that a reader of foreign bytes must survive.</summary>
internal static class Alterations
{
    /// <summary>Each single bit flipped; of long values every bit of both ends and a spread of the middle.</summary>
    public static IEnumerable<(int Bit, byte[] Bytes)> Bits(byte[] original, int most = 6_000)
    {
        var bits = original.Length * 8;
        var step = bits <= most ? 1 : bits / most * 2 + 1;
        for (var bit = 0; bit < bits; bit += bit < most / 4 || bits - bit < most / 4 ? 1 : step)
        {
            var altered = (byte[])original.Clone();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            yield return (bit, altered);
        }
    }

    /// <summary>Cut short at every length, and one byte too long.</summary>
    public static IEnumerable<byte[]> Lengths(byte[] original)
    {
        for (var length = 0; length < original.Length; length++) yield return original[..length];
        yield return [.. original, 0];
    }
}
