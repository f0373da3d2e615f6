using System.Buffers.Binary;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap.Messages;

/// <summary>Reads the fields of a message of a known length; remembers the first that is none.</summary>
internal ref struct MessageReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The first fault, or null.</summary>
    public OverlapFault? Fault { get; private set; }

    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(_rest);
        _rest = _rest[sizeof(int)..];
        return number;
    }

    /// <summary>An element that is not the identity.</summary>
    public Element Element(int? option = null)
    {
        if (!Group.Element.TryRead(Next(Group.Element.Size), out var element)) Fault ??= OverlapFault.Malformed(option);
        else if (element.IsIdentity) Fault ??= OverlapFault.Identity(option);
        return element;
    }

    public Ciphertext Ciphertext(int? option) => new(Element(option), Element(option));

    public EqualityProof EqualityProof(int? option = null) => new(Scalar(option), Scalar(option));

    public BitProof BitProof(int? option) => new(Scalar(option), Scalar(option), Scalar(option), Scalar(option));

    private Scalar Scalar(int? option)
    {
        if (!Group.Scalar.TryRead(Next(Group.Scalar.Size), out var scalar)) Fault ??= OverlapFault.Number(option);
        return scalar;
    }

    private ReadOnlySpan<byte> Next(int length)
    {
        var next = _rest[..length];
        _rest = _rest[length..];
        return next;
    }
}
