using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.OpenStreetMap;

namespace GoodOffices.Tests.Documents.Networks.OpenStreetMap;

/// <summary>What an extract says, and which of its ways are links.</summary>
public sealed class ExtractReaderTests
{
    [Theory]
    [InlineData("highway=trunk", "road open trunk")]
    [InlineData("highway=trunk access=no", "road closed trunk")]
    [InlineData("highway=construction construction=primary", "road under construction primary")]
    [InlineData("proposed:highway=motorway", "road planned motorway")]
    [InlineData("railway=rail usage=main gauge=1520", "rail open rail, main 1520")]
    [InlineData("railway=rail gauge=1520;1435", "rail open rail 1520/1435")]
    [InlineData("railway=disused disused=rail", "rail closed rail")]
    [InlineData("railway=abandoned", "rail dismantled railway")]
    [InlineData("abandoned:railway=rail", "rail dismantled rail")]
    [InlineData("razed:railway=narrow_gauge", "rail dismantled narrow_gauge")]
    [InlineData("railway=construction construction=rail", "rail under construction rail")]
    [InlineData("railway=proposed", "rail planned railway")]
    [InlineData("route=ferry", "ferry open ")]
    [InlineData("man_made=pipeline substance=gas", "pipeline open gas")]
    [InlineData("power=line voltage=220000", "power open 220000")]
    [InlineData("communication=line", "fibre open ")]
    public void A_way_is_read_by_its_tags(string tags, string expected)
    {
        var link = Assert.Single(Read(tags).Uncut);
        Assert.Equal(expected, $"{link.Mode.Code()} {link.State} {link.Class} {link.Gauge}".TrimEnd(' ') + (expected.EndsWith(' ') ? " " : ""));
    }

    [Theory]
    [InlineData("highway=footway")]
    [InlineData("highway=construction")]
    [InlineData("railway=tram")]
    [InlineData("railway=rail service=yard")]
    [InlineData("waterway=river")]
    public void Another_way_is_no_link(string tags) => Assert.Empty(Read(tags).Uncut);

    [Fact]
    public void Positions_are_those_of_the_nodes_dense_or_plain_packed_or_not()
    {
        ExtractWriter.Node[] nodes = [new(1, 401_831_000, 445_116_000), new(2, 417_270_000, 447_888_000), new(3, -417_270_000, -1_700_000_000)];
        foreach (var isPacked in (bool[])[true, false])
        {
            using var stream = new MemoryStream();
            var writer = new ExtractWriter(stream, isPacked);
            writer.Header();
            writer.DenseNodes(nodes[..2]);
            writer.PlainNodes(nodes[2..], offsetNanodegrees: 1_000_000_000);
            writer.Ways([new(7, [3, 1, 2], [("highway", "primary"), ("name", "Չ"), ("name:en", "The road")])]);
            var link = Assert.Single(Read(stream).Uncut);
            Assert.Equal("w7", link.Id.ToString());
            Assert.Equal("The road", link.Name);
            Assert.Equal([new GeoPosition(-41.727, -170), new GeoPosition(40.1831, 44.5116), new GeoPosition(41.727, 44.7888)], link.Course.ToArray());
        }
    }

    [Fact]
    public void A_way_ends_where_the_extract_misses_its_nodes_and_that_is_told()
    {
        using var stream = new MemoryStream();
        var writer = new ExtractWriter(stream);
        writer.Header();
        writer.DenseNodes([new(1, 0, 0), new(2, 0, 100), new(5, 0, 500), new(6, 0, 600), new(9, 0, 900)]);
        writer.Ways([new(1, [1, 2, 3, 5, 6], [("highway", "primary")]), new(2, [9, 9], [("highway", "primary")])]);
        var read = Read(stream);
        Assert.Equal(["w1", "w1-2"], read.Uncut.Select(link => link.Id.ToString()));
        Assert.Equal([NetworkFindingKind.Broken, NetworkFindingKind.NoLength], read.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Nodes_out_of_order_are_found_as_well()
    {
        using var stream = new MemoryStream();
        var writer = new ExtractWriter(stream);
        writer.Header();
        var ids = new long[] { 40, 10, 30, 20, 50 };
        writer.DenseNodes([.. ids.Select(id => new ExtractWriter.Node(id, (int)id * 1000, 0))]);
        writer.Ways([new(1, [10, 20, 30, 40, 50], [("railway", "rail")])]);
        Assert.Equal([0.001, 0.002, 0.003, 0.004, 0.005], Assert.Single(Read(stream).Uncut).Course.ToArray().Select(at => at.Latitude));
    }

    internal static ImportedNetwork Read(Stream stream)
    {
        stream.Position = 0;
        return ExtractReader.Read(stream, "x.osm.pbf");
    }

    private static ImportedNetwork Read(string tags)
    {
        using var stream = new MemoryStream();
        var writer = new ExtractWriter(stream);
        writer.Header();
        writer.DenseNodes([new(1, 400_000_000, 440_000_000), new(2, 410_000_000, 450_000_000)]);
        writer.Ways([new(1, [1, 2], [.. tags.Split(' ').Select(tag => (tag.Split('=')[0], tag.Split('=')[1]))])]);
        return Read(stream);
    }
}
