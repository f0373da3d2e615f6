using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Geometries;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>From planar geometry in degrees to measures on the ellipsoid.</summary>
internal static class Measures
{
    public const double SquareMetresPerSquareKilometre = 1e6;

    public static double SquareMetres(Geometry geometry)
    {
        var area = 0.0;
        for (var at = 0; at < geometry.NumGeometries; at++)
        {
            if (geometry.GetGeometryN(at) is Polygon polygon)
            {
                area += Ellipsoid.AreaSquareMetres(Positions(polygon.ExteriorRing));
                area -= polygon.InteriorRings.Sum(static hole => Ellipsoid.AreaSquareMetres(Positions(hole)));
            }
        }

        return Math.Max(0, area);
    }

    public static GeoPosition[] Positions(LineString line)
    {
        var sequence = line.CoordinateSequence;
        var positions = new GeoPosition[sequence.Count];
        for (var at = 0; at < positions.Length; at++)
        {
            positions[at] = Position(sequence.GetX(at), sequence.GetY(at));
        }

        return positions;
    }

    public static GeoPosition Position(Coordinate at) => Position(at.X, at.Y);

    // Overlay may leave the range by a rounding error.
    public static GeoPosition Position(double longitude, double latitude) =>
        new(Math.Clamp(latitude, -90, 90), Math.Clamp(longitude, -180, 180));

    public static Coordinate Coordinate(GeoPosition at) => new(at.Longitude, at.Latitude);
}
