using System.Text;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;
using static GoodOffices.Tests.Documents.Networks.Cutting.Views;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Boundary files: what cannot be a boundary is refused with the place.</summary>
public sealed class BoundaryReaderTests
{
    [Theory]
    [InlineData("[[[0,0],[1,0],[1,1],[0,1]]]", NetworkFindingKind.OpenRing)]
    [InlineData("[[[0,0],[1,0],[0,0]]]", NetworkFindingKind.OpenRing)]
    [InlineData("[[[0,0],[1,1],[1,0],[0,1],[0,0]]]", NetworkFindingKind.SelfCrossing)]
    [InlineData("[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]", NetworkFindingKind.SelfCrossing)]
    [InlineData("[[[0,0],[1,0],[1,91],[0,1],[0,0]]]", NetworkFindingKind.Unreadable)]
    [InlineData("[[[0,0],[1,0],\"a\",[0,1],[0,0]]]", NetworkFindingKind.Unreadable)]
    [InlineData("[]", NetworkFindingKind.Unreadable)]
    [InlineData("7", NetworkFindingKind.Unreadable)]
    public void A_polygon_that_is_none_is_refused_with_its_feature(string polygon, NetworkFindingKind kind)
    {
        var reading = Views.Read(Views.File(("AAA", polygon)));
        Assert.False(reading.Stands);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((kind, "b.geojson, feature 1"), (finding.Kind, finding.Source));
    }

    [Fact]
    public void A_ring_that_crosses_itself_says_where()
    {
        var reading = Views.Read(Views.File(("AAA", "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]")));
        Assert.Equal(new GeoPosition(0.5, 0.5), Assert.Single(reading.Findings).At);
    }

    [Fact]
    public void Overlapping_states_are_told_with_the_area_and_the_place()
    {
        var reading = Views.Read(Views.File(("AAA", Box(0, 0, 1.1, 1)), ("BBB", Box(1, 0, 2, 1))));
        Assert.True(reading.Stands);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((NetworkFindingKind.Overlap, "AAA, BBB"), (finding.Kind, finding.Subject));
        Assert.InRange(finding.At!.Value.Longitude, 1, 1.1);
    }

    [Fact]
    public void A_disputed_area_without_claimants_is_refused()
    {
        var reading = Views.Read(Views.File(("AAA", Box(0, 0, 1, 1))), new BoundaryFile("d", Encoding.UTF8.GetBytes(
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"X"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}"""), IsDisputed: true));
        Assert.False(reading.Stands);
        Assert.Contains("claimants", Assert.Single(reading.Findings).Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "this is not JSON")]
    [InlineData("[]", "it is no FeatureCollection")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "no polygon of a state")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}""", "other than WGS 84")]
    public void A_file_that_is_none_is_refused(string text, string reason)
    {
        var reading = Views.Read(new BoundaryFile("b", Encoding.UTF8.GetBytes(text)));
        Assert.False(reading.Stands);
        Assert.Contains(reason, string.Join(" ", reading.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_part_of_a_state_is_its_main_part()
    {
        var boundary = Views.Of(("AAA", Box(0, 0, 0.1, 0.1)), ("AAA", Box(1, 0, 2, 1)));
        Assert.Equal([true, false], boundary.Areas.Select(area => area.IsDetached));
    }
}
