using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace GoodOffices.Record;

/// <summary>A SHA-256 value of 32 bytes, held inline. The default value is 32 zero bytes, which is no hash of anything known.</summary>
/// <remarks>Equality is not constant-time: hashes in the record are public. Secrets are never kept in this type.</remarks>
public readonly record struct Hash : IComparable<Hash>
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private Hash(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The SHA-256 of the data (FIPS 180-4).</summary>
    public static Hash Of(ReadOnlySpan<byte> data)
    {
        Span<byte> digest = stackalloc byte[Size];
        HashAlgorithm.Sha256.Hash(data, digest);
        return new Hash(digest);
    }

    /// <summary>The SHA-256 of one piece followed by another, without joining them in memory.</summary>
    public static Hash OfParts(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        IncrementalHash.Initialize(HashAlgorithm.Sha256, out var state);
        IncrementalHash.Update(ref state, first);
        IncrementalHash.Update(ref state, second);
        Span<byte> digest = stackalloc byte[Size];
        IncrementalHash.Finalize(ref state, digest);
        return new Hash(digest);
    }

    /// <summary>Takes 32 bytes as they are.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public static Hash FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new Hash(bytes)
        : throw new ArgumentException($"A hash is {Size} bytes long, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads 64 hexadecimal digits, of either case.</summary>
    /// <returns>False where the text is anything else.</returns>
    public static bool TryParseHex([NotNullWhen(true)] string? text, out Hash hash)
    {
        hash = default;
        if (text is null || text.Length != Size * 2) return false;
        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(text, bytes, out _, out var written) != System.Buffers.OperationStatus.Done || written != Size) return false;
        hash = new Hash(bytes);
        return true;
    }

    /// <summary>Reads 44 characters of standard base64, padded and canonical (RFC 4648 §3.5).</summary>
    /// <returns>False where the text is anything else.</returns>
    public static bool TryParseBase64(ReadOnlySpan<byte> utf8, out Hash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (!StrictBase64.TryDecode(utf8, bytes, out var written) || written != Size) return false;
        hash = new Hash(bytes);
        return true;
    }

    /// <summary>Reads 44 characters of standard base64, padded and canonical (RFC 4648 §3.5).</summary>
    /// <returns>False where the text is anything else.</returns>
    public static bool TryParseBase64([NotNullWhen(true)] string? text, out Hash hash)
    {
        hash = default;
        return text is { Length: 44 } && TryParseBase64(System.Text.Encoding.UTF8.GetBytes(text), out hash);
    }

    /// <summary>Writes the 32 bytes at the start of the destination.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The destination is shorter than 32 bytes.</exception>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _fourth);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
    }

    /// <summary>The 32 bytes, in a new array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string ToHex()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>44 characters of standard base64 with padding.</summary>
    public string ToBase64()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The order of the bytes, first byte first.</summary>
    public int CompareTo(Hash other)
    {
        var order = _first.CompareTo(other._first);
        if (order == 0) order = _second.CompareTo(other._second);
        if (order == 0) order = _third.CompareTo(other._third);
        return order != 0 ? order : _fourth.CompareTo(other._fourth);
    }

    /// <summary>The same as <see cref="ToHex"/>.</summary>
    public override string ToString() => ToHex();
}
