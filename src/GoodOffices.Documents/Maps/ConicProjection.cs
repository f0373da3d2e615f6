using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>Lambert's conformal conic projection of the sphere, on two parallels a sixth within the window (Snyder, USGS
/// Professional Paper 1395, pages 104 to 107). Shapes hold; scale differs little within one region.</summary>
internal sealed class ConicProjection
{
    private const double RadiansPerDegree = Math.PI / 180;
    private const double Sixth = 1.0 / 6;
    private const double LeastCone = 1e-6;

    private readonly double _cone;
    private readonly double _factor;
    private readonly double _meridian;

    public ConicProjection(MapWindow window)
    {
        var height = window.North - window.South;
        var (first, second) = ((window.South + (height * Sixth)) * RadiansPerDegree, (window.North - (height * Sixth)) * RadiansPerDegree);
        _meridian = (window.West + window.East) / 2;
        _cone = Math.Log(Math.Cos(first) / Math.Cos(second)) / Math.Log(Tangent(second) / Tangent(first));

        // Parallels that mirror each other at the equator make no cone.
        _cone = Math.Abs(_cone) < LeastCone || !double.IsFinite(_cone) ? LeastCone : _cone;
        _factor = Math.Cos(first) * Math.Pow(Tangent(first), _cone) / _cone;
    }

    /// <summary>East and south of the middle, in radii of the globe.</summary>
    public (double X, double Y) Project(double longitude, double latitude)
    {
        var radius = _factor / Math.Pow(Tangent(latitude * RadiansPerDegree), _cone);
        var angle = _cone * (longitude - _meridian) * RadiansPerDegree;
        return (radius * Math.Sin(angle), radius * Math.Cos(angle));
    }

    public (double X, double Y) Project(GeoPosition at) => Project(at.Longitude, Math.Clamp(at.Latitude, -89, 89));

    private static double Tangent(double latitude) => Math.Tan((Math.PI / 4) + (latitude / 2));
}
