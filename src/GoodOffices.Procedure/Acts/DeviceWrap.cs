using System.Collections.Immutable;
using GoodOffices.Procedure.Fields;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Acts;

/// <summary>A room's secret wrapped to one device. Whether it opens is never judged in the open.</summary>
/// <param name="Device">The device's signing key.</param>
/// <param name="Bytes">The wrap, 1 to 2,048 bytes.</param>
public sealed record DeviceWrap(PublicKey Device, ImmutableArray<byte> Bytes)
{
    internal static DeviceWrap Read(FieldReader reader)
    {
        reader.Fields(2);
        var wrap = new DeviceWrap(reader.Key(), [.. reader.Bytes(1, 2_048)]);
        reader.End();
        return wrap;
    }

    internal void Write(FieldWriter writer) => writer.Array(2).Key(Device).Bytes(Bytes.AsSpan()).End();
}
