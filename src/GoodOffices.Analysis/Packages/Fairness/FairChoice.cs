using System.Collections.Immutable;
using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Chooses the fair points of a frontier, exactly.</summary>
/// <remarks>
/// A floating-point value finds the points that can win; between those exact integers decide, so that ties are ties and what is better by
/// the last bit of a sum is not.
/// </remarks>
internal sealed class FairChoice
{
    /// <summary>Relative to the largest value; errors of the floating-point value are a thousand times smaller.</summary>
    private const double Near = 1e-9;

    private readonly Func<int, BigInteger[]> _exact;
    private readonly double[][] _worths;
    private readonly bool[] _rational;
    private readonly FairScale _scale;
    private readonly FairScale _hoped;

    /// <summary>A choice among points.</summary>
    /// <param name="exact">A point's worths in units that are the same for every party.</param>
    /// <param name="worths">By party, then by point.</param>
    /// <param name="rational">Which points no party finds worse than its reservation value.</param>
    /// <param name="scale">Reservations, disagreement and ideal.</param>
    /// <param name="hoped">The same at the end of what is not known at which values are largest.</param>
    public FairChoice(Func<int, BigInteger[]> exact, double[][] worths, bool[] rational, FairScale scale, FairScale hoped) =>
        (_exact, _worths, _rational, _scale, _hoped) = (exact, worths, rational, scale, hoped);

    /// <summary>The solutions by every rule.</summary>
    /// <param name="bounds">For each party, how much better a package may be than a listed one.</param>
    public ImmutableArray<FairSolution> All(IReadOnlyList<double> bounds) => [.. Enum.GetValues<FairnessRule>().Select(rule => By(rule, bounds))];

    private FairSolution By(FairnessRule rule, IReadOnlyList<double> bounds)
    {
        var (values, best) = (new double[_rational.Length], double.NegativeInfinity);
        for (var point = 0; point < values.Length; point++)
        {
            values[point] = _rational[point] ? _scale.Value(rule, _worths, point, null) : double.NegativeInfinity;
            best = Math.Max(best, values[point]);
        }

        var ceiling = CeilingOf(rule, bounds);
        if (double.IsNegativeInfinity(best))
        {
            var isProven = double.IsNegativeInfinity(ceiling);
            return new FairSolution(rule, [], 0, isProven ? 0 : ceiling, isProven);
        }

        var margin = Near * Math.Max(_scale.Magnitude(rule), Math.Abs(best));
        var points = Exactly(rule, Enumerable.Range(0, values.Length).Where(point => values[point] >= best - margin));
        var value = values[points[0]];
        return new FairSolution(rule, points, value, Math.Max(value, ceiling), ceiling <= value);
    }

    /// <summary>Every package is matched within the bounds by a listed one, so none has a larger value than a listed one with the bounds added.</summary>
    private double CeilingOf(FairnessRule rule, IReadOnlyList<double> bounds)
    {
        var ceiling = double.NegativeInfinity;
        if (bounds.All(static bound => bound == 0) && _hoped.IsSameAs(_scale))
        {
            return ceiling;
        }

        for (var point = 0; point < _rational.Length; point++)
        {
            if (_hoped.MayBeRational(_worths, point, bounds))
            {
                ceiling = Math.Max(ceiling, _hoped.Value(rule, _worths, point, bounds));
            }
        }

        return ceiling;
    }

    private ImmutableArray<int> Exactly(FairnessRule rule, IEnumerable<int> candidates)
    {
        var (chosen, best) = (new List<int>(), (BigInteger[]?)null);
        foreach (var point in candidates)
        {
            var key = _scale.Key(rule, _exact(point));
            var order = best is null ? 1 : Compare(key, best);
            if (order > 0)
            {
                chosen.Clear();
                best = key;
            }

            if (order >= 0)
            {
                chosen.Add(point);
            }
        }

        return [.. chosen];
    }

    private static int Compare(BigInteger[] one, BigInteger[] other)
    {
        for (var at = 0; at < one.Length; at++)
        {
            if (one[at] != other[at])
            {
                return one[at].CompareTo(other[at]);
            }
        }

        return 0;
    }
}
