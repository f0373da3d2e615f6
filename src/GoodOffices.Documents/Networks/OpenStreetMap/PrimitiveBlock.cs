namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>The frame of a block of nodes and ways: its strings, and how its coordinates are counted.</summary>
internal ref struct PrimitiveBlock
{
    private const long DefaultGranularity = 100;

    private readonly ReadOnlySpan<byte> _data;

    public PrimitiveBlock(ReadOnlySpan<byte> data, List<Range> strings)
    {
        _data = data;
        Strings = strings;
        strings.Clear();
        var reader = new WireReader(data);
        while (reader.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1:
                    reader.Expect(wire, WireReader.Bytes);
                    ReadStrings(reader.ReadMessage(), strings);
                    break;
                case 17:
                    reader.Expect(wire, WireReader.Varint);
                    Granularity = (long)reader.ReadVarint();
                    break;
                case 19:
                    reader.Expect(wire, WireReader.Varint);
                    LatitudeOffset = (long)reader.ReadVarint();
                    break;
                case 20:
                    reader.Expect(wire, WireReader.Varint);
                    LongitudeOffset = (long)reader.ReadVarint();
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        if (Granularity is <= 0 or > int.MaxValue)
        {
            throw new DamagedExtractException($"its granularity is {Granularity}");
        }
    }

    /// <summary>Where each string lies in the data; the first is empty by the format.</summary>
    public List<Range> Strings { get; }

    /// <summary>Nanodegrees per unit of a coordinate.</summary>
    public long Granularity { get; private set; } = DefaultGranularity;

    public long LatitudeOffset { get; private set; }

    public long LongitudeOffset { get; private set; }

    /// <summary>The bytes of a string.</summary>
    public readonly ReadOnlySpan<byte> String(ulong index) => index < (ulong)Strings.Count ? _data[Strings[(int)index]]
        : throw new DamagedExtractException($"it names string {index}, and has {Strings.Count}");

    private static void ReadStrings(WireReader table, List<Range> strings)
    {
        while (table.TryField(out var number, out var wire))
        {
            if (number != 1)
            {
                table.Skip(wire);
                continue;
            }

            table.Expect(wire, WireReader.Bytes);
            var length = table.ReadBytes(out var offset).Length;
            strings.Add(offset..(offset + length));
        }
    }
}
