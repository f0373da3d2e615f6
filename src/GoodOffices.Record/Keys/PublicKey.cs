using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace GoodOffices.Record.Keys;

/// <summary>An Ed25519 public key (RFC 8032), 32 bytes held inline. The default value is 32 zero bytes, under which nothing verifies.</summary>
/// <remarks>A key that is not a point of the curve, or one of small order, can be held, but no signature verifies under it.</remarks>
public readonly record struct PublicKey : IComparable<PublicKey>
{
    /// <summary>The length of a public key in bytes.</summary>
    public const int Size = 32;

    /// <summary>The length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    private readonly Hash _bytes;

    private PublicKey(Hash bytes) => _bytes = bytes;

    /// <summary>Takes 32 bytes as they are.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public static PublicKey FromBytes(ReadOnlySpan<byte> bytes) => TryParse(bytes, out var key)
        ? key
        : throw new ArgumentException($"A public key is {Size} bytes long, not {bytes.Length}.", nameof(bytes));

    /// <summary>Takes 32 bytes as they are.</summary>
    /// <returns>False where there are more or fewer.</returns>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out PublicKey key)
    {
        var fits = bytes.Length == Size;
        key = fits ? new PublicKey(Hash.FromBytes(bytes)) : default;
        return fits;
    }

    /// <summary>Reads 64 hexadecimal digits, of either case.</summary>
    /// <returns>False where the text is anything else.</returns>
    public static bool TryParseHex([NotNullWhen(true)] string? text, out PublicKey key)
    {
        var read = Hash.TryParseHex(text, out var bytes);
        key = new PublicKey(bytes);
        return read;
    }

    /// <summary>Orders keys by their bytes, the first being the most significant.</summary>
    /// <returns>Negative, zero or positive, as for <see cref="IComparer{T}.Compare"/>.</returns>
    public static int Compare(PublicKey left, PublicKey right)
    {
        Span<byte> first = stackalloc byte[Size];
        Span<byte> second = stackalloc byte[Size];
        left.CopyTo(first);
        right.CopyTo(second);
        return first.SequenceCompareTo(second);
    }

    /// <summary>The order of the bytes, first byte first.</summary>
    public int CompareTo(PublicKey other) => Compare(this, other);

    /// <summary>Whether this key signed the message for that domain.</summary>
    /// <param name="domain">See <see cref="Domains"/>; not empty and without a zero character.</param>
    /// <param name="message">The bytes as they stand, never encoded again.</param>
    /// <param name="signature">64 bytes; of any other length it does not verify.</param>
    public bool Verify(string domain, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        VerifyRaw(DomainSeparation.Join(domain, message), signature);

    /// <summary>Whether this key signed exactly these bytes, without a domain: for signed notes and published vectors.</summary>
    /// <param name="message">What was signed.</param>
    /// <param name="signature">64 bytes; of any other length it does not verify.</param>
    public bool VerifyRaw(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return signature.Length == SignatureSize
            && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var key)
            && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);
    }

    /// <summary>Writes the 32 bytes at the start of the destination.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination) => _bytes.CopyTo(destination);

    /// <summary>The 32 bytes, in a new array.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string ToHex() => _bytes.ToHex();

    /// <summary>44 characters of standard base64 with padding.</summary>
    public string ToBase64() => _bytes.ToBase64();

    /// <summary>The same as <see cref="ToHex"/>.</summary>
    public override string ToString() => ToHex();
}
