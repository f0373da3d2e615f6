using System.Buffers.Binary;
using GoodOffices.Record;

namespace GoodOffices.Tests.Delegation;

/// <summary>Random bytes from a seed: the same in every run.</summary>
internal sealed class TestEntropy(int seed) : Entropy
{
    private long _drawn;

    public override void Fill(Span<byte> bytes)
    {
        Span<byte> block = stackalloc byte[16];
        for (var at = 0; at < bytes.Length; at += Hash.Size)
        {
            BinaryPrimitives.WriteInt64BigEndian(block, seed);
            BinaryPrimitives.WriteInt64BigEndian(block[8..], _drawn++);
            Hash.Of(block).ToArray().AsSpan(0, Math.Min(Hash.Size, bytes.Length - at)).CopyTo(bytes[at..]);
        }
    }
}
