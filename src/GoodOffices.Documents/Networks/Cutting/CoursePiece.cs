using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A stretch of a link between two cuts.</summary>
internal sealed class CoursePiece
{
    public CoursePiece(List<GeoPosition> course, TerritoryFound found)
    {
        (Course, Found) = (course, found);
        Metres = Ellipsoid.LengthMetres(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(course));
    }

    /// <summary>Both ends included.</summary>
    public List<GeoPosition> Course { get; }

    public TerritoryFound Found { get; }

    public double Metres { get; }

    /// <summary>True where the polygons do not fit: none is here, or those of several states.</summary>
    public bool IsMisfit => Found.IsOverlap || Found.Territory.Status == TerritoryStatus.Unassigned;

    /// <summary>This piece and the next, under this one's or another territory.</summary>
    public CoursePiece Joined(CoursePiece next, TerritoryFound found) => new([.. Course, .. next.Course.Skip(1)], found);

    /// <summary>Cuts in the middle of the length.</summary>
    public (List<GeoPosition> First, List<GeoPosition> Second) Halves()
    {
        var left = Metres / 2;
        for (var at = 1; at < Course.Count; at++)
        {
            var step = Ellipsoid.DistanceMetres(Course[at - 1], Course[at]);
            if (step < left && at < Course.Count - 1)
            {
                left -= step;
                continue;
            }

            var middle = Between(Course[at - 1], Course[at], step == 0 ? 0.5 : Math.Min(1, left / step));
            return ([.. Course.Take(at), middle], [middle, .. Course.Skip(at)]);
        }

        throw new System.Diagnostics.UnreachableException("A piece has two positions.");
    }

    public static GeoPosition Between(GeoPosition from, GeoPosition to, double fraction) => new(
        from.Latitude + ((to.Latitude - from.Latitude) * fraction),
        from.Longitude + ((to.Longitude - from.Longitude) * fraction));
}
