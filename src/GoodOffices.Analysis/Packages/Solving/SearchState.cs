using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>A part of a package on the way down: which options are chosen, which combinations still can hold, what is certain.</summary>
internal sealed class SearchState<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly GroupConditions<T> _group;
    private readonly int[][] _clausesOf;
    private readonly int[][] _depthsOf;
    private readonly double[][] _shares;
    private readonly int[] _open;
    private readonly int[] _missed;
    private readonly T[] _certain;
    private readonly T[][][] _worths;
    private int _broken;

    public SearchState(GroupConditions<T> group)
    {
        _group = group;
        Order = OrderOf(group);
        _clausesOf = [.. Order.Select(question => PlacesWhere(clause => clause.Masks[question] is not null))];
        _depthsOf = [.. group.Clauses.Select(clause => Enumerable.Range(0, Order.Length).Where(depth => clause.Masks[Order[depth]] is not null).ToArray())];
        _shares = CostSplitting<T>.Shares(group, Order);
        _open = [.. group.Clauses.Select(static clause => clause.Width)];
        _missed = new int[group.Clauses.Length];
        _certain = new T[group.Parties];
        _worths = [.. Order.Select(question => Enumerable.Range(0, group.Parties).Select(_ => new T[group.Options[question].Length]).ToArray())];
        Chosen = new int[Order.Length];
    }

    /// <summary>The questions of the group in the order in which they are decided: those with most at stake first.</summary>
    public int[] Order { get; }

    /// <summary>For each depth, the option chosen, as counted among those left.</summary>
    public int[] Chosen { get; }

    public int Depth { get; private set; }

    public bool IsWhole => Depth == Order.Length;

    /// <summary>Whether an excluded combination holds.</summary>
    public bool IsBroken => _broken > 0;

    /// <summary>How many options the next question has.</summary>
    public int Width => _group.Options[Order[Depth]].Length;

    public void Choose(int option)
    {
        Settle(option, 1);
        Chosen[Depth++] = option;
    }

    public void Undo() => Settle(Chosen[--Depth], -1);

    /// <summary>The package as the domain counts options.</summary>
    public int[] Package()
    {
        var package = new int[Order.Length];
        for (var depth = 0; depth < Order.Length; depth++)
        {
            package[Order[depth]] = _group.Options[Order[depth]][Chosen[depth]];
        }

        return package;
    }

    /// <summary>For each party, no less than what any package with these choices is worth; exact once it is whole.</summary>
    /// <remarks>
    /// What a combination may add is divided among its questions that are still open, and competes there with what other options would add:
    /// whoever settles all of them gets the whole, and whoever settles some is credited with a part, so the sum is never too small. One below
    /// zero counts only where nothing but the last open question can avoid it. Source: bounds by cost splitting, as in weighted constraint
    /// satisfaction (Schlesinger 1976; Cooper et al. 2010).
    /// </remarks>
    public void Bound(Span<T> bound)
    {
        _certain.CopyTo(bound);
        for (var depth = Depth; depth < Order.Length; depth++)
        {
            for (var party = 0; party < bound.Length; party++)
            {
                _group.Scores[Order[depth]][party].CopyTo(_worths[depth][party], 0);
            }
        }

        for (var place = 0; place < _group.Clauses.Length; place++)
        {
            if (_open[place] > 0 && _missed[place] == 0 && _group.Clauses[place] is { IsExcluded: false } clause && (_open[place] == 1 || T.IsPositive(clause.Worth)))
            {
                Divide(clause, place);
            }
        }

        for (var depth = Depth; depth < Order.Length; depth++)
        {
            for (var party = 0; party < bound.Length; party++)
            {
                bound[party] += Best(_worths[depth][party]);
            }
        }
    }

    /// <summary>Credits the open questions of a combination with their parts of its worth; the last one gets what is left, so that all of it is given.</summary>
    private void Divide(Clause<T> clause, int place)
    {
        var (rest, open, shares) = (clause.Worth, _open[place], 0.0);
        foreach (var depth in _depthsOf[place])
        {
            shares += depth >= Depth ? _shares[place][depth] : 0;
        }

        foreach (var depth in _depthsOf[place])
        {
            if (depth < Depth)
            {
                continue;
            }

            var part = --open == 0 ? rest : Part(clause.Worth, rest, shares > 0 ? _shares[place][depth] / shares : 0);
            rest -= part;
            var (mask, worths) = (clause.Masks[Order[depth]]!, _worths[depth][clause.Party]);
            for (var option = 0; option < worths.Length; option++)
            {
                worths[option] += mask[option] ? part : T.Zero;
            }
        }
    }

    private static T Part(T whole, T rest, double share) => T.Min(rest, T.CreateSaturating(double.CreateSaturating(whole) * share));

    private static T Best(T[] worths)
    {
        var best = worths[0];
        for (var option = 1; option < worths.Length; option++)
        {
            best = T.Max(best, worths[option]);
        }

        return best;
    }

    private void Settle(int option, int sign)
    {
        var depth = Depth;
        for (var party = 0; party < _certain.Length; party++)
        {
            var score = _group.Scores[Order[depth]][party][option];
            _certain[party] += sign > 0 ? score : -score;
        }

        foreach (var place in _clausesOf[depth])
        {
            var clause = _group.Clauses[place];
            var held = _open[place] == 0 && _missed[place] == 0;
            _open[place] -= sign;
            _missed[place] += clause.Masks[Order[depth]]![option] ? 0 : sign;
            var holds = _open[place] == 0 && _missed[place] == 0;
            Count(clause, (holds ? 1 : 0) - (held ? 1 : 0));
        }
    }

    private void Count(Clause<T> clause, int change)
    {
        if (clause.IsExcluded)
        {
            _broken += change;
        }
        else if (change != 0)
        {
            _certain[clause.Party] += change > 0 ? clause.Worth : -clause.Worth;
        }
    }

    private int[] PlacesWhere(Func<Clause<T>, bool> holds) => [.. Enumerable.Range(0, _group.Clauses.Length).Where(place => holds(_group.Clauses[place]))];

    private static int[] OrderOf(GroupConditions<T> group) => [.. Enumerable.Range(0, group.Questions.Length)
        .OrderByDescending(question => group.Clauses.Where(clause => clause.Masks[question] is not null).Sum(static clause => clause.IsExcluded ? 1.0 : Math.Abs(double.CreateSaturating(clause.Worth))))
        .ThenBy(static question => question)];
}
