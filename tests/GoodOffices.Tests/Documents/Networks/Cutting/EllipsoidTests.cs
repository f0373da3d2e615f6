using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Lengths and areas against those of PROJ (geod +ellps=WGS84) and of the ellipsoid itself.</summary>
public sealed class EllipsoidTests
{
    [Theory]
    [InlineData(40.18, 44.51, 41.69, 44.83, 169840.874389)]
    [InlineData(0, 0, 0, 1, 111319.490793)]
    [InlineData(0, 0, 1, 0, 110574.388558)]
    [InlineData(40.633333, -73.783333, 51.466667, -0.45, 5556205.545205)]
    [InlineData(89.9, 10, 89.9, -170, 22338.795683)]
    [InlineData(41.5, 44.5, 41.5, 44.500001, 0.083496)]
    [InlineData(41.5, 44.5, 41.52, 44.524, 2991.400500)]
    [InlineData(70, 44.5, 70.004, 44.54, 1591.172303)]
    [InlineData(0, 44.5, 0.03, 44.51, 3499.029328)]
    public void A_distance_is_that_of_the_geodesic(double lat1, double lon1, double lat2, double lon2, double metres)
    {
        Assert.Equal(metres, Ellipsoid.DistanceMetres(new GeoPosition(lat1, lon1), new GeoPosition(lat2, lon2)), 0.001);
        Assert.Equal(metres, Ellipsoid.DistanceMetres(new GeoPosition(lat2, lon2), new GeoPosition(lat1, lon1)), 0.001);
    }

    [Theory]
    [InlineData(-41.32, 174.81, 40.96, -5.50, 19959679.267354)]
    [InlineData(0, 0, 0.5, 179.7, 19944127.421)]
    public void Positions_nearly_opposite_have_a_distance_within_six_parts_in_a_thousand(double lat1, double lon1, double lat2, double lon2, double metres) =>
        Assert.InRange(Ellipsoid.DistanceMetres(new GeoPosition(lat1, lon1), new GeoPosition(lat2, lon2)) / metres, 0.994, 1.006);

    [Fact]
    public void The_whole_globe_has_its_area()
    {
        GeoPosition[] ring = [new(-90, -180), new(-90, 180), new(90, 180), new(90, -180)];
        Assert.Equal(510_065_621_724_089, Ellipsoid.AreaSquareMetres(ring), 1e6);
    }

    [Fact]
    public void An_area_adds_up_and_does_not_depend_on_the_turn()
    {
        GeoPosition[] west = [new(40, 44), new(40, 45), new(42, 45), new(42, 44)];
        GeoPosition[] east = [new(40, 45), new(40, 46.5), new(42, 46.5), new(42, 45)];
        GeoPosition[] both = [new(40, 44), new(40, 46.5), new(42, 46.5), new(42, 44)];
        Assert.Equal(Ellipsoid.AreaSquareMetres(both), Ellipsoid.AreaSquareMetres(west) + Ellipsoid.AreaSquareMetres(east), 1.0);
        Assert.Equal(Ellipsoid.AreaSquareMetres(west), Ellipsoid.AreaSquareMetres([.. west.Reverse()]), 1e-3);
    }
}
