using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Merges frontiers: of all sums of a point of one and a point of the other, those that none matches for every party.</summary>
/// <remarks>
/// Worths of separate questions add up, so a package is efficient only if its part in every question is (Bellman's principle): what a
/// question adds to the frontier so far needs nothing but that frontier. A shifted sorted list stays sorted, so lists are merged, never sorted.
/// </remarks>
internal static class FrontierMerge<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>Up to so many parties a point is judged in no time.</summary>
    private const int MostSwept = 3;
    private const int BatchSize = 16;

    /// <summary>The frontier of all sums.</summary>
    /// <param name="before">Sorted, efficient among themselves.</param>
    /// <param name="added">Sorted, efficient among themselves.</param>
    /// <param name="thinning">Keeps what is under way within its limit.</param>
    /// <param name="cancellation">Looked at between lists.</param>
    /// <returns>Sorted; each point says from which point of <paramref name="before"/>, by which of <paramref name="added"/>.</returns>
    public static PointSet<T> Sum(PointSet<T> before, PointSet<T> added, Thinning<T> thinning, CancellationToken cancellation)
    {
        // Shift the longer list by each point of the shorter one.
        var isExtending = before.Count >= added.Count;
        var (longer, shorter) = isExtending ? (before, added) : (added, before);
        var (sum, spare) = (new PointSet<T>(before.Parties), new PointSet<T>(before.Parties));
        var (zero, shift) = (new T[before.Parties], new T[before.Parties]);
        var sweep = Sweep<T>.For(before.Parties, zero);
        if (before.Parties > MostSwept)
        {
            return InBatches(longer, shorter, isExtending, thinning, cancellation);
        }

        for (var one = 0; one < shorter.Count; one++)
        {
            cancellation.ThrowIfCancellationRequested();
            shorter.Load(one, zero, shift);
            spare.Clear();
            sweep.Reset();
            Merge(sum, new Shifted(longer, shift, one, isExtending), sweep, spare);
            (sum, spare) = (thinning.WhileMerging(spare), sum);
        }

        return sum;
    }

    /// <summary>With four parties and more each question asked of a sweep is dear, so many lists are put together and swept once.</summary>
    private static PointSet<T> InBatches(PointSet<T> longer, PointSet<T> shorter, bool isExtending, Thinning<T> thinning, CancellationToken cancellation)
    {
        var (sum, zero, shift, point) = (new PointSet<T>(longer.Parties), new T[longer.Parties], new T[longer.Parties], new T[longer.Parties]);
        var sweep = Sweep<T>.For(longer.Parties, zero);
        for (var first = 0; first < shorter.Count; first += BatchSize)
        {
            var batch = new PointSet<T>(longer.Parties);
            for (var one = first; one < Math.Min(shorter.Count, first + BatchSize); one++)
            {
                shorter.Load(one, zero, shift);
                for (var other = 0; other < longer.Count; other++)
                {
                    longer.Load(other, shift, point);
                    batch.Add(point, isExtending ? other : one, isExtending ? one : other);
                }
            }

            cancellation.ThrowIfCancellationRequested();
            for (var at = 0; at < sum.Count; at++)
            {
                sum.Load(at, zero, point);
                batch.Add(point, sum.From[at], sum.Choice[at]);
            }

            sum = thinning.WhileMerging(Efficient(batch, sweep));
        }

        return sum;
    }

    /// <summary>Sorts points and leaves out those that another matches.</summary>
    public static PointSet<T> Efficient(PointSet<T> points, Sweep<T> sweep)
    {
        var order = Enumerable.Range(0, points.Count).ToArray();
        Array.Sort(order, (one, other) => CompareDescending(points, one, other));
        var (kept, zero, point) = (new PointSet<T>(points.Parties), new T[points.Parties], new T[points.Parties]);
        sweep.Reset();
        foreach (var at in order)
        {
            points.Load(at, zero, point);
            if (sweep.Admit(point))
            {
                kept.Add(point, points.From[at], points.Choice[at]);
            }
        }

        return kept;
    }

    /// <summary>Leaves out of a sorted frontier what a kept point covers within the slack.</summary>
    public static PointSet<T> Thinned(PointSet<T> sorted, Sweep<T> slack)
    {
        var (kept, zero, point) = (new PointSet<T>(sorted.Parties), new T[sorted.Parties], new T[sorted.Parties]);
        slack.Reset();
        for (var at = 0; at < sorted.Count; at++)
        {
            sorted.Load(at, zero, point);
            if (slack.Admit(point))
            {
                kept.Add(point, sorted.From[at], sorted.Choice[at]);
            }
        }

        return kept;
    }

    private static void Merge(PointSet<T> sum, Shifted list, Sweep<T> sweep, PointSet<T> into)
    {
        var (left, right, zero) = (new T[sum.Parties], new T[sum.Parties], new T[sum.Parties]);
        var (at, other) = (0, 0);
        Load(sum, at, zero, left);
        Load(list.Points, other, list.By, right);
        while (at < sum.Count || other < list.Points.Count)
        {
            if (other == list.Points.Count || (at < sum.Count && Compare(left, right) >= 0))
            {
                if (sweep.Admit(left))
                {
                    into.Add(left, sum.From[at], sum.Choice[at]);
                }

                Load(sum, ++at, zero, left);
            }
            else
            {
                if (sweep.Admit(right))
                {
                    into.Add(right, list.IsExtending ? other : list.One, list.IsExtending ? list.One : other);
                }

                Load(list.Points, ++other, list.By, right);
            }
        }
    }

    private static void Load(PointSet<T> points, int at, T[] shift, T[] point)
    {
        if (at < points.Count)
        {
            points.Load(at, shift, point);
        }
    }

    private static int Compare(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
    {
        for (var party = 0; party < one.Length; party++)
        {
            if (one[party] != other[party])
            {
                return one[party] > other[party] ? 1 : -1;
            }
        }

        return 0;
    }

    private static int CompareDescending(PointSet<T> points, int one, int other)
    {
        foreach (var worths in points.Worths)
        {
            if (worths[one] != worths[other])
            {
                return worths[one] > worths[other] ? -1 : 1;
            }
        }

        return one.CompareTo(other);
    }

    /// <summary>A list moved by one point of the other frontier.</summary>
    private readonly record struct Shifted(PointSet<T> Points, T[] By, int One, bool IsExtending);
}
