namespace GoodOffices.Record.Merkle;

/// <summary>Proof that a leaf is at an index of a tree (RFC 9162 §2.1.3): the sibling hashes from the leaf to the root.</summary>
public static class InclusionProof
{
    /// <summary>The most hashes that a proof can have, sizes being below 2^63.</summary>
    public const int MaximumLength = 63;

    /// <summary>Builds the proof for one leaf in the tree of the first <paramref name="size"/> leaves.</summary>
    /// <param name="source">Holds at least <paramref name="size"/> leaves.</param>
    /// <param name="index">Of the leaf, from zero.</param>
    /// <param name="size">Of the tree; at most the source's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below the size, or the size above the source's.</exception>
    public static Hash[] Build(IHashSource source, long index, long size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, source.Size);
        var fromRoot = new List<Hash>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Subtree.Split(end - start);
            if (index < middle)
            {
                fromRoot.Add(Subtree.Root(source, middle, end));
                end = middle;
            }
            else
            {
                fromRoot.Add(Subtree.Root(source, start, middle));
                start = middle;
            }
        }

        fromRoot.Reverse();
        return [.. fromRoot];
    }

    /// <summary>Whether the proof leads from the leaf hash at the index to the root of a tree of that size.</summary>
    /// <param name="index">Of the leaf, from zero.</param>
    /// <param name="size">Of the tree.</param>
    /// <param name="leaf">The leaf's hash, see <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="proof">Sibling hashes from the leaf to the root.</param>
    /// <param name="root">The root that the verifier trusts.</param>
    /// <returns>False for anything that does not prove it, impossible indexes and sizes included.</returns>
    /// <remarks>RFC 9162 §2.1.3.2. Allocates nothing.</remarks>
    public static bool Verify(long index, long size, in Hash leaf, ReadOnlySpan<Hash> proof, in Hash root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                // A last node without a sibling of its own is carried up unchanged to where it is a right child.
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }
}
