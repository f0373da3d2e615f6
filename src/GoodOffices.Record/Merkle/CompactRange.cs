using System.Numerics;

namespace GoodOffices.Record.Merkle;

/// <summary>The least that must be kept of a tree to append to it and to know its root: one hash for each bit that is set in its size.</summary>
/// <remarks>Not safe for use by several threads. <see cref="Append"/> and <see cref="Root"/> take O(log size) and allocate nothing after construction.</remarks>
public sealed class CompactRange
{
    private readonly Hash[] _subtrees = new Hash[63];
    private int _count;

    /// <summary>Begins with the empty tree.</summary>
    public CompactRange()
    {
    }

    private CompactRange(CompactRange other)
    {
        other._subtrees.AsSpan(0, other._count).CopyTo(_subtrees);
        (_count, Size) = (other._count, other.Size);
    }

    /// <summary>How many leaves were appended.</summary>
    public long Size { get; private set; }

    /// <summary>Takes up a tree where a source has it.</summary>
    /// <param name="source">Holds at least <paramref name="size"/> leaves.</param>
    /// <param name="size">How many of its leaves to cover.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative or above the source's.</exception>
    public static CompactRange Of(IHashSource source, long size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, source.Size);
        var range = new CompactRange { Size = size };
        for (var (level, start) = (62, 0L); level >= 0; level--)
        {
            if ((size >> level & 1) == 0) continue;
            range._subtrees[range._count++] = source.Read(level, start >> level);
            start += 1L << level;
        }

        return range;
    }

    /// <summary>Appends one leaf.</summary>
    /// <param name="leaf">The leaf's hash, see <see cref="MerkleHash.Leaf"/>.</param>
    public void Append(in Hash leaf)
    {
        var hash = leaf;
        for (var merges = BitOperations.TrailingZeroCount(~Size); merges > 0; merges--)
            hash = MerkleHash.Node(_subtrees[--_count], hash);
        _subtrees[_count++] = hash;
        Size++;
    }

    /// <summary>The root over all leaves so far; of none, <see cref="MerkleHash.EmptyRoot"/>.</summary>
    public Hash Root()
    {
        if (_count == 0) return MerkleHash.EmptyRoot;
        var root = _subtrees[_count - 1];
        for (var i = _count - 2; i >= 0; i--) root = MerkleHash.Node(_subtrees[i], root);
        return root;
    }

    /// <summary>An independent copy.</summary>
    public CompactRange Clone() => new(this);
}
