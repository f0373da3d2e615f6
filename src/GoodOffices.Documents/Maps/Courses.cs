using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>Brings the courses of sections onto the sheet. Where only the ends are known, road and railway between the same ends would lie
/// on each other: they are set side by side.</summary>
internal static class Courses
{
    private const double LaneWidth = 7.5;

    /// <summary>The sections that the frame shows, in the order of the network.</summary>
    public static List<DrawnSection> Of(TransportNetwork network, MapFrame frame)
    {
        var lanes = network.Sections.Where(static section => section.Geometry.Count <= 2)
            .GroupBy(static section => Ends(section)).ToDictionary(static group => group.Key, static group => group.Select(static section => section.Id).ToList());
        var drawn = new List<DrawnSection>();
        foreach (var section in network.Sections)
        {
            IReadOnlyList<GeoPosition> course = section.Geometry.Count > 0 ? section.Geometry : [section.From.At, section.To.At];
            var spots = Thinned(course.Select(frame.Place));
            if (section.Geometry.Count <= 2 && lanes[Ends(section)] is { Count: > 1 } beside)
            {
                spots = Shifted(spots, (beside.IndexOf(section.Id) - ((beside.Count - 1) / 2.0)) * LaneWidth, Turned(section));
            }

            if (Shows(frame, spots))
            {
                drawn.Add(new DrawnSection(section, spots));
            }
        }

        return drawn;
    }

    public static double Length(IReadOnlyList<Spot> course)
    {
        var length = 0.0;
        for (var at = 1; at < course.Count; at++)
        {
            length += course[at - 1].To(course[at]);
        }

        return length;
    }

    /// <summary>The spot at a fraction of the length.</summary>
    public static Spot Along(IReadOnlyList<Spot> course, double fraction)
    {
        var left = Length(course) * fraction;
        for (var at = 1; at < course.Count; at++)
        {
            var step = course[at - 1].To(course[at]);
            if (step >= left && step > 0)
            {
                return course[at - 1].Towards(course[at], left / step);
            }

            left -= step;
        }

        return course[^1];
    }

    private static bool Shows(MapFrame frame, List<Spot> course)
    {
        for (var at = 1; at < course.Count; at++)
        {
            if (frame.Box.LengthWithin(course[at - 1], course[at]) > 0)
            {
                return true;
            }
        }

        return course.Count == 1 && frame.Box.Holds(course[0]);
    }

    // What is nearer than half a unit cannot be seen apart.
    private static List<Spot> Thinned(IEnumerable<Spot> spots)
    {
        const double Least = 0.5;
        var thinned = new List<Spot>();
        Spot? last = null;
        foreach (var spot in spots)
        {
            if (thinned.Count == 0 || thinned[^1].To(spot) >= Least)
            {
                thinned.Add(spot);
            }

            last = spot;
        }

        if (last is { } end && thinned[^1] != end)
        {
            thinned.Add(end);
        }

        return thinned;
    }

    private static (GeoPosition, GeoPosition) Ends(NetworkSection section) =>
        Turned(section) ? (section.To.At, section.From.At) : (section.From.At, section.To.At);

    private static bool Turned(NetworkSection section) =>
        (section.From.At.Longitude, section.From.At.Latitude).CompareTo((section.To.At.Longitude, section.To.At.Latitude)) > 0;

    private static List<Spot> Shifted(List<Spot> course, double by, bool isTurned)
    {
        var (from, to) = (course[0], course[^1]);
        var length = Math.Max(1e-9, from.To(to));
        var side = isTurned ? -by : by;
        var (x, y) = (-(to.Y - from.Y) / length * side, (to.X - from.X) / length * side);

        // The lanes part just outside of the symbols at the ends, and meet in them.
        var taper = Math.Min(0.3, 9 / length);
        var (near, far) = (from.Towards(to, taper), from.Towards(to, 1 - taper));
        return [from, new Spot(near.X + x, near.Y + y), new Spot(far.X + x, far.Y + y), to];
    }
}
