using System.Numerics;

namespace GoodOffices.Record.Merkle;

/// <summary>All hashes of all complete subtrees, in memory: 64 bytes for each leaf.</summary>
/// <remarks>One thread appends while any number read: what a reader sees below <see cref="Size"/> never changes.</remarks>
public sealed class HashTree : IHashSource
{
    private const int ChunkBits = 8;
    private readonly Hash[][][] _levels = new Hash[63][][];
    private long _size;

    /// <summary>Begins with the empty tree.</summary>
    public HashTree() => Array.Fill(_levels, []);

    /// <inheritdoc/>
    public long Size => Volatile.Read(ref _size);

    /// <summary>Appends one leaf and every subtree that it completes. For one thread at a time.</summary>
    /// <param name="leaf">The leaf's hash, see <see cref="MerkleHash.Leaf"/>.</param>
    public void Append(in Hash leaf)
    {
        var (index, hash) = (_size, leaf);
        Write(0, index, hash);
        for (var level = 1; (index & 1) == 1; level++)
        {
            hash = MerkleHash.Node(At(level - 1, index - 1), hash);
            index >>= 1;
            Write(level, index, hash);
        }

        // Published last, so that no reader looks where the writer has not been.
        Volatile.Write(ref _size, _size + 1);
    }

    /// <inheritdoc/>
    public Hash Read(int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 62);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size >> level);
        return At(level, index);
    }

    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative or above <see cref="Size"/>.</exception>
    public Hash RootAt(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return Subtree.RootAt(this, size);
    }

    private Hash At(int level, long index) =>
        Volatile.Read(ref _levels[level])[index >> ChunkBits][index & ((1 << ChunkBits) - 1)];

    private void Write(int level, long index, in Hash hash)
    {
        var (chunks, chunk) = (_levels[level], (int)(index >> ChunkBits));
        if (chunk == chunks.Length)
        {
            // Grown by doubling; readers hold on to the old array, whose chunks are the same objects.
            Array.Resize(ref chunks, (int)BitOperations.RoundUpToPowerOf2((uint)chunk + 1));
            Volatile.Write(ref _levels[level], chunks);
        }

        (chunks[chunk] ??= new Hash[1 << ChunkBits])[index & ((1 << ChunkBits) - 1)] = hash;
    }
}
