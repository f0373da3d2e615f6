namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Decodes the nodes of a block and offers them to those that are wanted.</summary>
internal static class NodeDecoder
{
    private const long NanodegreesPerUnit = 100;
    private const long MostLatitude = 900_000_000;
    private const long MostLongitude = 1_800_000_000;

    public static void Decode(ReadOnlySpan<byte> data, List<Range> strings, WantedNodes wanted)
    {
        var block = new PrimitiveBlock(data, strings);
        var reader = new WireReader(data);
        while (reader.TryField(out var number, out var wire))
        {
            if (number == 2 && wire == WireReader.Bytes)
            {
                DecodeGroup(reader.ReadMessage(), block, wanted);
            }
            else
            {
                reader.Skip(wire);
            }
        }
    }

    private static void DecodeGroup(WireReader group, PrimitiveBlock block, WantedNodes wanted)
    {
        while (group.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1 when wire == WireReader.Bytes:
                    DecodeNode(group.ReadMessage(), block, wanted);
                    break;
                case 2 when wire == WireReader.Bytes:
                    DecodeDense(group.ReadMessage(), block, wanted);
                    break;
                default:
                    group.Skip(wire);
                    break;
            }
        }
    }

    private static void DecodeNode(WireReader node, PrimitiveBlock block, WantedNodes wanted)
    {
        var (id, latitude, longitude) = (0L, 0L, 0L);
        while (node.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1 when wire == WireReader.Varint:
                    id = node.ReadZigzag();
                    break;
                case 8 when wire == WireReader.Varint:
                    latitude = node.ReadZigzag();
                    break;
                case 9 when wire == WireReader.Varint:
                    longitude = node.ReadZigzag();
                    break;
                default:
                    node.Skip(wire);
                    break;
            }
        }

        Offer(id, latitude, longitude, block, wanted);
    }

    private static void DecodeDense(WireReader dense, PrimitiveBlock block, WantedNodes wanted)
    {
        var ids = new WireReader([]);
        var latitudes = ids;
        var longitudes = ids;
        while (dense.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1 when wire == WireReader.Bytes:
                    ids = dense.ReadMessage();
                    break;
                case 8 when wire == WireReader.Bytes:
                    latitudes = dense.ReadMessage();
                    break;
                case 9 when wire == WireReader.Bytes:
                    longitudes = dense.ReadMessage();
                    break;
                default:
                    dense.Skip(wire);
                    break;
            }
        }

        var (id, latitude, longitude) = (0L, 0L, 0L);
        while (!ids.AtEnd)
        {
            // Hostile differences may run over; what comes out is then held against the range.
            unchecked
            {
                id += ids.ReadZigzag();
                latitude += latitudes.ReadZigzag();
                longitude += longitudes.ReadZigzag();
            }

            Offer(id, latitude, longitude, block, wanted);
        }

        if (!latitudes.AtEnd || !longitudes.AtEnd)
        {
            throw dense.Damaged("it has more coordinates than nodes");
        }
    }

    private static void Offer(long id, long latitude, long longitude, PrimitiveBlock block, WantedNodes wanted)
    {
        var north = Units(latitude, block.Granularity, block.LatitudeOffset);
        var east = Units(longitude, block.Granularity, block.LongitudeOffset);
        if (Int128.Abs(north) > MostLatitude || Int128.Abs(east) > MostLongitude)
        {
            throw new DamagedExtractException($"node {id} lies outside of the globe");
        }

        wanted.Offer(id, (int)north, (int)east);
    }

    // Int128, because a hostile product runs over.
    private static Int128 Units(long value, long granularity, long offset) => (((Int128)value * granularity) + offset) / NanodegreesPerUnit;
}
