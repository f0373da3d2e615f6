using System.Buffers.Binary;
using System.IO.Compression;

namespace GoodOffices.Tests.Documents.Networks.OpenStreetMap;

/// <summary>Writes an OpenStreetMap extract (PBF) for tests and benchmarks.</summary>
public sealed class ExtractWriter(Stream to, bool isPacked = true)
{
    /// <summary>A node: number, degrees times ten million.</summary>
    public sealed record Node(long Id, int Latitude, int Longitude);

    /// <summary>A way: number, nodes, tags.</summary>
    public sealed record Way(long Id, IReadOnlyList<long> Nodes, IReadOnlyList<(string Key, string Value)> Tags);

    public void Header(params IReadOnlyList<string> features)
    {
        var header = new WireWriter();
        foreach (var feature in features.Count > 0 ? features : ["OsmSchema-V0.6", "DenseNodes"])
        {
            header.Text(4, feature);
        }

        Block("OSMHeader", header.Written);
    }

    public void DenseNodes(IReadOnlyList<Node> nodes)
    {
        var dense = new WireWriter()
            .Differences(1, nodes.Select(static node => node.Id))
            .Differences(8, nodes.Select(static node => (long)node.Latitude))
            .Differences(9, nodes.Select(static node => (long)node.Longitude));
        Block("OSMData", Frame([], new WireWriter().Message(2, dense)).Written);
    }

    /// <summary>Nodes one by one, counted in another granularity (1,000 nanodegrees) from an offset.</summary>
    public void PlainNodes(IReadOnlyList<Node> nodes, long offsetNanodegrees)
    {
        var group = new WireWriter();
        foreach (var node in nodes)
        {
            var fields = new WireWriter();
            fields.Varint(1 << 3).Zigzag(node.Id);
            fields.Varint(8 << 3).Zigzag(((node.Latitude * 100L) - offsetNanodegrees) / 1000);
            fields.Varint(9 << 3).Zigzag(((node.Longitude * 100L) - offsetNanodegrees) / 1000);
            group.Message(1, fields);
        }

        Block("OSMData", Frame([], group).Number(17, 1000).Number(19, offsetNanodegrees).Number(20, offsetNanodegrees).Written);
    }

    public void Ways(IReadOnlyList<Way> ways)
    {
        var strings = new List<string> { "" };
        var index = new Dictionary<string, long>(StringComparer.Ordinal);
        var group = new WireWriter();
        foreach (var way in ways)
        {
            var keys = way.Tags.Select(tag => Index(tag.Key)).ToList();
            var values = way.Tags.Select(tag => Index(tag.Value)).ToList();
            group.Message(3, new WireWriter().Number(1, way.Id).Packed(2, keys).Packed(3, values).Differences(8, way.Nodes));
        }

        Block("OSMData", Frame(strings, group).Written);

        long Index(string text)
        {
            if (!index.TryGetValue(text, out var at))
            {
                index[text] = at = strings.Count;
                strings.Add(text);
            }

            return at;
        }
    }

    public void Block(string type, ReadOnlySpan<byte> data) => RawBlock(type, Blob(data));

    /// <summary>A block whose blob is given as it stands, to lie about it.</summary>
    public void RawBlock(string type, WireWriter blob, long? claimedSize = null)
    {
        var header = new WireWriter().Text(1, type).Number(3, claimedSize ?? blob.Written.Length);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Written.Length);
        to.Write(length);
        to.Write(header.Written);
        to.Write(blob.Written);
    }

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private WireWriter Blob(ReadOnlySpan<byte> data) => isPacked
        ? new WireWriter().Number(2, data.Length).Bytes(3, Deflate(data)) : new WireWriter().Bytes(1, data);

    private static WireWriter Frame(List<string> strings, WireWriter group)
    {
        var table = new WireWriter();
        foreach (var text in strings)
        {
            table.Text(1, text);
        }

        return new WireWriter().Message(1, table).Message(2, group);
    }
}
