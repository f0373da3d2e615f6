using System.Text;
using System.Xml.Linq;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Maps;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.Strategic;
using GoodOffices.Tests.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Maps;

/// <summary>Maps of networks.</summary>
public sealed class NetworkMapTests
{
    private static readonly MapOptions s_caucasus = new("The South Caucasus") { Window = new MapWindow(41, 38.2, 50.6, 43.2) };

    [Fact]
    public void The_same_network_gives_the_same_map() =>
        Assert.Equal(NetworkMap.Draw(StrategicNetwork.Load(), s_caucasus).Svg, NetworkMap.Draw(StrategicNetwork.Load(), s_caucasus).Svg);

    [Fact]
    public void A_map_refers_to_nothing_outside_and_runs_nothing()
    {
        var svg = XDocument.Parse(NetworkMap.Draw(StrategicNetwork.Load(), s_caucasus).Svg);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject" or "a");
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Value.Contains("http", StringComparison.Ordinal) && !attribute.IsNamespaceDeclaration);
    }

    [Fact]
    public void A_map_says_what_is_unverified_in_the_legend_and_at_each_symbol()
    {
        var network = StrategicNetwork.Load();
        var svg = XDocument.Parse(NetworkMap.Draw(network, new MapOptions("All")).Svg);
        var titles = svg.Descendants().Where(element => element.Name.LocalName == "title").Select(element => element.Value).ToList();
        foreach (var section in network.Sections)
        {
            Assert.Contains(titles, title => title.StartsWith($"{section.Id}: ", StringComparison.Ordinal) && title.EndsWith($"[{section.Provenance}]", StringComparison.Ordinal));
        }

        var words = string.Join(' ', svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains("Unverified", words, StringComparison.Ordinal);
        Assert.Contains($"{network.Sections.Count(section => !section.Provenance.IsCited)} of {network.Sections.Count} sections", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_is_on_the_map_or_told_as_left_out()
    {
        var network = StrategicNetwork.Load();
        var map = NetworkMap.Draw(network, new MapOptions("All"));
        var words = XDocument.Parse(map.Svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(network.Places.Where(place => place.Kind != PlaceKind.Boundary), place => Assert.True(words.Contains(place.Name) || map.LeftOut.Contains(place.Name), place.Name));
    }

    [Fact]
    public void Names_of_any_kind_make_a_well_formed_map()
    {
        var link = Views.Link(TransportMode.Rail, (0.5, 0.5), (1.5, 0.5)) with { Name = "<script>&\u0001\ud800" };
        var network = NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), [link], []), Views.Halves()).Network!;
        Assert.NotNull(XDocument.Parse(NetworkMap.Draw(network, new MapOptions("<&>")).Svg).Root);
    }

    [Fact]
    public void An_empty_network_is_an_empty_map() => Assert.NotNull(XDocument.Parse(NetworkMap.Draw(TransportNetwork.Empty, new MapOptions("Nothing")).Svg).Root);

    [Fact]
    public void Outlines_and_disputed_areas_are_those_of_the_view()
    {
        var network = NetworkAssembly.Assemble(new ImportedNetwork(new NetworkParts(), [Views.Link(TransportMode.Road, (0.5, 0.5), (1.5, 0.5))], []), Views.Halves()).Network!;
        var view = Views.Read(Views.File(("AAA", Views.Box(0, 0, 1, 1)), ("BBB", Views.Box(1, 0, 2, 1))), Views.Disputed(("AAA,BBB", Views.Box(0.9, 0, 1, 1))));
        var svg = XDocument.Parse(NetworkMap.Draw(network, new MapOptions("View") { Outlines = view, OutlineSource = "ours.geojson" }).Svg);
        Assert.Equal(2, Count(svg, "outline"));
        Assert.Equal(1, Count(svg, "claimed", "path"));
        Assert.Contains("ours.geojson", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_alone_are_drawn_though_nothing_can_be_cut_at_them()
    {
        var reading = BoundaryReader.Read(new BoundaryFile("l", Encoding.UTF8.GetBytes(
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[42,40],[46,42]]}}]}""")));
        Assert.False(reading.Stands);
        Assert.DoesNotContain(reading.Findings, finding => finding.IsError);
        Assert.Equal(1, Count(XDocument.Parse(NetworkMap.Draw(StrategicNetwork.Load(), s_caucasus with { Outlines = reading }).Svg), "outline"));
    }

    [Theory]
    [InlineData("41,38.2,50.5,43", true)]
    [InlineData("41,38.2,50.5", false)]
    [InlineData("50,38,41,43", false)]
    [InlineData("a,b,c,d", false)]
    [InlineData("NaN,38,41,43", false)]
    public void A_window_is_four_degrees_in_order(string text, bool isWindow) => Assert.Equal(isWindow, MapWindow.TryParse(text, out _));

    private static int Count(XDocument svg, string style, string? element = null) =>
        svg.Descendants().Count(item => item.Attribute("class")?.Value == style && (element is null || item.Name.LocalName == element));
}
