using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using GoodOffices.Analysis.Overlap.Group;

namespace GoodOffices.Analysis.Overlap.Proofs;

/// <summary>Gathers what a hash is made over: <c>domain | 0x00 | parts</c>, the parts of a length that the domain and the statement fix.</summary>
internal sealed class Hashing
{
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    public Hashing(string domain)
    {
        _bytes.Write(Encoding.ASCII.GetBytes(domain).AsSpan());
        _bytes.Write((ReadOnlySpan<byte>)[0]);
    }

    public Hashing Add(ReadOnlySpan<byte> part)
    {
        _bytes.Write(part);
        return this;
    }

    /// <summary>Adds a number as four bytes, big-endian.</summary>
    public Hashing Add(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
        return this;
    }

    public Hashing Add(in Element element)
    {
        element.Write(_bytes.GetSpan(Element.Size));
        _bytes.Advance(Element.Size);
        return this;
    }

    public Hashing Add(ReadOnlySpan<Element> elements)
    {
        foreach (ref readonly var element in elements) Add(element);
        return this;
    }

    public Hashing Add(in Scalar scalar)
    {
        scalar.Write(_bytes.GetSpan(Scalar.Size));
        _bytes.Advance(Scalar.Size);
        return this;
    }

    /// <summary>SHA-512 over it, as a number.</summary>
    public Scalar ToScalar()
    {
        Span<byte> hash = stackalloc byte[Ristretto.HashSize];
        Ristretto.Sha512(hash, _bytes.WrittenSpan);
        return Scalar.OfHash(hash);
    }

    /// <summary>The first 32 bytes of SHA-512 over it.</summary>
    public byte[] ToDigest()
    {
        Span<byte> hash = stackalloc byte[Ristretto.HashSize];
        Ristretto.Sha512(hash, _bytes.WrittenSpan);
        return hash[..OverlapStatement.DigestSize].ToArray();
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear() => _bytes.Clear();
}
