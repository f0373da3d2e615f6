using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Record.Notes;

/// <summary>A checkpoint with the log's signature verified, and the note that it came in.</summary>
/// <remarks>There is no way to make one whose signature by the log's key does not verify.</remarks>
public sealed class SignedCheckpoint
{
    private readonly byte[] _note;

    private SignedCheckpoint(Checkpoint checkpoint, NoteKey log, NoteSignature logLine, byte[] note, SignedNote parsed) =>
        (Checkpoint, Log, LogLine, _note, Parsed) = (checkpoint, log, logLine, note, parsed);

    /// <summary>What the log says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The key that signed it.</summary>
    public NoteKey Log { get; }

    /// <summary>Entries; see <see cref="Checkpoint.Size"/>.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>The root; see <see cref="Checkpoint.Root"/>.</summary>
    public Hash Root => Checkpoint.Root;

    /// <summary>The log's signature: 64 bytes of Ed25519 over the checkpoint's text.</summary>
    public ReadOnlyMemory<byte> Signature => LogLine.Bytes;

    /// <summary>The note as received or made, with whatever cosignatures stand in it.</summary>
    public ReadOnlyMemory<byte> Note => _note;

    /// <summary>The log's signature line.</summary>
    public NoteSignature LogLine { get; }

    /// <summary>The parsed note, from which cosignatures are read.</summary>
    public SignedNote Parsed { get; }

    /// <summary>Reads and verifies a note.</summary>
    /// <param name="note">At most <see cref="SignedNote.MaximumLength"/> bytes.</param>
    /// <param name="log">The log's key, of type <see cref="NoteKey.Ed25519"/>; its name is the only origin accepted.</param>
    /// <param name="opened">The checkpoint.</param>
    /// <param name="why">Why it was not accepted.</param>
    public static bool TryOpen(ReadOnlySpan<byte> note, NoteKey log, [NotNullWhen(true)] out SignedCheckpoint? opened, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(log);
        opened = null;
        if (!SignedNote.TryParse(note, out var parsed, out var error) || !Checkpoint.TryParse(parsed.Text.Span, out var checkpoint, out error))
        {
            why = error.ToString();
            return false;
        }

        why = log.Type != NoteKey.Ed25519 ? "the log's key is not of type 1"
            : checkpoint.Origin != log.Name ? $"the origin is not that of the log {log.Name}"
            : null;
        if (why is not null || !parsed.TryVerify(log, out var signature, out why)) return false;
        opened = new SignedCheckpoint(checkpoint, log, signature, note.ToArray(), parsed);
        return true;
    }

    /// <summary>Puts together again what an act's preamble says that its signer saw, and verifies it.</summary>
    /// <param name="log">The log's key.</param>
    /// <param name="size">Of the checkpoint.</param>
    /// <param name="root">Of the checkpoint.</param>
    /// <param name="signature">The log's, 64 bytes.</param>
    /// <param name="rebuilt">The checkpoint, with the log's signature alone under it.</param>
    /// <returns>False where the signature is not the log's over that size and root.</returns>
    public static bool TryRebuild(NoteKey log, long size, Hash root, ReadOnlySpan<byte> signature, [NotNullWhen(true)] out SignedCheckpoint? rebuilt)
    {
        ArgumentNullException.ThrowIfNull(log);
        rebuilt = null;
        if (size < 0 || signature.Length != 64) return false;
        var text = new Checkpoint(log.Name, size, root).Encode();
        var line = new NoteSignature(log.Name, log.Id, signature.ToArray());
        return TryOpen(SignedNote.Write(text, [line]), log, out rebuilt, out _);
    }

    /// <summary>The same checkpoint with another signature line below the others, unless that very line is there already.</summary>
    /// <param name="signature">Of a cosigner; ignored by whoever does not know the key.</param>
    public SignedCheckpoint With(NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var line = signature.ToLine();
        if (Parsed.Signatures.Any(present => present.ToLine() == line)) return this;
        byte[] note = [.. _note, .. System.Text.Encoding.UTF8.GetBytes(line)];
        return TryOpen(note, Log, out var extended, out var why) ? extended : throw new ArgumentException(why, nameof(signature));
    }
}
