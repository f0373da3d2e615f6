using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Strategic;
using GoodOffices.Tests.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Networks;

/// <summary>GDAL, which reads everything, as the referee of the GeoJSON that we write.</summary>
public sealed class GdalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-gdal-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Gdal_reads_the_strategic_network()
    {
        var network = StrategicNetwork.Load();
        var said = Ogrinfo(network);
        Assert.Contains($"Feature Count: {network.Places.Count + network.Links.Count + network.Sections.Count + network.Crossings.Count}", said, StringComparison.Ordinal);
        Assert.Contains("provenance: String", said, StringComparison.Ordinal);
        Assert.Contains("length_m: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Gdal_reads_the_forms_of_names_as_text()
    {
        var said = Ogrinfo(NetworkFileTests.Named());
        Assert.Contains("names: String", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Gdal_reads_a_network_as_cut()
    {
        var links = new[] { Views.Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.7)) };
        var said = Ogrinfo(NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), links, []), Views.Halves()).Network!);
        Assert.Contains("Feature Count: 4", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", said, StringComparison.Ordinal);
    }

    private string Ogrinfo(TransportNetwork network)
    {
        var file = Path.Combine(_folder.FullName, "n.geojson");
        File.WriteAllBytes(file, NetworkFileTests.GeoJson(network));
        return ForeignProgram.Run("ogrinfo", "gdal-bin", "-ro", "-al", "-so", file);
    }
}
