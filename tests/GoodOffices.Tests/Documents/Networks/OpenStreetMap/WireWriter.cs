using System.Buffers;
using System.Text;

namespace GoodOffices.Tests.Documents.Networks.OpenStreetMap;

/// <summary>Writes fields of a protocol-buffers message.</summary>
public sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _to = new();

    public ReadOnlySpan<byte> Written => _to.WrittenSpan;

    public WireWriter Varint(ulong value)
    {
        while (value >= 0x80)
        {
            _to.Write([(byte)(value | 0x80)]);
            value >>= 7;
        }

        _to.Write([(byte)value]);
        return this;
    }

    public WireWriter Zigzag(long value) => Varint((ulong)((value << 1) ^ (value >> 63)));

    public WireWriter Number(int field, long value) => Varint((ulong)field << 3).Varint((ulong)value);

    public WireWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Varint(((ulong)field << 3) | 2).Varint((ulong)value.Length);
        _to.Write(value);
        return this;
    }

    public WireWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public WireWriter Message(int field, WireWriter message) => Bytes(field, message.Written);

    public WireWriter Differences(int field, IEnumerable<long> values)
    {
        var packed = new WireWriter();
        var last = 0L;
        foreach (var value in values)
        {
            packed.Zigzag(value - last);
            last = value;
        }

        return Message(field, packed);
    }

    public WireWriter Packed(int field, IEnumerable<long> values)
    {
        var packed = new WireWriter();
        foreach (var value in values)
        {
            packed.Varint((ulong)value);
        }

        return Message(field, packed);
    }
}
