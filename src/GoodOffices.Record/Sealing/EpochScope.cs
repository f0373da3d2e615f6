using System.Formats.Cbor;

namespace GoodOffices.Record.Sealing;

/// <summary>Where an epoch's secret belongs: what is sealed with it is bound to exactly this.</summary>
/// <param name="Talks">The talks id.</param>
/// <param name="Log">Empty for the talks' log, else the party's code.</param>
/// <param name="Room">The room.</param>
/// <param name="Epoch">The epoch's number, from 1.</param>
public sealed record EpochScope(Hash Talks, string Log, string Room, long Epoch)
{
    /// <summary>Deterministic CBOR of the four fields, followed by others, all in one array.</summary>
    internal byte[] Encode(params ReadOnlySpan<byte[]> further)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(4 + further.Length);
        writer.WriteByteString(Talks.ToArray());
        writer.WriteTextString(Log);
        writer.WriteTextString(Room);
        writer.WriteInt64(Epoch);
        foreach (var bytes in further) writer.WriteByteString(bytes);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
