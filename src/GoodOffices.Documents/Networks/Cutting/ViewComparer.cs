using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Cuts one network at two views of the boundary, and says how they differ.</summary>
public static class ViewComparer
{
    // Along a line and on the ground: less comes from rounding.
    private const double LeastMetres = 1;

    /// <summary>Compares. Links are taken whole: sections already cut are joined again first.</summary>
    public static ViewComparison Compare(TransportNetwork network, Boundary first, Boundary second, CutTolerances? tolerances = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (one, other) = (new LinkCutter(first, tolerances), new LinkCutter(second, tolerances));
        var (stretches, crossings) = (new List<ViewStretch>(), new List<ViewCrossing>());
        foreach (var link in network.Links)
        {
            var whole = Rejoining.Whole(network, link);
            var (here, there) = (one.Pieces(whole, []), other.Pieces(whole, []));
            stretches.AddRange(Stretches(whole, here, there));
            crossings.AddRange(Crossings(whole, here, there));
        }

        return new ViewComparison(first.Name, second.Name, ValueList.From(stretches), ValueList.From(crossings), ValueList.From(ViewAreas.Compare(first, second)));
    }

    // Walks along the link: a stretch ends where a piece ends under either view.
    private static IEnumerable<ViewStretch> Stretches(UncutLink link, List<CoursePiece> first, List<CoursePiece> second)
    {
        var (at, other, walked) = (0, 0, 0.0);
        var (end, otherEnd) = (first[0].Metres, second[0].Metres);
        var start = link.Course.Span[0];
        while (true)
        {
            var next = Math.Min(end, otherEnd);
            if (first[at].Found.Territory != second[other].Found.Territory && next - walked >= LeastMetres)
            {
                yield return new ViewStretch(link.Id, link.Mode, first[at].Found.Territory, second[other].Found.Territory, new Metres(next - walked), start);
            }

            walked = next;
            var (endsHere, endsThere) = (end - next < LeastMetres, otherEnd - next < LeastMetres);
            start = endsHere ? first[at].Course[^1] : second[other].Course[^1];
            if ((endsHere && at == first.Count - 1) || (endsThere && other == second.Count - 1))
            {
                yield break;
            }

            end += endsHere ? first[++at].Metres : 0;
            otherEnd += endsThere ? second[++other].Metres : 0;
        }
    }

    private static IEnumerable<ViewCrossing> Crossings(UncutLink link, List<CoursePiece> first, List<CoursePiece> second)
    {
        var (here, there) = (ByPair(first), ByPair(second));
        foreach (var pair in here.Keys.Union(there.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (one, other) = (here.GetValueOrDefault(pair, []), there.GetValueOrDefault(pair, []));
            for (var at = 0; at < Math.Max(one.Count, other.Count); at++)
            {
                var crossing = new ViewCrossing(link.Id, pair, at < one.Count ? one[at] : null, at < other.Count ? other[at] : null);
                if (crossing.Moved is not { Value: < LeastMetres })
                {
                    yield return crossing;
                }
            }
        }
    }

    private static Dictionary<string, List<GeoPosition>> ByPair(List<CoursePiece> pieces)
    {
        var pairs = new Dictionary<string, List<GeoPosition>>(StringComparer.Ordinal);
        for (var at = 1; at < pieces.Count; at++)
        {
            string[] names = [pieces[at - 1].Found.Territory.ToString(), pieces[at].Found.Territory.ToString()];
            var pair = string.Join(" / ", names.Order(StringComparer.Ordinal));
            if (!pairs.TryGetValue(pair, out var places))
            {
                pairs[pair] = places = [];
            }

            places.Add(pieces[at].Course[0]);
        }

        return pairs;
    }
}
