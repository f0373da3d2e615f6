using System.Security.Cryptography;

namespace GoodOffices.Tests.Record.Merkle;

/// <summary>The definitions of RFC 9162 §2.1 word for word, over lists and with the framework's SHA-256: slow, and plain to see.</summary>
internal static class ReferenceTree
{
    public static byte[] Root(IReadOnlyList<byte[]> d) => d.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. d[0]]),
        _ => SHA256.HashData([1, .. Root(Take(d, 0, K(d.Count))), .. Root(Take(d, K(d.Count), d.Count))]),
    };

    public static List<byte[]> Path(int m, IReadOnlyList<byte[]> d)
    {
        if (d.Count == 1) return [];
        var k = K(d.Count);
        return m < k
            ? [.. Path(m, Take(d, 0, k)), Root(Take(d, k, d.Count))]
            : [.. Path(m - k, Take(d, k, d.Count)), Root(Take(d, 0, k))];
    }

    public static List<byte[]> Proof(int m, IReadOnlyList<byte[]> d) => Subproof(m, d, true);

    private static List<byte[]> Subproof(int m, IReadOnlyList<byte[]> d, bool whole)
    {
        if (m == d.Count) return whole ? [] : [Root(d)];
        var k = K(d.Count);
        return m <= k
            ? [.. Subproof(m, Take(d, 0, k), whole), Root(Take(d, k, d.Count))]
            : [.. Subproof(m - k, Take(d, k, d.Count), false), Root(Take(d, 0, k))];
    }

    private static int K(int n)
    {
        var k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static List<byte[]> Take(IReadOnlyList<byte[]> d, int from, int to) => [.. d.Skip(from).Take(to - from)];
}
