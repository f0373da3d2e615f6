using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Keeps a frontier within its limits, and counts what that costs.</summary>
internal sealed class Thinning<T>
    where T : struct, IBinaryInteger<T>
{
    private const int Overflow = 4;
    private readonly int _mostPoints;
    private readonly T[]? _each;
    private readonly double[] _span;
    private readonly double _growth;
    private double _share;

    /// <summary>Thins by a slack at each step, or only where it must.</summary>
    /// <param name="mostPoints">The limit.</param>
    /// <param name="each">The slack of each step in each party's units; null to be exact while the limit allows.</param>
    /// <param name="span">For each party, the units between its worst and its best package.</param>
    public Thinning(int mostPoints, T[]? each, double[] span)
    {
        (_mostPoints, _each, _span) = (mostPoints, each, span);
        Loss = new T[span.Length];

        // What is tried first where a frontier outgrows its limit, as a share of each party's span, and how much more each time. With four
        // parties and more each try is dear, and frontiers outgrow their limit by far.
        (_share, _growth) = span.Length > 3 ? (1e-5, 4) : (1e-9, 2);
    }

    /// <summary>For each party, in its units: every point that was thinned out is matched within this by one that was kept.</summary>
    public T[] Loss { get; }

    public PointSet<T> Apply(PointSet<T> frontier)
    {
        if (_each is not null && frontier.Count > 2)
        {
            frontier = Thin(frontier, _each);
        }

        return Within(frontier, _mostPoints);
    }

    /// <summary>While lists are merged, a frontier may outgrow its limit for a time, but not by any amount.</summary>
    public PointSet<T> WhileMerging(PointSet<T> frontier) => Within(frontier, Overflow * _mostPoints);

    private PointSet<T> Within(PointSet<T> frontier, int limit)
    {
        while (frontier.Count > limit)
        {
            var slack = _span.Select(span => T.CreateSaturating(Math.Ceiling(span * _share))).ToArray();
            var thinner = FrontierMerge<T>.Thinned(frontier, Sweep<T>.For(slack.Length, slack));
            if (thinner.Count <= limit)
            {
                Count(slack);
                return thinner;
            }

            _share *= _growth;
        }

        return frontier;
    }

    private PointSet<T> Thin(PointSet<T> frontier, T[] slack)
    {
        var thinner = FrontierMerge<T>.Thinned(frontier, Sweep<T>.For(slack.Length, slack));
        if (thinner.Count < frontier.Count)
        {
            Count(slack);
        }

        return thinner;
    }

    private void Count(T[] slack)
    {
        // In the order of the sweep a covering point is never worse for the first party.
        for (var party = 1; party < slack.Length; party++)
        {
            Loss[party] += slack[party];
        }
    }
}
