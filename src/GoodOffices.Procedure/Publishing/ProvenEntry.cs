using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Procedure.Publishing;

/// <summary>An entry with the proof that it is in the record.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Entry">The entry's bytes, the venue's time included.</param>
/// <param name="Enclosure">Its body where that is an enclosure; empty otherwise.</param>
/// <param name="ActKey">The key that opens it, 32 bytes; empty for a clear act.</param>
/// <param name="Proof">Sibling hashes from the entry to the checkpoint's root (RFC 9162 §2.1.3).</param>
public sealed record ProvenEntry(long Index, ReadOnlyMemory<byte> Entry, ReadOnlyMemory<byte> Enclosure, ReadOnlyMemory<byte> ActKey, ImmutableArray<Hash> Proof)
{
    /// <summary>Whether the entry is in the record that a checkpoint commits to.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    public bool IsIn(SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return InclusionProof.Verify(Index, checkpoint.Size, MerkleHash.Leaf(Entry.Span), Proof.AsSpan(), checkpoint.Root);
    }

    /// <summary>Reads it as an entry of the talks' log, signed by who sent it. Whether it is in the record is another question.</summary>
    /// <param name="talks">Which talks.</param>
    /// <param name="timeMilliseconds">The venue's time, where true is returned.</param>
    /// <param name="submission">What was sent, where true is returned.</param>
    public bool TryRead(Hash talks, out long timeMilliseconds, [NotNullWhen(true)] out Submission? submission)
    {
        (timeMilliseconds, submission) = (0, null);
        if (!Record.Entries.Entry.TryParse(Entry, out var entry, out _) || !Submission.TryParse(entry.Content, out var read, out _)
            || read.Preamble.Talks != talks || read.Preamble.Log.Length > 0 || !read.VerifySignature())
        {
            return false;
        }

        (timeMilliseconds, submission) = (entry.Time, read);
        return true;
    }

    /// <summary>The body that was signed: the enclosure, or what stands in the submission itself.</summary>
    /// <param name="submission">What was sent.</param>
    public ReadOnlyMemory<byte> BodyOf(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return submission.IsEnclosed ? Enclosure : submission.InlineBody;
    }

    /// <summary>Opens a sealed act by the key that is disclosed with it.</summary>
    /// <param name="submission">What was sent.</param>
    /// <param name="act">The act's bytes, where true is returned.</param>
    public bool TryOpen(Submission submission, [NotNullWhen(true)] out byte[]? act)
    {
        ArgumentNullException.ThrowIfNull(submission);
        act = null;
        var body = BodyOf(submission);
        if (!submission.Preamble.IsSealed || ActKey.Length != Record.Sealing.ActKey.Size || !submission.IsBody(body.Span))
        {
            return false;
        }

        using var key = Record.Sealing.ActKey.FromBytes(ActKey.Span);
        return key.TryOpen(submission.PreambleBytes, body.Span, out act, out _);
    }
}
