using System.Numerics;

namespace GoodOffices.Record.Merkle;

/// <summary>Roots of ranges of leaves, complete or not, from the hashes of complete subtrees.</summary>
internal static class Subtree
{
    /// <summary>Where RFC 9162 §2.1.1 splits a range of two leaves or more: the largest power of two below its length.</summary>
    public static long Split(long length) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(length - 1)));

    /// <summary>The root over the leaves from <paramref name="start"/> to <paramref name="end"/> (exclusive), the start being where a split fell.</summary>
    public static Hash Root(IHashSource source, long start, long end)
    {
        var length = end - start;
        if (BitOperations.IsPow2(length))
        {
            var level = BitOperations.TrailingZeroCount(length);
            return source.Read(level, start >> level);
        }

        var middle = start + Split(length);
        return MerkleHash.Node(Root(source, start, middle), Root(source, middle, end));
    }

    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    public static Hash RootAt(IHashSource source, long size) => size == 0 ? MerkleHash.EmptyRoot : Root(source, 0, size);
}
