using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>The rectangle of the sheet that the map fills, and where a position falls in it.</summary>
internal sealed class MapFrame
{
    private const double GlobeKilometres = 6371;

    // Units of the sheet for a kilometre.
    private const double SmallScale = 0.4;

    private readonly ConicProjection _projection;
    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;

    public MapFrame(MapWindow window, Box box)
    {
        (Window, Box) = (window, box);
        _projection = new ConicProjection(window);
        var edge = Edge(window).Select(at => _projection.Project(at.Longitude, at.Latitude)).ToList();
        var (left, right) = (edge.Min(static at => at.X), edge.Max(static at => at.X));
        var (top, bottom) = (edge.Min(static at => at.Y), edge.Max(static at => at.Y));
        _scale = Math.Min(box.Width / (right - left), box.Height / (bottom - top));
        _left = box.Left + ((box.Width - (_scale * (left + right))) / 2);
        _top = box.Top + ((box.Height - (_scale * (top + bottom))) / 2);
    }

    /// <summary>How large symbols are: where many kilometres fall on a unit, two thirds, or they would hide each other.</summary>
    public double SymbolScale => _scale / GlobeKilometres < SmallScale ? 0.66 : 1;

    public MapWindow Window { get; }

    public Box Box { get; }

    public Spot Place(double longitude, double latitude)
    {
        var (x, y) = _projection.Project(longitude, latitude);
        return new Spot(_left + (x * _scale), _top + (y * _scale));
    }

    public Spot Place(GeoPosition at) => Place(at.Longitude, Math.Clamp(at.Latitude, -89, 89));

    public bool Shows(GeoPosition at) => Box.Holds(Place(at));

    private static IEnumerable<(double Longitude, double Latitude)> Edge(MapWindow window)
    {
        const int Steps = 20;
        for (var step = 0; step <= Steps; step++)
        {
            var longitude = window.West + ((window.East - window.West) * step / Steps);
            var latitude = window.South + ((window.North - window.South) * step / Steps);
            yield return (longitude, window.South);
            yield return (longitude, window.North);
            yield return (window.West, latitude);
            yield return (window.East, latitude);
        }
    }
}
