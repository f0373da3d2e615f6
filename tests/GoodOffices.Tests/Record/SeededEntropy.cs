using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GoodOffices.Record;

namespace GoodOffices.Tests.Record;

/// <summary>Bytes that follow from a name: SHA-256 of the name and a counter, block after block.</summary>
internal sealed class SeededEntropy(string name) : Entropy
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private ulong _counter;

    public override void Fill(Span<byte> bytes)
    {
        var input = new byte[_name.Length + sizeof(ulong)];
        _name.CopyTo(input, 0);
        while (!bytes.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64BigEndian(input.AsSpan(_name.Length), _counter++);
            var block = SHA256.HashData(input).AsSpan();
            block = block[..Math.Min(block.Length, bytes.Length)];
            block.CopyTo(bytes);
            bytes = bytes[block.Length..];
        }
    }
}
