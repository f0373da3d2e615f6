using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Record.Equivocation;

public sealed partial class EquivocationEvidence
{
    private const string Format = "good-offices/1/equivocation";
    private const int MaximumLength = 2 * SignedNote.MaximumLength + (1 << 14);

    /// <summary>The evidence as a deterministic CBOR array: format, smaller note, larger note, other root, array of proof hashes.</summary>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(5);
        writer.WriteTextString(Format);
        writer.WriteByteString(Smaller.Note.Span);
        writer.WriteByteString(Larger.Note.Span);
        writer.WriteByteString(OtherRoot.ToArray());
        writer.WriteStartArray(_proof.Length);
        foreach (var hash in _proof) writer.WriteByteString(hash.ToArray());
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads evidence and verifies it.</summary>
    /// <param name="bytes">As made by <see cref="Encode"/>.</param>
    /// <param name="log">The key of the log that is said to have signed two histories.</param>
    /// <param name="evidence">What is proved.</param>
    /// <param name="why">Why it proves nothing.</param>
    public static bool TryVerify(ReadOnlyMemory<byte> bytes, NoteKey log, [NotNullWhen(true)] out EquivocationEvidence? evidence, [NotNullWhen(false)] out string? why)
    {
        evidence = null;
        if (bytes.Length > MaximumLength || !TryDecode(bytes, out var parts))
        {
            why = "the bytes are not evidence of equivocation";
            return false;
        }

        if (!SignedCheckpoint.TryOpen(parts.Smaller, log, out var smaller, out why) || !SignedCheckpoint.TryOpen(parts.Larger, log, out var larger, out why)) return false;
        if (smaller.Size > larger.Size || !Contradicts(smaller, larger, parts.Proof, parts.OtherRoot))
        {
            why = "the two checkpoints do not contradict each other";
            return false;
        }

        (evidence, why) = (new EquivocationEvidence(smaller, larger, parts.OtherRoot, parts.Proof), null);
        return true;
    }

    private sealed record Parts(byte[] Smaller, byte[] Larger, Hash OtherRoot, Hash[] Proof);

    private static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Parts? parts)
    {
        parts = null;
        try
        {
            var reader = new CborReader(bytes, CborConformanceMode.Canonical);
            if (reader.ReadStartArray() != 5 || reader.ReadTextString() != Format) return false;
            var (smaller, larger, other) = (reader.ReadByteString(), reader.ReadByteString(), reader.ReadByteString());
            if (other.Length != Hash.Size || reader.ReadStartArray() is not { } count || count > ConsistencyProof.MaximumLength) return false;
            var proof = new Hash[count];
            for (var i = 0; i < count; i++)
            {
                if (reader.ReadByteString() is not { Length: Hash.Size } hash) return false;
                proof[i] = Hash.FromBytes(hash);
            }

            reader.ReadEndArray();
            reader.ReadEndArray();
            if (reader.BytesRemaining > 0) return false;
            parts = new Parts(smaller, larger, Hash.FromBytes(other), proof);
            return true;
        }
        catch (Exception malformed) when (malformed is CborContentException or InvalidOperationException)
        {
            // How the reader says that the bytes are something else.
            return false;
        }
    }
}
