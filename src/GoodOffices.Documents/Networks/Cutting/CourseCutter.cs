using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Geometries;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Cuts a course at every edge of a boundary that it meets, and says under whom each piece lies. Lines are straight in
/// longitude and latitude (RFC 7946 §3.1.1).</summary>
internal static class CourseCutter
{
    // Degrees: a hundredth of a millimetre.
    private const double Nothing = 1e-10;

    /// <summary>The pieces in order; neighbours lie under different territories.</summary>
    public static List<CoursePiece> Cut(ReadOnlySpan<GeoPosition> course, Boundary boundary)
    {
        if (boundary.EdgesNear(EnvelopeOf(course)).Count == 0)
        {
            return [new CoursePiece([.. course], TerritoryFound.At(boundary, course[0]))];
        }

        var pieces = new List<CoursePiece>();
        var piece = new List<GeoPosition> { course[0] };
        var fractions = new List<double>();
        for (var at = 1; at < course.Length; at++)
        {
            CutsOf(course[at - 1], course[at], boundary, fractions);
            foreach (var fraction in fractions)
            {
                Append(piece, fraction <= Nothing ? course[at - 1] : fraction >= 1 - Nothing ? course[at] : CoursePiece.Between(course[at - 1], course[at], fraction));
                Close(pieces, ref piece, boundary);
            }

            Append(piece, course[at]);
        }

        Close(pieces, ref piece, boundary);
        return pieces.Count > 0 ? pieces : [new CoursePiece([.. course], TerritoryFound.At(boundary, course[0]))];
    }

    private static void Append(List<GeoPosition> piece, GeoPosition at)
    {
        if (piece[^1] != at)
        {
            piece.Add(at);
        }
    }

    private static void Close(List<CoursePiece> pieces, ref List<GeoPosition> piece, Boundary boundary)
    {
        if (piece.Count < 2)
        {
            return;
        }

        var closed = new CoursePiece(piece, TerritoryFound.At(boundary, Inside(piece)));
        if (pieces.Count > 0 && pieces[^1].Found.Territory == closed.Found.Territory && pieces[^1].Found.IsOverlap == closed.Found.IsOverlap)
        {
            pieces[^1] = pieces[^1].Joined(closed, pieces[^1].Found);
        }
        else
        {
            pieces.Add(closed);
        }

        piece = [piece[^1]];
    }

    // The middle of the longest step: as far from the cuts at the ends as a point on the piece can simply be.
    private static GeoPosition Inside(List<GeoPosition> piece)
    {
        var (best, longest) = (1, -1.0);
        for (var at = 1; at < piece.Count; at++)
        {
            var (dx, dy) = (piece[at].Longitude - piece[at - 1].Longitude, piece[at].Latitude - piece[at - 1].Latitude);
            var square = (dx * dx) + (dy * dy);
            (best, longest) = square > longest ? (at, square) : (best, longest);
        }

        return CoursePiece.Between(piece[best - 1], piece[best], 0.5);
    }

    private static Envelope EnvelopeOf(ReadOnlySpan<GeoPosition> course)
    {
        var envelope = new Envelope();
        foreach (var at in course)
        {
            envelope.ExpandToInclude(at.Longitude, at.Latitude);
        }

        return envelope;
    }

    private static void CutsOf(GeoPosition from, GeoPosition to, Boundary boundary, List<double> fractions)
    {
        fractions.Clear();
        var envelope = new Envelope(from.Longitude, to.Longitude, from.Latitude, to.Latitude);
        foreach (var edge in boundary.EdgesNear(envelope))
        {
            Meet(from, to, edge, fractions);
        }

        fractions.Sort();
        for (var at = fractions.Count - 1; at > 0; at--)
        {
            if (fractions[at] - fractions[at - 1] < Nothing)
            {
                fractions.RemoveAt(at);
            }
        }
    }

    /// <summary>Adds where the step meets the edge, as fractions of the step: none, one, or both ends of a common stretch.</summary>
    private static void Meet(GeoPosition from, GeoPosition to, LineSegment edge, List<double> fractions)
    {
        var (rx, ry) = (to.Longitude - from.Longitude, to.Latitude - from.Latitude);
        var (sx, sy) = (edge.P1.X - edge.P0.X, edge.P1.Y - edge.P0.Y);
        var (qx, qy) = (edge.P0.X - from.Longitude, edge.P0.Y - from.Latitude);
        var step = (rx * rx) + (ry * ry);
        if (step == 0)
        {
            return;
        }

        var turn = (rx * sy) - (ry * sx);
        if (Math.Abs(turn) > Nothing * Math.Sqrt(step * ((sx * sx) + (sy * sy))))
        {
            var (t, u) = (((qx * sy) - (qy * sx)) / turn, ((qx * ry) - (qy * rx)) / turn);
            if (t is >= -Nothing and <= 1 + Nothing && u is >= -Nothing and <= 1 + Nothing)
            {
                fractions.Add(Math.Clamp(t, 0, 1));
            }
        }
        else if (Math.Abs((qx * ry) - (qy * rx)) <= Nothing * Math.Sqrt(step))
        {
            var (first, second) = (((qx * rx) + (qy * ry)) / step, (((qx + sx) * rx) + ((qy + sy) * ry)) / step);
            var (low, high) = (Math.Max(0, Math.Min(first, second)), Math.Min(1, Math.Max(first, second)));
            if (low <= high)
            {
                fractions.Add(low);
                fractions.Add(high);
            }
        }
    }
}
