using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Lengths and areas on the ellipsoid of WGS 84.</summary>
public static class Ellipsoid
{
    private const double MajorMetres = 6_378_137;
    private const double Flattening = 1 / 298.257_223_563;
    private const double MinorMetres = MajorMetres * (1 - Flattening);
    private const double SquaredEccentricity = Flattening * (2 - Flattening);
    private const double MeanMetres = 6_371_008.771_4;
    private const double RadiansPerDegree = Math.PI / 180;
    private const int MostRounds = 100;

    // Degrees of latitude, about five kilometres.
    private const double Short = 0.045;

    // Nodes and weights of Gauss and Legendre, five points on -1 to 1.
    private static readonly double[] s_nodes = [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664];
    private static readonly double[] s_weights = [0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189];

    /// <summary>The length of the geodesic between two positions, metres.</summary>
    /// <remarks>Up to about five kilometres by Gauss's method of the middle latitude, beyond by Vincenty, Survey Review 23 (1975): both
    /// within a millimetre. Where that does not converge (positions nearly opposite on the
    /// globe, which no link joins) it is the great circle on the mean sphere, within 0.6 per cent.</remarks>
    public static double DistanceMetres(GeoPosition from, GeoPosition to)
    {
        if (from == to)
        {
            return 0;
        }

        if (Math.Abs(to.Latitude - from.Latitude) + Math.Abs(to.Longitude - from.Longitude) < Short && Math.Abs(from.Latitude) < 80)
        {
            return ShortMetres(from, to);
        }

        var longitude = (to.Longitude - from.Longitude) * RadiansPerDegree;
        var (sinU1, cosU1) = Math.SinCos(ReducedLatitude(from.Latitude));
        var (sinU2, cosU2) = Math.SinCos(ReducedLatitude(to.Latitude));
        var lambda = longitude;
        for (var round = 0; round < MostRounds; round++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var sinSigma = Math.Sqrt(Square(cosU2 * sinLambda) + Square((cosU1 * sinU2) - (sinU1 * cosU2 * cosLambda)));
            if (sinSigma == 0)
            {
                return 0;
            }

            var cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cosLambda);
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var squaredCosAlpha = 1 - Square(sinAlpha);
            var cosTwoSigmaM = squaredCosAlpha == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / squaredCosAlpha);
            var c = Flattening / 16 * squaredCosAlpha * (4 + (Flattening * (4 - (3 * squaredCosAlpha))));
            var next = longitude + ((1 - c) * Flattening * sinAlpha
                * (sigma + (c * sinSigma * (cosTwoSigmaM + (c * cosSigma * (-1 + (2 * Square(cosTwoSigmaM))))))));
            if (Math.Abs(next - lambda) < 1e-12)
            {
                return ArcMetres(squaredCosAlpha, sigma, sinSigma, cosSigma, cosTwoSigmaM);
            }

            lambda = next;
        }

        return GreatCircleMetres(from, to);
    }

    /// <summary>The length of a course from position to position, metres.</summary>
    public static double LengthMetres(ReadOnlySpan<GeoPosition> course)
    {
        var metres = 0.0;
        for (var at = 1; at < course.Length; at++)
        {
            metres += DistanceMetres(course[at - 1], course[at]);
        }

        return metres;
    }

    /// <summary>The area within a ring whose edges are straight in longitude and latitude (as RFC 7946 §3.1.1 has them), square
    /// metres, positive. The last position need not repeat the first.</summary>
    /// <remarks>Integrates the area of the zone below each edge (Snyder, USGS Professional Paper 1395, eq. 3-12).</remarks>
    public static double AreaSquareMetres(ReadOnlySpan<GeoPosition> ring)
    {
        var area = 0.0;
        for (var at = 0; at < ring.Length; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Length]);
            var half = (to.Latitude - from.Latitude) / 2;
            var middle = (to.Latitude + from.Latitude) / 2;
            var mean = 0.0;
            for (var node = 0; node < s_nodes.Length; node++)
            {
                mean += s_weights[node] / 2 * ZoneBelow(middle + (half * s_nodes[node]));
            }

            area += mean * (to.Longitude - from.Longitude) * RadiansPerDegree;
        }

        return Math.Abs(area);
    }

    // Both radii of curvature at the middle latitude; what is left out grows with the third power of the distance.
    private static double ShortMetres(GeoPosition from, GeoPosition to)
    {
        var (sine, cosine) = Math.SinCos((from.Latitude + to.Latitude) / 2 * RadiansPerDegree);
        var w = 1 - (SquaredEccentricity * sine * sine);
        var across = MajorMetres / Math.Sqrt(w);
        var along = across * (1 - SquaredEccentricity) / w;
        var north = along * (to.Latitude - from.Latitude) * RadiansPerDegree;
        var east = across * cosine * (to.Longitude - from.Longitude) * RadiansPerDegree;
        return Math.Sqrt((north * north) + (east * east));
    }

    private static double ReducedLatitude(double degrees) => Math.Atan((1 - Flattening) * Math.Tan(degrees * RadiansPerDegree));

    private static double ArcMetres(double squaredCosAlpha, double sigma, double sinSigma, double cosSigma, double cosTwoSigmaM)
    {
        var squaredU = squaredCosAlpha * (Square(MajorMetres) - Square(MinorMetres)) / Square(MinorMetres);
        var a = 1 + (squaredU / 16384 * (4096 + (squaredU * (-768 + (squaredU * (320 - (175 * squaredU)))))));
        var b = squaredU / 1024 * (256 + (squaredU * (-128 + (squaredU * (74 - (47 * squaredU))))));
        var squaredCos = Square(cosTwoSigmaM);
        var delta = b * sinSigma * (cosTwoSigmaM + (b / 4 * ((cosSigma * (-1 + (2 * squaredCos)))
            - (b / 6 * cosTwoSigmaM * (-3 + (4 * Square(sinSigma))) * (-3 + (4 * squaredCos))))));
        return MinorMetres * a * (sigma - delta);
    }

    private static double GreatCircleMetres(GeoPosition from, GeoPosition to)
    {
        var dy = (to.Latitude - from.Latitude) * RadiansPerDegree;
        var dx = (to.Longitude - from.Longitude) * RadiansPerDegree;
        var h = Square(Math.Sin(dy / 2))
            + (Math.Cos(from.Latitude * RadiansPerDegree) * Math.Cos(to.Latitude * RadiansPerDegree) * Square(Math.Sin(dx / 2)));
        return 2 * MeanMetres * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    // Square metres between the equator and this latitude, for one radian of longitude.
    private static double ZoneBelow(double degrees)
    {
        var eccentricity = Math.Sqrt(SquaredEccentricity);
        var sine = Math.Sin(degrees * RadiansPerDegree);
        return Square(MinorMetres) / 2
            * ((sine / (1 - (SquaredEccentricity * Square(sine)))) + (Math.Atanh(eccentricity * sine) / eccentricity));
    }

    private static double Square(double value) => value * value;
}
