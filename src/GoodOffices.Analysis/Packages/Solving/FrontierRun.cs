using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>One problem in one kind of whole number, from its groups to its solution.</summary>
internal sealed class FrontierRun<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly PackageProblem _problem;
    private readonly WorthScale _scale;
    private readonly SolverOptions _options;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly int _parties;
    private readonly Extreme<T>[] _worst;
    private readonly Extreme<T>[] _best;
    private readonly T[] _loss;

    public FrontierRun(PackageProblem problem, WorthScale scale, SolverOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        (_problem, _scale, _options, _progress, _cancellation) = (problem, scale, options, progress, cancellation);
        _parties = problem.Parties.Length;
        _worst = [.. problem.Parties.Select((party, at) => (Extreme<T>)scale.Whole<T>(at, party.Constant))];
        _best = [.. _worst];
        _loss = new T[_parties];
    }

    public PackageSolution Solve()
    {
        var solver = new GroupSolver<T>(_problem, _scale, _options, _progress, _cancellation);
        var groups = QuestionGroups.Of(_problem).Select(solver.Solve).OrderByDescending(static group => group.Points.Count).ToList();
        foreach (var group in groups)
        {
            for (var party = 0; party < _parties; party++)
            {
                _worst[party] += group.Worst[party];
                _best[party] += group.Best[party];
                _loss[party] += group.Loss[party];
            }
        }

        var trail = new PackageTrail(_problem.Domain.Questions.Length);
        var frontier = Merge(groups, trail);
        return Describe(frontier, trail);
    }

    private PointSet<T> Merge(List<GroupFrontier<T>> groups, PackageTrail trail)
    {
        var thinning = new Thinning<T>(_options.PointsFor(_parties), SlackOfEach(groups.Count), [.. _best.Zip(_worst, static (best, worst) => double.CreateSaturating(best.Proven - worst.Proven))]);
        var frontier = new PointSet<T>(_parties);
        frontier.Add([.. _problem.Parties.Select((party, at) => _scale.Whole<T>(at, party.Constant))], 0, 0);
        for (var at = 0; at < groups.Count; at++)
        {
            frontier = thinning.Apply(FrontierMerge<T>.Sum(frontier, groups[at].Points, thinning, _cancellation));
            trail.Add(groups[at].Questions, groups[at].Packages, frontier.From[..frontier.Count], frontier.Choice[..frontier.Count]);
            _progress?.Report((at + 1.0) / groups.Count);
        }

        for (var party = 0; party < _parties; party++)
        {
            _loss[party] += thinning.Loss[party];
        }

        return frontier;
    }

    /// <summary>The resolution in equal parts for each step, in whole units rounded down, so that all of them together keep to it.</summary>
    private T[]? SlackOfEach(int steps) => _options.Resolution <= 0 ? null
        : [.. _scale.Units.Select((_, party) => _scale.Whole<T>(party, Rational.FromDouble(_options.Resolution) / steps))];

    private PackageSolution Describe(PointSet<T> frontier, PackageTrail trail)
    {
        var reservation = _problem.Parties.Select(static party => party.Reservation).ToArray();
        var units = new ExactUnits(_scale.Units).FinerFor(reservation);
        var worths = frontier.Worths.Select((values, party) => ToDoubles(values, frontier.Count, party)).ToArray();
        var rational = Rationality(frontier, reservation);

        // Where a search was cut short, what is claimed is what holds at least, and the ceiling what holds at most.
        var claimed = ScaleOf(units, reservation, [.. _worst.Select(static worst => worst.Reached)], [.. _best.Select(static best => best.Proven)]);
        var hoped = ScaleOf(units, reservation, [.. _worst.Select(static worst => worst.Proven)], [.. _best.Select(static best => best.Reached)]);
        var bounds = _loss.Select((loss, party) => new Rational(ToBig(loss), _scale.Units[party]).ToDouble() + _scale.Loss[party]).ToArray();
        var choice = new FairChoice(point => units.Common(frontier.Worths.Select(values => ToBig(values[point]))), worths, rational, claimed, hoped);
        return new PackageSolution(_problem, new PackageFrontier(worths, rational, trail))
        {
            Fair = choice.All(bounds),
            Ideal = [.. claimed.Best],
            Disagreement = [.. claimed.From],
            Bounds = [.. bounds],
        };
    }

    private static FairScale ScaleOf(ExactUnits units, Rational[] reservation, T[] worst, T[] best) => new(
        [.. reservation.Select(static value => value.ToDouble())],
        [.. reservation.Zip(units.Common(worst.Select(ToBig)), (value, least) => BigInteger.Max(units.Whole(value), least))],
        units.Common(best.Select(ToBig)),
        units.Unit);

    private bool[] Rationality(PointSet<T> frontier, Rational[] reservation)
    {
        var rational = new bool[frontier.Count];
        Array.Fill(rational, true);
        for (var party = 0; party < _parties; party++)
        {
            // Worths are whole units, so not to be below the value is to be at least the next whole number.
            var atLeast = T.CreateSaturating(-(-reservation[party] * new Rational(_scale.Units[party], 1)).Floor());
            var values = frontier.Worths[party];
            for (var point = 0; point < rational.Length; point++)
            {
                rational[point] &= values[point] >= atLeast;
            }
        }

        return rational;
    }

    private double[] ToDoubles(T[] values, int count, int party)
    {
        // A worth and a unit are each the nearest floating-point number, so the quotient is right to two units in the last place.
        var (doubles, unit) = (new double[count], (double)_scale.Units[party]);
        for (var point = 0; point < count; point++)
        {
            doubles[point] = double.CreateSaturating(values[point]) / unit;
        }

        return doubles;
    }

    private static BigInteger ToBig(T value) => BigInteger.CreateChecked(value);
}
