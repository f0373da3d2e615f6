using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Entries;

/// <summary>An act as a signer sends it: <c>u16be length | preamble | body hash (32) | signature (64) | body</c>. The body is absent where it is an enclosure.</summary>
/// <remarks>
/// Keeps the bytes as they came: the signature is checked, and every hash is taken, over those and never over a new
/// encoding. The form is in docs/spec/sealing.md §4.
/// </remarks>
public sealed class Submission
{
    /// <summary>The longest body, in bytes, that stands inside a submission; a longer one is an enclosure, stored beside the record.</summary>
    public const int MaximumInlineBody = 49_152;

    /// <summary>The longest submission in bytes.</summary>
    public const int MaximumLength = sizeof(ushort) + Preamble.MaximumLength + Hash.Size + PublicKey.SignatureSize + MaximumInlineBody;

    private readonly int _preambleLength;

    private Submission(ReadOnlyMemory<byte> bytes, Preamble preamble, int preambleLength)
    {
        (Bytes, Preamble, _preambleLength) = (bytes, preamble, preambleLength);
        BodyHash = Hash.FromBytes(BodyHashBytes);
        ActHash = Hash.Of(bytes.Span[sizeof(ushort)..BodyStart]);
        Id = Hash.Of(bytes.Span);
    }

    /// <summary>The whole submission as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The preamble, decoded.</summary>
    public Preamble Preamble { get; }

    /// <summary>The preamble's bytes as they came: the associated data of a sealed body.</summary>
    public ReadOnlySpan<byte> PreambleBytes => Bytes.Span.Slice(sizeof(ushort), _preambleLength);

    /// <summary>The SHA-256 of the body as the header states it; that the body has it is checked for an inline one when read, for an enclosure by <see cref="IsBody"/>.</summary>
    public Hash BodyHash { get; }

    /// <summary>The device's Ed25519 signature over the preamble and the body's hash, 64 bytes.</summary>
    public ReadOnlySpan<byte> Signature => Bytes.Span[(BodyStart - PublicKey.SignatureSize)..BodyStart];

    /// <summary>SHA-256 of <c>preamble | body hash | signature</c>: by this the signer's next act names this one.</summary>
    public Hash ActHash { get; }

    /// <summary>SHA-256 over all bytes: the same submission again is recognised by it.</summary>
    public Hash Id { get; }

    /// <summary>Whether the body stands beside the record, addressed by <see cref="BodyHash"/>.</summary>
    public bool IsEnclosed => Preamble.BodyLength > MaximumInlineBody;

    /// <summary>The body that stands in the submission; empty where it is an enclosure.</summary>
    public ReadOnlyMemory<byte> InlineBody => Bytes[BodyStart..];

    private int BodyStart => sizeof(ushort) + _preambleLength + Hash.Size + PublicKey.SignatureSize;

    private ReadOnlySpan<byte> BodyHashBytes => Bytes.Span.Slice(sizeof(ushort) + _preambleLength, Hash.Size);

    /// <summary>Signs a preamble and a body.</summary>
    /// <param name="preamble">Names the key's public half as signer and the body's exact length.</param>
    /// <param name="body">Clear or sealed; where longer than <see cref="MaximumInlineBody"/> it is left out, and is to be stored as an enclosure first.</param>
    /// <param name="key">The signer's.</param>
    /// <exception cref="ArgumentException">The preamble names another signer or another length.</exception>
    public static Submission Sign(Preamble preamble, ReadOnlySpan<byte> body, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(preamble);
        ArgumentNullException.ThrowIfNull(key);
        if (preamble.Signer != key.PublicKey) throw new ArgumentException("The preamble names another signer than the key's.", nameof(key));
        if (preamble.BodyLength != body.Length) throw new ArgumentException($"The preamble says {preamble.BodyLength} bytes and the body has {body.Length}.", nameof(body));
        byte[] signed = [.. preamble.Encode(), .. Hash.Of(body).ToArray()];
        var inline = body.Length <= MaximumInlineBody ? body : default;
        var bytes = new byte[sizeof(ushort) + signed.Length + PublicKey.SignatureSize + inline.Length];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(signed.Length - Hash.Size));
        signed.CopyTo(bytes, sizeof(ushort));
        key.Sign(Domains.Header, signed).CopyTo(bytes, sizeof(ushort) + signed.Length);
        inline.CopyTo(bytes.AsSpan(sizeof(ushort) + signed.Length + PublicKey.SignatureSize));
        return new Submission(bytes, preamble, signed.Length - Hash.Size);
    }

    /// <summary>Reads a submission. Whether its signature verifies is asked of <see cref="VerifySignature"/>.</summary>
    /// <param name="bytes">The submission and nothing after it; they are kept, not copied, and must not change.</param>
    /// <param name="submission">Null where it is refused.</param>
    /// <param name="error">Where and why; null where it is read.</param>
    /// <returns>Whether it was read. Never throws for what the bytes hold.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Submission? submission, [NotNullWhen(false)] out ParseError? error)
    {
        submission = null;
        error = Refuse(bytes, out var preambleLength);
        if (error is not null) return false;
        if (!Preamble.TryDecode(bytes.Slice(sizeof(ushort), preambleLength), out var preamble, out var broken))
        {
            error = broken with { Offset = broken.Offset + sizeof(ushort) };
            return false;
        }

        var read = new Submission(bytes, preamble, preambleLength);
        error = read.RefuseBody();
        submission = error is null ? read : null;
        return error is null;
    }

    /// <summary>Whether the named signer signed these preamble bytes and this body hash.</summary>
    public bool VerifySignature() => Preamble.Signer.Verify(
        Domains.Header, Bytes.Span.Slice(sizeof(ushort), _preambleLength + Hash.Size), Signature);

    /// <summary>Whether these bytes are the body that was signed: by length and SHA-256.</summary>
    public bool IsBody(ReadOnlySpan<byte> body) => body.Length == Preamble.BodyLength && Hash.Of(body) == BodyHash;

    private static ParseError? Refuse(ReadOnlyMemory<byte> bytes, out int preambleLength)
    {
        preambleLength = 0;
        if (bytes.Length > MaximumLength) return new ParseError(MaximumLength, "a submission is at most 49,762 bytes long");
        if (bytes.Length < sizeof(ushort)) return new ParseError(bytes.Length, "a submission begins with the length of its preamble in two bytes");
        preambleLength = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
        if (preambleLength > Preamble.MaximumLength) return new ParseError(0, "a preamble is at most 512 bytes long");
        return bytes.Length < sizeof(ushort) + preambleLength + Hash.Size + PublicKey.SignatureSize
            ? new ParseError(bytes.Length, "a submission holds its preamble, the hash of the body and the signature whole")
            : null;
    }

    private ParseError? RefuseBody()
    {
        if (IsEnclosed)
        {
            return InlineBody.IsEmpty ? null : new ParseError(BodyStart, "a body longer than 49,152 bytes is an enclosure and does not follow the signature");
        }

        if (InlineBody.Length != Preamble.BodyLength) return new ParseError(BodyStart, "the body has the length that the preamble states");
        return IsBody(InlineBody.Span) ? null : new ParseError(BodyStart, "the body has the hash that the header states");
    }
}
