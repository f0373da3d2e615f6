using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Csv;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.GeoJson;
using GoodOffices.Documents.Networks.Strategic;
using GoodOffices.Tests.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Networks;

/// <summary>Networks as GeoJSON and CSV.</summary>
public sealed class NetworkFileTests
{
    [Fact]
    public void A_network_is_read_from_GeoJson_as_it_was_written()
    {
        foreach (var network in (TransportNetwork[])[StrategicNetwork.Load(), Cut(), Named()])
        {
            var read = GeoJsonNetwork.Read(GeoJson(network), "n.geojson");
            AssertSame(network, NetworkAssembly.Assemble(read, boundary: null), isDrawn: true);
        }
    }

    [Fact]
    public void A_network_is_read_from_csv_as_it_was_written()
    {
        foreach (var network in (TransportNetwork[])[StrategicNetwork.Load(), Cut(), Named()])
        {
            using var written = new StringWriter();
            CsvNetwork.Write(network, written);
            using var text = new StringReader(written.ToString());
            AssertSame(network, NetworkAssembly.Assemble(CsvNetwork.Read(text, "n.csv"), boundary: null), isDrawn: false);
        }
    }

    [Theory]
    [InlineData("entry;id;mode", "not by semicolons")]
    [InlineData("entry\tid\tmode", "not by tabulators")]
    [InlineData("entry,id,colour", "The columns are entry, ")]
    public void Another_separator_than_the_comma_is_told(string header, string hint)
    {
        using var reader = new StringReader(header + "\n");
        Assert.Contains(hint, Assert.Single(CsvNetwork.Read(reader, "n.csv").Findings, static finding => finding.IsError).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_state_gives_its_form_of_a_name_no_file_says_anything_of_forms()
    {
        using var table = new StringWriter();
        CsvNetwork.Write(StrategicNetwork.Load(), table);
        Assert.StartsWith("entry,id,name,kind,mode,", table.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"names\"", Encoding.UTF8.GetString(GeoJson(StrategicNetwork.Load())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_cut_keeps_its_names_and_gives_them_to_its_crossings()
    {
        ValueList<PlaceName> names = [new(new("ARM"), "Valley railway"), new(new("AZE"), "Railway of the valley")];
        const string Line = "entry,id,name,names,mode,course\nline,L,Railway,\"AZE: Railway of the valley; ARM: Valley railway\",rail,0.5 0.5; 1.5 0.7";
        using var reader = new StringReader(Line);
        var network = NetworkAssembly.Assemble(CsvNetwork.Read(reader, "n.csv"), Views.Halves()).Network!;
        Assert.Equal(names, network.Links[0].Names);
        Assert.Equal(names, Assert.Single(network.Crossings).Names);
        Assert.Equal(names, Rejoining.Whole(network, network.Links[0]).Names);
    }

    [Fact]
    public void A_regime_begun_on_a_network_takes_the_names_over()
    {
        var network = Named();
        var bare = BareRegime.Of(network, [network.Links[0].Id], [new("ARM"), new("AZE")]).Regime!;
        Assert.Equal(network.Links[0].Names, bare.Links[0].Names);
        Assert.Equal(2, bare.Links[0].Names.Count);
        Assert.All(bare.Crossings, crossing => Assert.Equal(network.Crossing(crossing.Id)!.Names, crossing.Names));
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes() => Assert.Equal(GeoJson(StrategicNetwork.Load()), GeoJson(StrategicNetwork.Load()));

    [Theory]
    [InlineData("entry,id\nplace,A B", "n.csv:2", "'A B' in 'id' cannot be read")]
    [InlineData("entry,id,lat,lon\nplace,A,91,0", "n.csv:2", "is no position")]
    [InlineData("entry,id,colour", "n.csv:1", "'colour' is no column")]
    [InlineData("entry,id,id", "n.csv:1", "stands twice")]
    [InlineData("entry,id\nport,A", "n.csv:2", "'port' is no entry")]
    [InlineData("entry,id\nplace,A,B", "n.csv:2", "the row has 3 fields")]
    [InlineData("entry,id\n\"place,A", "n.csv", "line 2 does not close")]
    [InlineData("entry,id,mode,course\nline,A,tram,0 0; 1 1", "n.csv:2", "'tram' in 'mode' cannot be read")]
    [InlineData("entry,id,mode,course\nline,A,rail,0 0; 1", "n.csv:2", "is no position")]
    [InlineData("entry,id,mode,course\nline,A,rail,0 0", "n.csv:2", "one position only")]
    [InlineData("entry,id,mode,length_m,course\nline,A,rail,-5,0 0; 1 1", "n.csv:2", "'-5' in 'length_m' cannot be read")]
    [InlineData("entry,id,mode,state,course\nline,A,rail,shut,0 0; 1 1", "n.csv:2", "'shut' in 'state' cannot be read")]
    [InlineData("entry,id,mode,from,to\nline,A,rail,P,Q", "n.csv:2", "'P' in 'from' is neither a place nor a crossing")]
    [InlineData("entry,id,mode,course\nline,A23456789012345678901234567890,rail,0 0; 1 1", "n.csv:2", "more than 24 characters")]
    [InlineData("entry,id,link,mode,territory,course\nsection,A.1,A,rail,nobody,0 0; 1 1", "n.csv:2", "'nobody' is no territory")]
    [InlineData("entry,id,names,lat,lon\nplace,A,Post,0,0", "n.csv:2", "'Post' in 'names' cannot be read")]
    [InlineData("", "n.csv", "there is nothing of a network")]
    public void A_row_that_cannot_be_read_is_named_with_its_line(string text, string source, string reason)
    {
        using var reader = new StringReader(text);
        var read = CsvNetwork.Read(reader, "n.csv");
        Assert.Contains(read.Findings, finding => finding.IsError && finding.Source == source && finding.Message.Contains(reason, StringComparison.Ordinal));
        Assert.False(NetworkAssembly.Assemble(read, boundary: null).Stands);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[200,0]}""", "[200,0] is no position")]
    [InlineData("""{"type":"LineString","coordinates":[[0,0]]}""", "fewer than two positions")]
    [InlineData("""{"type":"Circle","coordinates":[0,0]}""", "'Circle' is no geometry")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}""", "single points and lines only")]
    public void A_feature_that_cannot_be_read_is_named_with_its_number(string geometry, string reason)
    {
        var text = $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"A","mode":"rail"},"geometry":{{geometry}} }]}""";
        var read = GeoJsonNetwork.Read(Encoding.UTF8.GetBytes(text), "n.geojson");
        Assert.Contains(read.Findings, finding => finding.Source == "n.geojson, feature 1" && finding.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_without_length_or_course_is_an_error_and_one_too_short_is_told()
    {
        const string Head = "entry,id,mode,link,territory,from,to,sections,lat,lon,length_m\nplace,P,,,,,,,40,44,\nplace,Q,,,,,,,41,44,\nlink,L,rail,,,,,L.1,,,\nsection,L.1,rail,L,ARM,P,Q,,,,";
        Assert.Equal(NetworkFindingKind.NoLength, Assert.Single(Read(Head).Findings).Kind);
        Assert.Equal(NetworkFindingKind.TooShort, Assert.Single(Read(Head + "50000").Findings).Kind);
        Assert.Empty(Read(Head + "120000").Findings);

        static NetworkCheck Read(string text)
        {
            using var reader = new StringReader(text);
            return NetworkAssembly.Assemble(CsvNetwork.Read(reader, "n.csv"), boundary: null);
        }
    }

    [Fact]
    public void A_csv_of_any_bytes_never_throws() => Gen.String[Gen.Char["entry,id\n\"place; 0"], 0, 200].Sample(text =>
    {
        using var reader = new StringReader("entry,id,lat,lon,course\n" + text);
        return CsvNetwork.Read(reader, "n.csv") is not null;
    }, iter: 2000);

    internal static byte[] GeoJson(TransportNetwork network)
    {
        using var stream = new MemoryStream();
        GeoJsonNetwork.Write(network, stream);
        return stream.ToArray();
    }

    /// <summary>The strategic network with two forms of every name: invented, and nobody's.</summary>
    internal static TransportNetwork Named()
    {
        var network = StrategicNetwork.Load();
        static ValueList<PlaceName> Two(string id) => [new(new("ARM"), $"{id}, the one; \\ form"), new(new("AZE"), $"{id}: the \"other\" form")];
        return TransportNetwork.Check(new NetworkParts
        {
            Places = ValueList.From(network.Places.Select(static place => place with { Names = Two(place.Id.ToString()) })),
            Links = ValueList.From(network.Links.Select(static link => link with { Names = Two(link.Id.ToString()) })),
            Sections = network.Sections,
            Crossings = ValueList.From(network.Crossings.Select(static crossing => crossing with { Names = Two(crossing.Id.ToString()) })),
        }).Network!;
    }

    private static TransportNetwork Cut()
    {
        UncutLink[] links =
        [
            Views.Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.7), (0.3, 0.9)) with { State = new LinkState(LinkCondition.Closed, new SinceDate("1993-04")), Gauge = new TrackGauge(1520, 1435), Note = "with, \"quotes\" and\na line" },
            Views.Link(TransportMode.Ferry, (0.5, 0.5), (5, 5)) with { Id = new LinkId("F"), Provenance = Provenance.Cited("A source") },
        ];
        return NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), links, []), Views.Halves()).Network!;
    }

    private static void AssertSame(TransportNetwork network, NetworkCheck check, bool isDrawn)
    {
        Assert.True(check.Stands, string.Join('\n', check.Findings));
        Assert.Equal(network.Places, check.Network.Places);
        Assert.Equal(network.Links, check.Network.Links);
        Assert.Equal(network.Crossings, check.Network.Crossings);
        // GeoJSON draws a section even where only its ends are known.
        Assert.Equal(network.Sections.Select(section => isDrawn && section.Geometry.Count == 0
            ? section with { Geometry = ValueList.Create<GeoPosition>([section.From.At, section.To.At]) } : section), check.Network.Sections);
    }
}
