using System.Security.Cryptography;

namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>A number modulo the order of ristretto255, 2^252 + 27742317777372353535851937790883648493 (RFC 9496 §4.4). The default is zero.</summary>
/// <remarks>Holds secrets: it is compared in constant time and shows nothing.</remarks>
internal readonly struct Scalar : IEquatable<Scalar>
{
    /// <summary>The length of the encoding, little-endian, in bytes.</summary>
    public const int Size = Ristretto.Size;

    private readonly Bytes32 _bytes;

    private Scalar(Bytes32 bytes) => _bytes = bytes;

    /// <summary>One.</summary>
    public static Scalar One { get; } = Of(1);

    /// <summary>True for zero.</summary>
    public bool IsZero => Equals(default);

    /// <summary>A small number.</summary>
    public static Scalar Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        Bytes32 bytes = default;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return new Scalar(bytes);
    }

    /// <summary>A hash of 64 bytes as a number.</summary>
    public static Scalar OfHash(ReadOnlySpan<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hash.Length, Ristretto.HashSize);
        Bytes32 bytes = default;
        Ristretto.Reduce(bytes, hash);
        return new Scalar(bytes);
    }

    /// <summary>Reads 32 bytes; false where they are not the one encoding of a number below the order.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Scalar scalar)
    {
        scalar = default;
        if (bytes.Length != Size) return false;
        Span<byte> wide = stackalloc byte[Ristretto.HashSize];
        bytes.CopyTo(wide);
        wide[Size..].Clear();
        var reduced = OfHash(wide);
        CryptographicOperations.ZeroMemory(wide);
        if (!CryptographicOperations.FixedTimeEquals(reduced._bytes, bytes)) return false;
        scalar = reduced;
        return true;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void Write(Span<byte> to) => ((ReadOnlySpan<byte>)_bytes).CopyTo(to);

    /// <summary>This one where the condition is 1, the other where it is 0, without a branch on it.</summary>
    public static Scalar Select(int condition, in Scalar one, in Scalar zero) => new(Choice.Select(condition, one._bytes, zero._bytes));

    /// <inheritdoc/>
    public bool Equals(Scalar other) => CryptographicOperations.FixedTimeEquals(_bytes, other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotSupportedException("A scalar may be a secret: it is no key of a table.");

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(Scalar);

    /// <summary>The sum.</summary>
    public static Scalar operator +(in Scalar left, in Scalar right)
    {
        Bytes32 sum = default;
        Ristretto.AddScalars(sum, left._bytes, right._bytes);
        return new Scalar(sum);
    }

    /// <summary>The difference.</summary>
    public static Scalar operator -(in Scalar left, in Scalar right)
    {
        Bytes32 difference = default;
        Ristretto.SubtractScalars(difference, left._bytes, right._bytes);
        return new Scalar(difference);
    }

    /// <summary>The product.</summary>
    public static Scalar operator *(in Scalar left, in Scalar right)
    {
        Bytes32 product = default;
        Ristretto.MultiplyScalars(product, left._bytes, right._bytes);
        return new Scalar(product);
    }

    /// <summary>Equal.</summary>
    public static bool operator ==(in Scalar left, in Scalar right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(in Scalar left, in Scalar right) => !left.Equals(right);
}
