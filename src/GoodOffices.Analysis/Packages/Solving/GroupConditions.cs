using System.Numerics;

namespace GoodOffices.Analysis.Packages.Solving;

/// <summary>The scores and conditions of a group of questions, with options left out that another option of the same question always matches.</summary>
/// <remarks>
/// Options that are in the same combinations differ by their scores alone; of them only the efficient ones can be part of an efficient
/// package. A question of ten whole numbers that boxes cut in four pieces has four options left.
/// </remarks>
internal sealed class GroupConditions<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T[][][] _scores;
    private readonly List<(int Party, T Worth, Combination When)> _terms;
    private readonly List<Combination> _excluded;

    /// <summary>The conditions of a group.</summary>
    /// <param name="questions">The questions, by place in the domain.</param>
    /// <param name="scores">By question of the group, party, option.</param>
    /// <param name="terms">Worths of combinations within the group.</param>
    /// <param name="excluded">Combinations within the group that nobody gets.</param>
    public GroupConditions(int[] questions, T[][][] scores, List<(int Party, T Worth, Combination When)> terms, List<Combination> excluded)
    {
        (Questions, _scores, _terms, _excluded) = (questions, scores, terms, excluded);
        Parties = scores[0].Length;
        var all = terms.Select(term => ClauseOf(term.Party, term.Worth, term.When)).Concat(excluded.Select(one => ClauseOf(-1, T.Zero, one))).ToList();
        Options = [.. questions.Select((_, question) => Kept(question, all))];
        Scores = [.. scores.Select((byParty, question) => byParty.Select(one => Options[question].Select(option => one[option]).ToArray()).ToArray())];
        Clauses = [.. all.Select(clause => clause with
        {
            Masks = [.. clause.Masks.Select((mask, question) => mask is null ? null : Options[question].Select(option => mask[option]).ToArray())],
        })];
    }

    public int[] Questions { get; }

    public int Parties { get; }

    public bool IsEmpty => Clauses.Length == 0;

    /// <summary>For each question of the group, the places of the options that are left.</summary>
    public int[][] Options { get; }

    /// <summary>By question, party, option that is left.</summary>
    public T[][][] Scores { get; }

    public Clause<T>[] Clauses { get; }

    /// <summary>The same for one party alone with all its worths below zero for above: the best of it is the party's worst.</summary>
    public GroupConditions<T> Reversed(int party) => new(
        Questions,
        [.. _scores.Select(byParty => (T[][])[[.. byParty[party].Select(static score => -score)]])],
        [.. _terms.Where(term => term.Party == party).Select(static term => (0, -term.Worth, term.When))],
        _excluded);

    private Clause<T> ClauseOf(int party, T worth, Combination when)
    {
        var masks = new bool[]?[Questions.Length];
        foreach (var part in when.Parts)
        {
            var question = Array.IndexOf(Questions, part.Question);
            var mask = masks[question] = new bool[_scores[question][0].Length];
            foreach (var option in part.Options)
            {
                mask[option] = true;
            }
        }

        return new Clause<T>(party, worth, masks);
    }

    private int[] Kept(int question, List<Clause<T>> clauses)
    {
        var masks = clauses.Select(clause => clause.Masks[question]).OfType<bool[]>().ToList();
        return [.. Enumerable.Range(0, _scores[question][0].Length)
            .GroupBy(option => string.Concat(masks.Select(mask => mask[option] ? '1' : '0')), StringComparer.Ordinal)
            .SelectMany(alike => Efficient(question, alike))
            .Order()];
    }

    private int[] Efficient(int question, IEnumerable<int> alike)
    {
        var (points, point) = (new PointSet<T>(Parties), new T[Parties]);
        foreach (var option in alike)
        {
            for (var party = 0; party < Parties; party++)
            {
                point[party] = _scores[question][party][option];
            }

            points.Add(point, 0, option);
        }

        var efficient = FrontierMerge<T>.Efficient(points, Sweep<T>.For(Parties, new T[Parties]));
        return efficient.Choice[..efficient.Count];
    }
}
