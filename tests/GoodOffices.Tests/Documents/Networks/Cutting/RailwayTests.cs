using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;
using GoodOffices.Documents.Networks.GeoJson;
using GoodOffices.Tests.Record;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>The railways of Georgia and Armenia, cut at coarse polygons of the states.</summary>
public sealed class RailwayTests
{
    private static readonly GeoPosition s_yerevan = new(40.155333, 44.507897);
    private static readonly GeoPosition s_tbilisi = new(41.721053, 44.799588);

    [Fact]
    public void From_Yerevan_to_Tbilisi_it_is_302_km_on_one_side_and_72_on_the_other()
    {
        var folder = PublishedData.Folder("transport");
        var reading = BoundaryReader.Read(new BoundaryFile("mledoze", File.ReadAllBytes(Path.Combine(folder, "country_polygons_mledoze.geojson"))));
        Assert.True(reading.Stands, string.Join('\n', reading.Findings));
        var railways = "osm_rail_georgia_armenia_passenger_routes.geojson";
        var imported = GeoJsonNetwork.Read(File.ReadAllBytes(Path.Combine(folder, railways)), railways, TransportMode.Rail);
        var check = NetworkAssembly.Assemble(imported, reading.Boundary);
        Assert.True(check.Stands, string.Join('\n', check.Findings.Take(20)));

        var route = new SectionGraph(check.Network).Shortest(s_yerevan, s_tbilisi);
        var armenia = route.Where(step => step.State == new PartyId("ARM")).Sum(step => step.Metres) / 1000;
        var georgia = route.Where(step => step.State == new PartyId("GEO")).Sum(step => step.Metres) / 1000;
        Assert.InRange(armenia, 301, 304);
        Assert.InRange(georgia, 71, 75);
        Assert.Equal(1, route.Zip(route.Skip(1)).Count(pair => pair.First.State != pair.Second.State));
        Assert.NotEmpty(check.Network.CrossingsBetween(new PartyId("ARM"), new PartyId("GEO")));
    }
}
