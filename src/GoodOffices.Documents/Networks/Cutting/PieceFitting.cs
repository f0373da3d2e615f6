using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Fits the pieces of a link where boundary or link are not exact: slivers join a neighbour, narrow gaps and overlaps are
/// halved. Each is told.</summary>
internal static class PieceFitting
{
    public static void Fit(UncutLink link, List<CoursePiece> pieces, CutTolerances tolerances, List<NetworkFinding> findings)
    {
        while (pieces.Count > 1 && Smallest(link, pieces, tolerances) is { } at)
        {
            findings.Add(Told(link, pieces[at]));
            Absorb(pieces, at);
            JoinAlike(pieces);
        }
    }

    /// <summary>Makes neighbours under the same territory one.</summary>
    public static void JoinAlike(List<CoursePiece> pieces)
    {
        for (var at = pieces.Count - 1; at > 0; at--)
        {
            if (pieces[at].Found.Territory == pieces[at - 1].Found.Territory)
            {
                pieces[at - 1] = pieces[at - 1].Joined(pieces[at], pieces[at - 1].Found);
                pieces.RemoveAt(at);
            }
        }
    }

    private static int? Smallest(UncutLink link, List<CoursePiece> pieces, CutTolerances tolerances)
    {
        // A link that ends in open country may go on as another: what lies beyond the boundary at such an end is no sliver.
        var goesOnAtStart = link.From is null;
        var goesOnAtEnd = link.To is null;
        int? smallest = null;
        for (var at = 0; at < pieces.Count; at++)
        {
            if ((at == 0 && goesOnAtStart) || (at == pieces.Count - 1 && goesOnAtEnd))
            {
                continue;
            }

            var tolerance = pieces[at].IsMisfit ? Math.Max(tolerances.Gap.Value, tolerances.Sliver.Value) : tolerances.Sliver.Value;
            if (pieces[at].Metres < tolerance && (smallest is not { } best || pieces[at].Metres < pieces[best].Metres))
            {
                smallest = at;
            }
        }

        return smallest;
    }

    private static void Absorb(List<CoursePiece> pieces, int at)
    {
        var (piece, isFirst, isLast) = (pieces[at], at == 0, at == pieces.Count - 1);
        if (!isFirst && !isLast && piece.IsMisfit)
        {
            var (first, second) = piece.Halves();
            pieces[at - 1] = pieces[at - 1].Joined(new CoursePiece(first, piece.Found), pieces[at - 1].Found);
            pieces[at + 1] = new CoursePiece(second, piece.Found).Joined(pieces[at + 1], pieces[at + 1].Found);
        }
        else if (isLast || (!isFirst && pieces[at - 1].Metres >= pieces[at + 1].Metres))
        {
            pieces[at - 1] = pieces[at - 1].Joined(piece, pieces[at - 1].Found);
        }
        else
        {
            pieces[at + 1] = piece.Joined(pieces[at + 1], pieces[at + 1].Found);
        }

        pieces.RemoveAt(at);
    }

    private static NetworkFinding Told(UncutLink link, CoursePiece piece)
    {
        var (kind, what) = piece.Found switch
        {
            { IsOverlap: true } => (NetworkFindingKind.Overlap, $"the polygons of {string.Join(" and ", piece.Found.Territory.States)} overlap along"),
            { Territory.Status: TerritoryStatus.Unassigned } => (NetworkFindingKind.Gap, "no polygon covers"),
            _ => (NetworkFindingKind.Sliver, $"{piece.Found.Territory} has only"),
        };
        var how = piece.IsMisfit ? "the neighbours share it" : "it was joined to its neighbour";
        return new NetworkFinding(kind, link.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{what} {piece.Metres:0} m of it; {how}"))
        {
            At = piece.Course[0],
            Source = link.Source,
        };
    }
}
