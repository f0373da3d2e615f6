using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GoodOffices.Record.Notes;

/// <summary>A party's signature under a checkpoint that it verified: type 0x04 of c2sp.org/tlog-cosignature.</summary>
/// <remarks>
/// Signed is <c>cosignature/v1</c>, the time, and the checkpoint's whole text. The cosigner's name is not signed, hence one key for each cosigner.
/// It says that everything up to the checkpoint's size stands on one line with all else that this cosigner ever signed.
/// </remarks>
public sealed class Cosignature
{
    /// <summary>Length in bytes: eight of time and 64 of Ed25519.</summary>
    public const int Length = 8 + 64;

    private Cosignature(NoteKey cosigner, SignedCheckpoint checkpoint, long timeSeconds, NoteSignature line) =>
        (Cosigner, Checkpoint, TimeSeconds, Line) = (cosigner, checkpoint, timeSeconds, line);

    /// <summary>Whose it is.</summary>
    public NoteKey Cosigner { get; }

    /// <summary>What it stands under, signed by the log as well.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>When, by the cosigner's clock: seconds since 1970 (POSIX).</summary>
    public long TimeSeconds { get; }

    /// <summary>The signature line, to be put under the checkpoint's note.</summary>
    public NoteSignature Line { get; }

    /// <summary>Finds this cosigner's signature in a note and verifies it.</summary>
    /// <param name="checkpoint">The note, with the log's signature already verified.</param>
    /// <param name="cosigner">A key of type <see cref="NoteKey.Cosigner"/>.</param>
    /// <param name="cosignature">The first of its signatures.</param>
    /// <param name="why">Why there is none; a false line of a known key refuses the note, whatever else stands in it.</param>
    public static bool TryFind(SignedCheckpoint checkpoint, NoteKey cosigner, [NotNullWhen(true)] out Cosignature? cosignature, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(cosigner);
        cosignature = null;
        if (cosigner.Type != NoteKey.Cosigner)
        {
            why = $"the key of {cosigner.Name} is not of type 4";
            return false;
        }

        if (!checkpoint.Parsed.TryVerify(cosigner, out var line, out why)) return false;
        var time = BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span);
        cosignature = new Cosignature(cosigner, checkpoint, time, line);
        return true;
    }

    /// <summary>The checkpoint's note with two lines under it: the log's and this one. By itself it shows anyone what the cosigner verified.</summary>
    public byte[] ToNote() => SignedNote.Write(Checkpoint.Parsed.Text.Span, [Checkpoint.LogLine, Line]);

    /// <summary>The signed message, or null for a time from 2^63 on, which no clock shows.</summary>
    internal static byte[]? Message(ReadOnlySpan<byte> checkpointText, ulong timeSeconds) => timeSeconds > long.MaxValue
        ? null
        : [.. Encoding.UTF8.GetBytes($"cosignature/v1\ntime {TextScanner.Number((long)timeSeconds)}\n"), .. checkpointText];
}
