using System.Numerics;

namespace GoodOffices.Record.Merkle;

/// <summary>Proof that one tree is the beginning of another (RFC 9162 §2.1.4).</summary>
/// <remarks>
/// Implementations differ at the edges; here:
/// between equal sizes of 1 or more the proof is empty and the roots are equal;
/// an old size of 0 proves nothing, so nothing verifies and nothing is built, whatever the new size.
/// </remarks>
public static class ConsistencyProof
{
    /// <summary>The most hashes that a proof can have, sizes being below 2^63.</summary>
    public const int MaximumLength = 64;

    /// <summary>Builds the proof that the tree of the first <paramref name="size"/> leaves begins with that of the first <paramref name="oldSize"/>.</summary>
    /// <param name="source">Holds at least <paramref name="size"/> leaves.</param>
    /// <param name="oldSize">At least 1, at most <paramref name="size"/>.</param>
    /// <param name="size">At most the source's.</param>
    /// <returns>Empty between equal sizes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sizes are out of order or out of the source, or the old one is 0.</exception>
    public static Hash[] Build(IHashSource source, long oldSize, long size)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, source.Size);
        if (oldSize == size) return [];
        var fromRoot = new List<Hash>();
        var (start, end) = (0L, size);
        while (end != oldSize)
        {
            var middle = start + Subtree.Split(end - start);
            if (oldSize <= middle)
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

        // The verifier knows the old root already where the old tree is one whole subtree.
        if (start != 0) fromRoot.Add(Subtree.Root(source, start, end));
        fromRoot.Reverse();
        return [.. fromRoot];
    }

    /// <summary>Whether the proof shows that the tree with the new root begins with the tree with the old root.</summary>
    /// <param name="oldSize">Leaves of the old tree.</param>
    /// <param name="oldRoot">Its root.</param>
    /// <param name="size">Leaves of the new tree.</param>
    /// <param name="root">Its root.</param>
    /// <param name="proof">As built by <see cref="Build"/>.</param>
    /// <returns>False for anything that does not prove it.</returns>
    /// <remarks>RFC 9162 §2.1.4.2. Allocates nothing.</remarks>
    public static bool Verify(long oldSize, in Hash oldRoot, long size, in Hash root, ReadOnlySpan<Hash> proof) =>
        TryRoots(oldSize, oldRoot, size, proof, out var provedOld, out var proved) && provedOld == oldRoot && proved == root;

    /// <summary>Computes the two roots that the proof ties together. Where the old size is a power of two, the old root is not in the proof and comes out as given.</summary>
    /// <returns>False where sizes and proof do not fit together.</returns>
    internal static bool TryRoots(long oldSize, in Hash oldRoot, long size, ReadOnlySpan<Hash> proof, out Hash provedOld, out Hash proved)
    {
        (provedOld, proved) = (oldRoot, oldRoot);
        if (oldSize <= 0 || oldSize > size) return false;
        if (oldSize == size) return proof.IsEmpty;
        var shared = BitOperations.TrailingZeroCount(oldSize);
        var (node, last) = ((oldSize - 1) >> shared, (size - 1) >> shared);

        // Where the old tree is one whole subtree of the new one, its root is known and not part of the proof.
        if (node != 0)
        {
            if (proof.IsEmpty) return false;
            provedOld = proved = proof[0];
            proof = proof[1..];
        }

        return Climb(node, last, proof, ref provedOld, ref proved);
    }

    private static bool Climb(long node, long last, ReadOnlySpan<Hash> proof, ref Hash provedOld, ref Hash proved)
    {
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                provedOld = MerkleHash.Node(sibling, provedOld);
                proved = MerkleHash.Node(sibling, proved);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                proved = MerkleHash.Node(proved, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0;
    }
}
