using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Record.Equivocation;

/// <summary>Evidence that a log signed two histories: two checkpoints of its own that cannot both be true.</summary>
/// <remarks>
/// Either two roots of one size; or a smaller and a larger size, where a consistency proof shows that the larger tree begins with
/// another root than the one that was signed for the smaller. An instance exists only if that holds: it was verified on the way in.
/// </remarks>
public sealed partial class EquivocationEvidence
{
    private readonly Hash[] _proof;

    private EquivocationEvidence(SignedCheckpoint smaller, SignedCheckpoint larger, Hash otherRoot, Hash[] proof) =>
        (Smaller, Larger, OtherRoot, _proof) = (smaller, larger, otherRoot, proof);

    /// <summary>The checkpoint of the smaller size, or the first of two of one size.</summary>
    public SignedCheckpoint Smaller { get; }

    /// <summary>The checkpoint of the larger size, or the second of two of one size.</summary>
    public SignedCheckpoint Larger { get; }

    /// <summary>The root that the larger tree has at the smaller size; not the signed one.</summary>
    public Hash OtherRoot { get; }

    /// <summary>That the larger tree begins with <see cref="OtherRoot"/>; empty between equal sizes.</summary>
    public IReadOnlyList<Hash> Proof => _proof;

    /// <summary>Judges two checkpoints of one log.</summary>
    /// <param name="first">One of them.</param>
    /// <param name="second">The other; same log key.</param>
    /// <param name="proof">Consistency from the smaller to the larger size, as served by the log or built from a copy of its record; empty between equal sizes.</param>
    /// <param name="otherRoot">The root at the smaller size in the record that the proof was built from, where it is known. It must be given where the smaller size is a power of two, since the proof does not contain it then.</param>
    /// <exception cref="ArgumentException">The checkpoints are of different logs.</exception>
    public static HistoryVerdict Judge(SignedCheckpoint first, SignedCheckpoint second, ReadOnlySpan<Hash> proof, Hash? otherRoot = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.Log.Equals(second.Log)) throw new ArgumentException("Two checkpoints are judged together only if one key signed them.", nameof(second));
        var (smaller, larger) = first.Size <= second.Size ? (first, second) : (second, first);
        if (IsConsistent(smaller, larger, proof)) return new HistoryVerdict.Consistent();
        var other = otherRoot ?? Implied(smaller, larger, proof);
        return Contradicts(smaller, larger, proof, other)
            ? new HistoryVerdict.Proved(new EquivocationEvidence(smaller, larger, other, proof.ToArray()))
            : new HistoryVerdict.Unproven($"The proof from size {smaller.Size} to size {larger.Size} does not hold.");
    }

    private static bool IsConsistent(SignedCheckpoint smaller, SignedCheckpoint larger, ReadOnlySpan<Hash> proof)
    {
        if (smaller.Size == larger.Size) return smaller.Root == larger.Root;
        // Every tree begins with the empty one, whose root everybody knows.
        if (smaller.Size == 0) return smaller.Root == MerkleHash.EmptyRoot;
        return ConsistencyProof.Verify(smaller.Size, smaller.Root, larger.Size, larger.Root, proof);
    }

    private static Hash Implied(SignedCheckpoint smaller, SignedCheckpoint larger, ReadOnlySpan<Hash> proof)
    {
        if (smaller.Size == larger.Size) return larger.Root;
        if (smaller.Size == 0) return MerkleHash.EmptyRoot;
        return ConsistencyProof.TryRoots(smaller.Size, smaller.Root, larger.Size, proof, out var implied, out _) ? implied : smaller.Root;
    }

    private static bool Contradicts(SignedCheckpoint smaller, SignedCheckpoint larger, ReadOnlySpan<Hash> proof, Hash other)
    {
        if (other == smaller.Root) return false;
        if (smaller.Size == larger.Size) return other == larger.Root && proof.IsEmpty;
        if (smaller.Size == 0) return other == MerkleHash.EmptyRoot && proof.IsEmpty;
        return ConsistencyProof.Verify(smaller.Size, other, larger.Size, larger.Root, proof);
    }
}
