using System.Text.Json;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Strategic;
using GoodOffices.Documents.Regimes;
using GoodOffices.Tests.Agreement.Corridors;
using GoodOffices.Tests.Documents.Networks;

namespace GoodOffices.Tests.Documents.Regimes;

/// <summary>The annex as tables and as GeoJSON.</summary>
public sealed class RegimeFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-annex-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Tables_give_the_regime_back() => Gen.Int[0, 1_000_000].Sample(static seed =>
    {
        var regime = Annexes.Changed(Annexes.Full, new Random(seed), 10);
        var back = RegimeCsv.Read(RegimeCsv.Write(regime));
        Assert.True(back.Stands, string.Join("; ", back.Faults.Select(static fault => fault.Shown)));
        Assert.Equal(regime, back.Regime);
    }, iter: 60);

    [Fact]
    public void Every_list_of_a_regime_is_a_table()
    {
        Assert.Equal(["regime", "links", "cabotage", "link-names", "counterparts", "sections", "arrangements", "crossings", "crossing-names", "measures", "steps", "pairs", "justified"], RegimeTables.Names);
        Assert.Equal(RegimeTables.Names.Select(static name => name + ".csv"), RegimeCsv.Write(Annexes.Full).Select(static file => file.Name));
    }

    [Theory]
    [InlineData("steps.csv", "35,120", "-35,120", "steps.minutes.likely", "negative")]
    [InlineData("steps.csv", "of,procedure", "of,proceeding", "steps.proceeding", "unknown-column")]
    [InlineData("measures.csv", "X-NORTH.ARM.entry.bilateral-freight,X-NORTH", "X-NORTH.ARM.entry.bilateral-freight,X-WEST", "measures.crossing", "unknown-crossing")]
    [InlineData("steps.csv", "X-NORTH.ARM.entry.bilateral-freight,", "X-WEST,", "steps.of", "unknown-entry")]
    [InlineData("links.csv", "R-NORTH,road", "R-NORTH,road,wide", "links", "other-width")]
    [InlineData("regime.csv", "title", "\"title", "regime", "not-csv")]
    public void A_fault_names_table_line_and_column(string file, string from, string to, string path, string code)
    {
        var files = RegimeCsv.Write(Annexes.Full).Select(pair => pair.Name == file ? (pair.Name, Replaced(pair.Text, from, to)) : pair).ToList();
        var fault = RegimeCsv.Read(files).Faults.First(fault => fault.Code == code);
        Assert.Equal(path, fault.Path);
        Assert.True(fault.Line > 0 || code == "not-csv");
    }

    [Fact]
    public void What_is_no_table_and_what_has_no_heading_is_a_fault()
    {
        Assert.Equal("unknown-table", RegimeCsv.Read([("colours.csv", "a\n"), ("regime.csv", "title,parties\nx,ARM; AZE\n")]).Faults[0].Code);
        Assert.Equal("no-heading", RegimeCsv.Read([("regime.csv", "")]).Faults[0].Code);
        Assert.Equal("not-one-row", RegimeCsv.Read([]).Faults[0].Code);
    }

    [Fact]
    public void Gdal_reads_an_annex_on_the_strategic_network()
    {
        var network = Networks.NetworkFileTests.Named();
        var bare = BareRegime.Of(network, [new("RAIL-YER-NAX"), new("ROAD-YER-NAX")], [new("ARM"), new("AZE")]).Regime!;
        var file = Path.Combine(_folder.FullName, "annex.geojson");
        using (var stream = File.Create(file))
        {
            Assert.Empty(RegimeGeoJson.Write(RegimePresets.Apply(bare, new("ROAD-YER-NAX.X1"), RegimePreset.FullBilateral), network, stream));
        }

        var said = ForeignProgram.Run("ogrinfo", "gdal-bin", "-ro", "-al", "-so", file);
        Assert.Contains("Feature Count: 6", said, StringComparison.Ordinal);
        Assert.Contains("link_names: String", said, StringComparison.Ordinal);
        Assert.Contains("\nnames: String", said, StringComparison.Ordinal);
        Assert.Contains("sovereign: String", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_network_does_not_have_is_a_feature_without_geometry_and_is_named()
    {
        using var stream = new MemoryStream();
        var missing = RegimeGeoJson.Write(Annexes.Full, TransportNetwork.Empty, stream);
        Assert.Equal(Annexes.Full.Sections.Count + Annexes.Full.Crossings.Count, missing.Count);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.All(json.RootElement.GetProperty("features").EnumerateArray(), static feature => Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind));
    }

    private static string Replaced(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{from}' is not in the table:\n{text[..Math.Min(600, text.Length)]}");
        return text[..at] + to + text[(at + from.Length)..];
    }
}
