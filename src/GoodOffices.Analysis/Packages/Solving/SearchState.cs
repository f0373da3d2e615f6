using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>A part of a package on the way down: which options are chosen, which combinations still can hold, what is certain.</summary>
internal sealed class SearchState<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly GroupConditions<T> _group;
    private readonly int[][] _clausesOf;
    private readonly int[][] _endingAt;
    private readonly int[] _open;
    private readonly int[] _missed;
    private readonly T[] _certain;
    private readonly T[][] _worths;
    private int _broken;

    public SearchState(GroupConditions<T> group)
    {
        _group = group;
        Order = OrderOf(group);
        _clausesOf = [.. Order.Select(question => PlacesWhere(clause => clause.Masks[question] is not null))];
        _endingAt = [.. Order.Select((_, depth) => PlacesWhere(clause => LastOf(clause) == depth))];
        _open = [.. group.Clauses.Select(static clause => clause.Width)];
        _missed = new int[group.Clauses.Length];
        _certain = new T[group.Parties];
        _worths = [.. Enumerable.Range(0, group.Parties).Select(_ => new T[group.Options.Max(static options => options.Length)])];
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
    /// A combination is settled with the last of its questions, so what it adds is counted there and competes with what that question's
    /// other options would add. One below zero counts only where nothing but that question can avoid it.
    /// </remarks>
    public void Bound(Span<T> bound)
    {
        _certain.CopyTo(bound);
        for (var depth = Depth; depth < Order.Length; depth++)
        {
            var width = _group.Options[Order[depth]].Length;
            for (var party = 0; party < bound.Length; party++)
            {
                _group.Scores[Order[depth]][party].AsSpan(0, width).CopyTo(_worths[party]);
            }

            AddEnding(depth, width);
            for (var party = 0; party < bound.Length; party++)
            {
                var best = _worths[party][0];
                for (var option = 1; option < width; option++)
                {
                    best = T.Max(best, _worths[party][option]);
                }

                bound[party] += best;
            }
        }
    }

    private void AddEnding(int depth, int width)
    {
        foreach (var place in _endingAt[depth])
        {
            var clause = _group.Clauses[place];
            if (clause.IsExcluded || _missed[place] > 0 || (T.IsNegative(clause.Worth) && _open[place] > 1))
            {
                continue;
            }

            var (mask, worths) = (clause.Masks[Order[depth]]!, _worths[clause.Party]);
            for (var option = 0; option < width; option++)
            {
                if (mask[option])
                {
                    worths[option] += clause.Worth;
                }
            }
        }
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

    private int LastOf(Clause<T> clause) => Array.FindLastIndex(Order, question => clause.Masks[question] is not null);

    private static int[] OrderOf(GroupConditions<T> group) => [.. Enumerable.Range(0, group.Questions.Length)
        .OrderByDescending(question => group.Clauses.Where(clause => clause.Masks[question] is not null).Sum(static clause => clause.IsExcluded ? 1.0 : Math.Abs(double.CreateSaturating(clause.Worth))))
        .ThenBy(static question => question)];
}
