using System.Formats.Cbor;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <summary>The public side of a device on this node.</summary>
/// <param name="Key">By this the record knows it.</param>
/// <param name="Kem">To this the secrets of rooms are wrapped.</param>
/// <param name="Delegate">Whose device it is.</param>
/// <param name="Label">Neutral words that tell the delegate's devices apart.</param>
public sealed record DeviceRecord(PublicKey Key, KemPublicKey Kem, DelegateId Delegate, string Label)
{
    internal byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(3);
        writer.WriteByteString(Kem.AsSpan());
        writer.WriteTextString(Delegate.Value);
        writer.WriteTextString(Label);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads what this software wrote.</summary>
    internal static DeviceRecord Decode(ReadOnlyMemory<byte> row, ReadOnlyMemory<byte> bytes)
    {
        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        reader.ReadStartArray();
        return KemPublicKey.TryParse(reader.ReadByteString(), out var kem)
            ? new DeviceRecord(PublicKey.FromBytes(row.Span), kem, DelegateId.Parse(reader.ReadTextString()), reader.ReadTextString())
            : throw new NodeException("store-damaged", "A device in the node's store cannot be read.", "Restore the store from a copy.");
    }
}
