using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Publishing;

/// <summary>A cosigned checkpoint with the proof that it is of one line with the disclosure's checkpoint.</summary>
/// <param name="Note">The checkpoint's note with the cosignature under it.</param>
/// <param name="Proof">Consistency from the smaller to the larger of the two sizes (RFC 9162 §2.1.4).</param>
public sealed record ProvenCosignature(ReadOnlyMemory<byte> Note, ImmutableArray<Hash> Proof)
{
    /// <summary>Opens the note and verifies that it is of one line with another checkpoint.</summary>
    /// <param name="log">The venue's key for the log.</param>
    /// <param name="checkpoint">The other checkpoint.</param>
    /// <param name="note">The cosigned checkpoint, where true is returned.</param>
    /// <param name="why">The rule that it breaks, where false is returned.</param>
    public bool TryOpen(NoteKey log, SignedCheckpoint checkpoint, [NotNullWhen(true)] out SignedCheckpoint? note, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!SignedCheckpoint.TryOpen(Note.Span, log, out note, out var fault))
        {
            why = $"a cosigned note is the venue's ({fault})";
            return false;
        }

        var (smaller, larger) = note.Size <= checkpoint.Size ? (note, checkpoint) : (checkpoint, note);
        why = ConsistencyProof.Verify(smaller.Size, smaller.Root, larger.Size, larger.Root, Proof.AsSpan()) ? null : "the cosigned record and the checkpoint's are of one line";
        return why is null;
    }
}
