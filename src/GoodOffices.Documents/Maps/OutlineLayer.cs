using System.Globalization;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Maps;

/// <summary>Draws the view that was chosen: land, outlines, lines, disputed areas hatched; and the net of degrees.</summary>
internal sealed class OutlineLayer(MapSheet sheet, MapFrame frame)
{
    private const int Steps = 60;
    private const double DegreeSize = 9.5;

    private static readonly double[] s_steps = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];

    /// <summary>Where degrees are written.</summary>
    public List<Box> DegreeBoxes { get; } = [];

    /// <summary>True where polygons tell land from sea.</summary>
    public static bool HasLand(BoundaryReading? outlines) => outlines?.Boundary is not null;

    /// <summary>Meridians and parallels, with their degrees where they meet the frame below and at the left.</summary>
    public void DrawNet()
    {
        var window = frame.Window;
        var (width, height) = (window.East - window.West, window.North - window.South);
        var step = s_steps.First(degrees => degrees >= Math.Min(30, Math.Max(width, height) / 9));

        // Beyond the window, for the frame may show more than that.
        for (var longitude = Math.Ceiling((window.West - width) / step) * step; longitude <= window.East + width; longitude += step)
        {
            var (from, to) = (Math.Max(-88, window.South - height), Math.Min(88, window.North + height));
            DrawLine([.. Enumerable.Range(0, Steps + 1).Select(at => frame.Place(longitude, from + ((to - from) * at / Steps)))], Degrees(longitude, 'E', 'W'), isMeridian: true);
        }

        for (var latitude = Math.Ceiling((window.South - height) / step) * step; latitude <= window.North + height; latitude += step)
        {
            if (Math.Abs(latitude) < 88)
            {
                DrawLine([.. Enumerable.Range(0, Steps + 1).Select(at => frame.Place(window.West - width + (3 * width * at / Steps), latitude))], Degrees(latitude, 'N', 'S'), isMeridian: false);
            }
        }
    }

    public void DrawLand(BoundaryReading? outlines)
    {
        foreach (var area in outlines?.Boundary?.Areas.Where(static area => !area.IsDisputed) ?? [])
        {
            DrawArea(area, "land");
        }
    }

    public void DrawOutlines(BoundaryReading? outlines)
    {
        foreach (var area in outlines?.Boundary?.Areas ?? [])
        {
            DrawArea(area, area.IsDisputed ? "claimed" : "outline");
        }

        foreach (var line in outlines?.Lines ?? [])
        {
            var course = line.Course.Select(frame.Place).ToList();
            if (Enumerable.Range(1, course.Count - 1).Any(at => frame.Box.LengthWithin(course[at - 1], course[at]) > 0))
            {
                sheet.Shape("path", ("d", MapSheet.Course(course)), ("class", line.IsDisputed ? "claimline" : "outline"));
            }
        }
    }

    private static string Degrees(double degrees, char plus, char minus) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(degrees):0.##}° {(degrees < 0 ? minus : plus)}");

    private void DrawLine(List<Spot> spots, string degrees, bool isMeridian)
    {
        sheet.Shape("path", ("d", MapSheet.Course(spots)), ("class", "net"));
        for (var at = 1; at < spots.Count; at++)
        {
            var (from, to) = (spots[at - 1], spots[at]);
            var edge = isMeridian ? frame.Box.Bottom : frame.Box.Left;
            var (before, after) = isMeridian ? (from.Y - edge, to.Y - edge) : (from.X - edge, to.X - edge);
            if (before * after >= 0)
            {
                continue;
            }

            var met = from.Towards(to, before / (before - after));
            if (frame.Box.Grown(1).Holds(met))
            {
                var written = isMeridian ? new Spot(met.X + 4, met.Y - 5) : new Spot(met.X + 5, met.Y - 4);
                sheet.Words(written, degrees, DegreeSize, "quiet");
                DegreeBoxes.Add(new Box(written.X, written.Y - DegreeSize, TextMeasure.Width(degrees, DegreeSize), DegreeSize + 2));
            }
        }
    }

    private void DrawArea(BoundaryArea area, string style)
    {
        var rings = area.Rings().Select(ring => ring.Select(frame.Place).ToList()).ToList();
        var (left, right) = (rings[0].Min(static spot => spot.X), rings[0].Max(static spot => spot.X));
        var (top, bottom) = (rings[0].Min(static spot => spot.Y), rings[0].Max(static spot => spot.Y));
        if (frame.Box.Meets(new Box(left, top, right - left, bottom - top)))
        {
            sheet.Shape("path", ("d", string.Concat(rings.Select(static ring => MapSheet.Course(Thinned(ring), closes: true)))), ("class", style), ("fill-rule", "evenodd"));
        }
    }

    private static List<Spot> Thinned(List<Spot> ring)
    {
        const double Least = 0.7;
        var thinned = new List<Spot> { ring[0] };
        foreach (var spot in ring)
        {
            if (thinned[^1].To(spot) >= Least)
            {
                thinned.Add(spot);
            }
        }

        return thinned;
    }
}
