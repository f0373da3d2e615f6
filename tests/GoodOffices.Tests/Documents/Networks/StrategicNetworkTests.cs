using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Tests.Documents.Networks;

/// <summary>The network that comes with the product.</summary>
public sealed class StrategicNetworkTests
{
    private static readonly TransportNetwork s_network = StrategicNetwork.Load();

    [Fact]
    public void It_has_about_70_places_and_120_sections()
    {
        Assert.InRange(s_network.Places.Count, 60, 80);
        Assert.InRange(s_network.Sections.Count, 110, 140);
        Assert.True(s_network.Crossings.Count >= 30);
    }

    [Fact]
    public void What_is_not_cited_is_unverified()
    {
        string[] sources = ["Natural Earth 4.0.0, populated places", "Natural Earth 4.0.0, ports", "OpenStreetMap contributors (ODbL 1.0), passenger railway routes: length", "unverified"];
        Assert.All(s_network.Places, place => Assert.Contains(place.Provenance.ToString(), sources));
        Assert.All(s_network.Sections, section => Assert.Contains(section.Provenance.ToString(), sources));
        Assert.Contains(s_network.Sections, section => !section.Provenance.IsCited);
    }

    [Fact]
    public void Every_crossing_lies_between_two_sovereigns_and_every_ferry_at_sea()
    {
        Assert.All(s_network.Crossings, crossing =>
        {
            var (first, second) = s_network.Sides(crossing.Id);
            Assert.NotNull(first.Territory.Sovereign);
            Assert.NotNull(second.Territory.Sovereign);
            Assert.NotEqual(first.Territory, second.Territory);
        });
        Assert.All(s_network.Sections.Where(section => section.Mode == TransportMode.Ferry), section => Assert.Equal(Territory.HighSea, section.Territory));
    }

    [Fact]
    public void A_place_at_the_end_of_a_section_lies_in_its_state()
    {
        foreach (var section in s_network.Sections.Where(section => section.Mode != TransportMode.Ferry))
        {
            Assert.All(section.Ends, end => Assert.Contains(section.Territory.Sovereign!.Value, s_network.Place(end.Place!.Value)!.States));
        }
    }

    [Fact]
    public void No_section_is_shorter_than_the_geodesic_between_its_ends_or_more_than_twice_as_long_save_in_the_mountains() =>
        Assert.All(s_network.Sections, section =>
            Assert.InRange(section.Length.Value / Ellipsoid.DistanceMetres(section.From.At, section.To.At), 1, 2.2));
}
