using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>The part of the globe that a map shows, degrees.</summary>
/// <param name="West">The western edge.</param>
/// <param name="South">The southern edge.</param>
/// <param name="East">The eastern edge, east of the western.</param>
/// <param name="North">The northern edge, north of the southern.</param>
public sealed record MapWindow(double West, double South, double East, double North)
{
    private const double MostLatitude = 85;
    private const double LeastDegrees = 0.01;

    /// <summary>Reads <c>west,south,east,north</c>; false where it is not four degrees in this order, within 85 degrees of the equator.</summary>
    public static bool TryParse(string? text, out MapWindow window)
    {
        window = new MapWindow(0, 0, 0, 0);
        var parts = (text ?? "").Split(',');
        Span<double> degrees = stackalloc double[4];
        for (var at = 0; at < degrees.Length; at++)
        {
            if (parts.Length != degrees.Length || !double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[at]))
            {
                return false;
            }
        }

        window = new MapWindow(degrees[0], degrees[1], degrees[2], degrees[3]);
        return window.West >= -180 && window.East <= 180 && window.South >= -MostLatitude && window.North <= MostLatitude
            && window.East - window.West >= LeastDegrees && window.North - window.South >= LeastDegrees;
    }

    /// <summary>What holds all these positions, with a margin.</summary>
    public static MapWindow Around(IReadOnlyCollection<GeoPosition> positions)
    {
        ArgumentNullException.ThrowIfNull(positions);
        if (positions.Count == 0)
        {
            return new MapWindow(-10, 30, 60, 60);
        }

        var (west, east) = (positions.Min(static at => at.Longitude), positions.Max(static at => at.Longitude));
        var (south, north) = (positions.Min(static at => at.Latitude), positions.Max(static at => at.Latitude));
        var margin = Math.Max(0.05, 0.06 * Math.Max(east - west, north - south));
        return new MapWindow(Math.Max(-180, west - margin), Math.Max(-MostLatitude, south - margin), Math.Min(180, east + margin), Math.Min(MostLatitude, north + margin));
    }

    internal bool Holds(GeoPosition at) =>
        at.Longitude >= West && at.Longitude <= East && at.Latitude >= South && at.Latitude <= North;
}
