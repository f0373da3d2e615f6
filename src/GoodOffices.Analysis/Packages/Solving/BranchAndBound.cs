using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>Finds the frontier of a group of tied questions: goes down the tree of packages and leaves out each branch whose best for every party at once is already matched.</summary>
/// <remarks>Exact where it ends by itself. Cut short, it says how much better a package that it did not reach may be.</remarks>
internal sealed class BranchAndBound<T>(GroupConditions<T> group, long mostSteps, IProgress<double>? progress, CancellationToken cancellation)
    where T : struct, IBinaryInteger<T>
{
    private const int StepsBetweenLooks = 4_096;
    private readonly SearchState<T> _state = new(group);
    private readonly List<T[]> _left = [];
    private readonly double[] _span = new double[group.Parties];
    private long _steps;

    /// <summary>What was found, none matched by another.</summary>
    public List<FoundPackage<T>> Found { get; } = [];

    public bool IsComplete => _left.Count == 0;

    public long Steps => _steps;

    /// <summary>For each party, its best package of the group.</summary>
    public Extreme<T>[] Best => [.. Enumerable.Range(0, group.Parties).Select(party =>
    {
        var reached = Found.Max(found => found.Worths[party]);
        return new Extreme<T>(reached, _left.Aggregate(reached, (most, left) => T.Max(most, left[party])));
    })];

    /// <summary>For each party, the most that a package which was not reached may be better than one that was.</summary>
    public T[] Loss
    {
        get
        {
            var loss = new T[group.Parties];
            foreach (var left in _left.Where(left => !IsCovered(left)))
            {
                var nearest = Found.MinBy(found => Lead(left, found.Worths))!;
                for (var party = 0; party < loss.Length; party++)
                {
                    loss[party] = T.Max(loss[party], left[party] - nearest.Worths[party]);
                }
            }

            return loss;
        }
    }

    public void Run()
    {
        var root = new T[group.Parties];
        _state.Bound(root);
        for (var party = 0; party < root.Length; party++)
        {
            _span[party] = Math.Max(1, Math.Abs(double.CreateSaturating(root[party])));
        }

        foreach (var weights in Directions(group.Parties))
        {
            Dive(weights);
        }

        Descend(root);
    }

    /// <summary>Goes straight down by a weighted sum of bounds: a good package early leaves out much of the tree.</summary>
    private void Dive(double[] weights)
    {
        var bound = new T[group.Parties];
        while (!_state.IsWhole)
        {
            var (best, most) = (-1, double.NegativeInfinity);
            for (var option = 0; option < _state.Width; option++)
            {
                _state.Choose(option);
                _state.Bound(bound);
                var worth = _state.IsBroken ? double.NegativeInfinity : Weigh(bound, weights);
                _state.Undo();
                (best, most) = worth > most ? (option, worth) : (best, most);
            }

            if (best < 0)
            {
                break;
            }

            _state.Choose(best);
        }

        if (_state.IsWhole)
        {
            _state.Bound(bound);
            Keep(bound);
        }

        while (_state.Depth > 0)
        {
            _state.Undo();
        }
    }

    private void Descend(T[] bound)
    {
        if (_state.IsWhole)
        {
            Keep(bound);
            return;
        }

        if (++_steps > mostSteps)
        {
            _left.Add(bound);
            return;
        }

        if (_steps % StepsBetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report((double)_steps / mostSteps);
        }

        foreach (var (option, below, _) in Branches())
        {
            if (!IsCovered(below))
            {
                _state.Choose(option);
                Descend(below);
                _state.Undo();
            }
        }
    }

    private List<(int Option, T[] Bound, double Rank)> Branches()
    {
        var branches = new List<(int Option, T[] Bound, double Rank)>(_state.Width);
        for (var option = 0; option < _state.Width; option++)
        {
            _state.Choose(option);
            if (!_state.IsBroken)
            {
                var bound = new T[group.Parties];
                _state.Bound(bound);
                branches.Add((option, bound, Weigh(bound, null)));
            }

            _state.Undo();
        }

        branches.Sort(static (one, other) => one.Rank != other.Rank ? other.Rank.CompareTo(one.Rank) : one.Option.CompareTo(other.Option));
        return branches;
    }

    private void Keep(T[] worths)
    {
        if (IsCovered(worths))
        {
            return;
        }

        var found = new FoundPackage<T>([.. worths], _state.Package());
        Found.RemoveAll(one => found.Covers(one.Worths));
        Found.Add(found);
    }

    private bool IsCovered(ReadOnlySpan<T> worths)
    {
        for (var at = Found.Count - 1; at >= 0; at--)
        {
            if (Found[at].Covers(worths))
            {
                // To the end, where the next question is asked first: neighbouring branches are matched by the same package.
                (Found[at], Found[^1]) = (Found[^1], Found[at]);
                return true;
            }
        }

        return false;
    }

    private double Weigh(T[] bound, double[]? weights)
    {
        var sum = 0.0;
        for (var party = 0; party < bound.Length; party++)
        {
            sum += (weights?[party] ?? 1) * double.CreateSaturating(bound[party]) / _span[party];
        }

        return sum;
    }

    private double Lead(T[] left, T[] found) => Enumerable.Range(0, left.Length).Max(party => double.CreateSaturating(left[party] - found[party]) / _span[party]);

    /// <summary>Weights to dive by: each party's part in tenths for two, in thirds for more.</summary>
    private static IEnumerable<double[]> Directions(int parties)
    {
        var parts = parties <= 2 ? 10 : 3;
        return Shares(parties, parts).Select(shares => shares.Select(share => (share + 0.001) / parts).ToArray());
    }

    private static IEnumerable<int[]> Shares(int parties, int parts) => parties == 1
        ? [[parts]]
        : Enumerable.Range(0, parts + 1).SelectMany(first => Shares(parties - 1, parts - first).Select(rest => (int[])[first, .. rest]));
}
