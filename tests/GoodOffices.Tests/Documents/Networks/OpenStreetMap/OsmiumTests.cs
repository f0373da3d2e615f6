using System.Globalization;
using System.Text;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Documents.Networks.OpenStreetMap;

/// <summary>Osmium, which everybody uses, as the referee: it writes what we read, and reads what our tests write.</summary>
public sealed class OsmiumTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-osmium-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("pbf")]
    [InlineData("pbf,pbf_dense_nodes=false")]
    [InlineData("pbf,pbf_compression=none")]
    [InlineData("pbf,locations_on_ways=true")]
    public void What_osmium_writes_is_read(string format)
    {
        var (xml, pbf) = (Path.Combine(_folder.FullName, "a.osm"), Path.Combine(_folder.FullName, "a.osm.pbf"));
        File.WriteAllText(xml, Xml(nodes: 20_000));
        ForeignProgram.Run("osmium", "osmium-tool", "cat", xml, "-o", pbf, "-f", format, "--overwrite");
        using var stream = File.OpenRead(pbf);
        var read = ExtractReaderTests.Read(stream);
        Assert.Empty(read.Findings);
        Assert.Equal(2_000, read.Uncut.Count);
        var link = read.Uncut[77];
        Assert.Equal((TransportMode.Rail, "Line 78", "1520"), (link.Mode, link.Name, link.Gauge.ToString()));
        Assert.Equal(Enumerable.Range(771, 10).Select(At), link.Course.ToArray());
    }

    [Fact]
    public void What_our_tests_write_is_read_by_osmium()
    {
        var pbf = Path.Combine(_folder.FullName, "b.osm.pbf");
        using (var stream = File.Create(pbf))
        {
            var writer = new ExtractWriter(stream);
            writer.Header();
            writer.DenseNodes([.. Enumerable.Range(1, 100).Select(id => new ExtractWriter.Node(id, 400_000_000 + id, 440_000_000 + id))]);
            writer.Ways([new(5, [1, 2, 3], [("highway", "trunk")])]);
        }

        var said = ForeignProgram.Run("osmium", "osmium-tool", "fileinfo", "-e", pbf);
        Assert.Contains("Number of nodes: 100", said, StringComparison.Ordinal);
        Assert.Contains("Number of ways: 1", said, StringComparison.Ordinal);
    }

    private static GeoPosition At(int node) => new((400_000_000 + (node * 37)) / 1e7, (440_000_000 + (node * 53)) / 1e7);

    private static string Xml(int nodes)
    {
        var text = new StringBuilder("<osm version=\"0.6\">\n");
        for (var node = 1; node <= nodes; node++)
        {
            var at = At(node);
            text.Append(CultureInfo.InvariantCulture, $"<node id=\"{node}\" version=\"1\" lat=\"{at.Latitude:0.0000000}\" lon=\"{at.Longitude:0.0000000}\"/>\n");
        }

        for (var way = 1; way <= nodes / 10; way++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<way id=\"{way}\" version=\"1\">");
            foreach (var node in Enumerable.Range(((way - 1) * 10) + 1, 10))
            {
                text.Append(CultureInfo.InvariantCulture, $"<nd ref=\"{node}\"/>");
            }

            text.Append(CultureInfo.InvariantCulture, $"<tag k=\"railway\" v=\"rail\"/><tag k=\"gauge\" v=\"1520\"/><tag k=\"name\" v=\"Line {way}\"/></way>\n");
        }

        return text.Append("</osm>\n").ToString();
    }
}
