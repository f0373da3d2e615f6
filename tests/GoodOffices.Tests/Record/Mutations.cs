namespace GoodOffices.Tests.Record;

/// <summary>All the small ways in which bytes can differ from good ones.</summary>
internal static class Mutations
{
    /// <summary>Every change of one bit.</summary>
    public static IEnumerable<byte[]> OneBit(byte[] bytes)
    {
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = (byte[])bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            yield return changed;
        }
    }

    /// <summary>Every beginning and every end that is shorter.</summary>
    public static IEnumerable<byte[]> Truncations(byte[] bytes)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            yield return bytes[..length];
            if (length > 0) yield return bytes[length..];
        }
    }

    /// <summary>A byte more, at every place: a few that mean something in our formats.</summary>
    public static IEnumerable<byte[]> Extensions(byte[] bytes)
    {
        foreach (var extra in (byte[])[0x00, (byte)'\n', (byte)'\r', (byte)' ', (byte)'A', (byte)'=', (byte)'0', 0xE2, 0xFF])
        {
            for (var at = 0; at <= bytes.Length; at++) yield return [.. bytes[..at], extra, .. bytes[at..]];
        }
    }

    /// <summary>A byte less, at every place.</summary>
    public static IEnumerable<byte[]> Deletions(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at++) yield return [.. bytes[..at], .. bytes[(at + 1)..]];
    }

    /// <summary>All of them.</summary>
    public static IEnumerable<byte[]> All(byte[] bytes) => OneBit(bytes).Concat(Truncations(bytes)).Concat(Extensions(bytes)).Concat(Deletions(bytes));
}
