using System.Buffers.Binary;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Analysis.Overlap.Proofs;

namespace GoodOffices.Analysis.Overlap.Messages;

/// <summary>Writes a message of a known length.</summary>
internal sealed class MessageWriter
{
    private readonly byte[] _bytes;
    private int _at;

    public MessageWriter(OverlapStep step, int length)
    {
        _bytes = new byte[length];
        _bytes[_at++] = (byte)step;
    }

    public MessageWriter Write(int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_at), number);
        _at += sizeof(int);
        return this;
    }

    public MessageWriter Write(in Element element)
    {
        element.Write(_bytes.AsSpan(_at));
        _at += Element.Size;
        return this;
    }

    public MessageWriter Write(in Ciphertext ciphertext) => Write(ciphertext.Randomness).Write(ciphertext.Payload);

    public MessageWriter Write(in EqualityProof proof) => Write(proof.Challenge).Write(proof.Response);

    public MessageWriter Write(in BitProof proof) =>
        Write(proof.ChallengeOfZero).Write(proof.ChallengeOfOne).Write(proof.ResponseOfZero).Write(proof.ResponseOfOne);

    public byte[] ToArray() => _at == _bytes.Length ? _bytes : throw new InvalidOperationException("A message was not written whole.");

    private MessageWriter Write(in Scalar scalar)
    {
        scalar.Write(_bytes.AsSpan(_at));
        _at += Scalar.Size;
        return this;
    }
}
