using System.Security.Cryptography;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Overlaps;

/// <summary>The node's randomness as the protocol of overlaps asks for it.</summary>
internal sealed class EntropyGenerator(Entropy entropy) : RandomNumberGenerator
{
    public override void GetBytes(byte[] data) => entropy.Fill(data);

    public override void GetBytes(Span<byte> data) => entropy.Fill(data);
}
