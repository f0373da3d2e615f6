using System.Buffers.Binary;
using System.Text;

namespace GoodOffices.Analysis.Overlap.Group;

/// <summary>An element of the group ristretto255 in its one encoding (RFC 9496 §4.3). The default is the identity.</summary>
internal readonly struct Element : IEquatable<Element>
{
    /// <summary>The length of the encoding in bytes.</summary>
    public const int Size = Ristretto.Size;

    private readonly Bytes32 _bytes;

    private Element(Bytes32 bytes) => _bytes = bytes;

    /// <summary>The generator (RFC 9496 §4.4).</summary>
    public static Element Generator { get; } = OfGenerator(Scalar.One);

    /// <summary>A second generator whose discrete logarithm to the first nobody knows: it is made from a hash.</summary>
    public static Element SecondGenerator { get; } = OfText("good-offices/1/overlap/second-generator");

    /// <summary>True for the identity.</summary>
    public bool IsIdentity => Equals(default);

    /// <summary>Reads 32 bytes; false where they encode no element. The identity is read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Element element)
    {
        element = default;
        if (bytes.Length != Size || !Ristretto.IsElement(bytes)) return false;
        Bytes32 copy = default;
        bytes.CopyTo(copy);
        element = new Element(copy);
        return true;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void Write(Span<byte> to) => ((ReadOnlySpan<byte>)_bytes).CopyTo(to);

    /// <summary>This one where the condition is 1, the other where it is 0, without a branch on it.</summary>
    public static Element Select(int condition, in Element one, in Element zero) => new(Choice.Select(condition, one._bytes, zero._bytes));

    /// <inheritdoc/>
    public bool Equals(Element other) => ((ReadOnlySpan<byte>)_bytes).SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Element other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(_bytes);

    /// <summary>The encoding in hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(_bytes);

    /// <summary>A multiple of the generator.</summary>
    public static Element OfGenerator(in Scalar scalar)
    {
        Span<byte> number = stackalloc byte[Scalar.Size];
        scalar.Write(number);
        Bytes32 product = default;
        return Ristretto.TryMultiplyGenerator(product, number) ? new Element(product) : default;
    }

    /// <summary>The sum.</summary>
    public static Element operator +(in Element left, in Element right)
    {
        Bytes32 sum = default;
        Ristretto.Add(sum, left._bytes, right._bytes);
        return new Element(sum);
    }

    /// <summary>The difference.</summary>
    public static Element operator -(in Element left, in Element right)
    {
        Bytes32 difference = default;
        Ristretto.Subtract(difference, left._bytes, right._bytes);
        return new Element(difference);
    }

    /// <summary>The multiple.</summary>
    public static Element operator *(in Scalar scalar, in Element element)
    {
        if (element.Equals(Generator)) return OfGenerator(scalar);
        Span<byte> number = stackalloc byte[Scalar.Size];
        scalar.Write(number);
        Bytes32 product = default;
        return Ristretto.TryMultiply(product, number, element._bytes) ? new Element(product) : default;
    }

    /// <summary>Equal.</summary>
    public static bool operator ==(in Element left, in Element right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(in Element left, in Element right) => !left.Equals(right);

    private static Element OfText(string text)
    {
        Span<byte> hash = stackalloc byte[Ristretto.HashSize];
        Ristretto.Sha512(hash, Encoding.ASCII.GetBytes(text));
        Bytes32 bytes = default;
        Ristretto.ElementOfHash(bytes, hash);
        return new Element(bytes);
    }
}
