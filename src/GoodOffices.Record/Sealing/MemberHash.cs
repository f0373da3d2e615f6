using System.Buffers.Binary;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Sealing;

/// <summary>The hash over the devices of a room, which an epoch names: SHA-256 of <c>good-offices/1/members | 0x00 | u32be count | signing keys in ascending order</c>.</summary>
public static class MemberHash
{
    /// <summary>The hash of these devices.</summary>
    /// <param name="devices">Their signing keys, in any order, each once.</param>
    /// <exception cref="ArgumentException">A device is named twice.</exception>
    public static Hash Of(IEnumerable<PublicKey> devices)
    {
        ArgumentNullException.ThrowIfNull(devices);
        var sorted = devices.ToArray();
        Array.Sort(sorted, PublicKey.Compare);
        var bytes = new byte[sizeof(uint) + (sorted.Length * PublicKey.Size)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)sorted.Length);
        for (var index = 0; index < sorted.Length; index++)
        {
            if (index > 0 && sorted[index] == sorted[index - 1]) throw new ArgumentException("A device is named twice.", nameof(devices));
            sorted[index].CopyTo(bytes.AsSpan(sizeof(uint) + (index * PublicKey.Size)));
        }

        return Hash.Of(DomainSeparation.Join(Domains.Members, bytes));
    }
}
