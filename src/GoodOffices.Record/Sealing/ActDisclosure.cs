using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Record.Entries;

namespace GoodOffices.Record.Sealing;

/// <summary>One sealed act laid open: the submission as it is in the record, its body where that is an enclosure, and the act's key. Anyone can check and read it; no other act opens by it.</summary>
public sealed class ActDisclosure
{
    private const string Format = "good-offices/1/disclosure";

    private readonly byte[] _key;

    private ActDisclosure(Submission submission, ReadOnlyMemory<byte> enclosure, byte[] key, byte[] act)
    {
        (Submission, EnclosedBody, _key, Act) = (submission, enclosure, key, act);
    }

    /// <summary>The submission; its signature was verified.</summary>
    public Submission Submission { get; }

    /// <summary>The body where it is an enclosure; empty otherwise.</summary>
    public ReadOnlyMemory<byte> EnclosedBody { get; }

    /// <summary>The act's bytes as they were sealed.</summary>
    public ReadOnlyMemory<byte> Act { get; }

    /// <summary>Discloses an act.</summary>
    /// <param name="secret">Of the epoch that the act was sealed to.</param>
    /// <param name="submission">As in the record.</param>
    /// <param name="enclosure">The body where it is an enclosure; empty otherwise.</param>
    /// <param name="disclosure">Null where the act does not verify or open.</param>
    /// <returns>False where the signature does not verify or the body does not open.</returns>
    public static bool TryCreate(EpochSecret secret, Submission submission, ReadOnlyMemory<byte> enclosure, [NotNullWhen(true)] out ActDisclosure? disclosure)
    {
        ArgumentNullException.ThrowIfNull(submission);
        using var key = ActKey.Derive(secret, submission.PreambleBytes);
        var bytes = new byte[ActKey.Size];
        key.CopyTo(bytes);
        disclosure = Open(submission, enclosure, bytes, out _);
        return disclosure is not null;
    }

    /// <summary>Deterministic CBOR, an array of four: format, submission, enclosed body (empty where inline), act key.</summary>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(4);
        writer.WriteTextString(Format);
        writer.WriteByteString(Submission.Bytes.Span);
        writer.WriteByteString(EnclosedBody.Span);
        writer.WriteByteString(_key);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads a disclosure, verifies the signature and opens the body. That the act is in the record is for a receipt to prove.</summary>
    /// <param name="bytes">The encoding and nothing after it.</param>
    /// <param name="disclosure">Null where it is refused.</param>
    /// <param name="error">Where and why; null where it is read.</param>
    /// <returns>Whether all of that holds. Never throws for what the bytes hold.</returns>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out ActDisclosure? disclosure, [NotNullWhen(false)] out ParseError? error)
    {
        disclosure = null;
        error = null;
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        try
        {
            if (reader.ReadStartArray() != 4 || reader.ReadTextString() != Format) throw new FormatException("a disclosure is an array of four fields and begins with its format");
            var submissionBytes = reader.ReadDefiniteLengthByteString();
            var enclosure = reader.ReadDefiniteLengthByteString();
            var key = reader.ReadDefiniteLengthByteString();
            reader.ReadEndArray();
            if (reader.BytesRemaining > 0) throw new FormatException("nothing follows a disclosure's last field");
            if (key.Length != ActKey.Size) throw new FormatException("the act key is 32 bytes");
            if (!Submission.TryParse(submissionBytes, out var submission, out var broken)) throw new FormatException($"the submission is well formed ({broken.Rule})");
            disclosure = Open(submission, enclosure, key.ToArray(), out var rule) ?? throw new FormatException(rule);
            return true;
        }
        catch (FormatException broken)
        {
            error = new ParseError(bytes.Length - reader.BytesRemaining, broken.Message);
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException)
        {
            error = new ParseError(bytes.Length - reader.BytesRemaining, "a disclosure is deterministic CBOR");
        }

        return false;
    }

    private static ActDisclosure? Open(Submission submission, ReadOnlyMemory<byte> enclosure, byte[] keyBytes, out string rule)
    {
        rule = "the body of the act is given where the submission does not hold it, and only there";
        if (submission.IsEnclosed == enclosure.IsEmpty) return null;
        var body = submission.IsEnclosed ? enclosure : submission.InlineBody;
        rule = "the body is the one that was signed";
        if (!submission.IsBody(body.Span)) return null;
        rule = "the signer's signature verifies";
        if (!submission.VerifySignature()) return null;
        rule = "the act opens by its key";
        using var key = ActKey.FromBytes(keyBytes);
        return submission.Preamble.IsSealed && key.TryOpen(submission.PreambleBytes, body.Span, out var act, out _)
            ? new ActDisclosure(submission, enclosure, keyBytes, act)
            : null;
    }
}
