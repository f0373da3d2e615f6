using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>The same bytes for the same seed: SHA-512 of seed and counter.</summary>
internal sealed class SeededRandom(int seed) : RandomNumberGenerator
{
    private long _counter;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        Span<byte> block = stackalloc byte[12];
        Span<byte> hash = stackalloc byte[64];
        while (data.Length > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(block, seed);
            BinaryPrimitives.WriteInt64BigEndian(block[4..], _counter++);
            SHA512.HashData(block, hash);
            var take = Math.Min(hash.Length, data.Length);
            hash[..take].CopyTo(data);
            data = data[take..];
        }
    }
}
