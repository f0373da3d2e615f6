using System.Collections.Immutable;
using GoodOffices.Analysis.Packages.Moves;

namespace GoodOffices.Analysis.Packages;

/// <summary>What can be done from where the talks stand: trades that are better for all, concessions that close a question, and what options cost the others.</summary>
/// <remarks>
/// Worths that are only known as ranges count by their middles; how sure a move is, is the share of draws from those ranges in which it
/// holds. Draws follow from the source that is passed in.
/// </remarks>
public sealed class PackageMoves
{
    private const double Tenth = 0.1;

    /// <summary>What a floating-point gain may be off; whether there is one is decided exactly.</summary>
    private const double Near = 1e-9;
    private readonly PackageProblem _problem;
    private readonly DrawnWorths[] _middle;
    private readonly DrawnWorths[][] _draws;
    private readonly int _count;
    private readonly Combination[] _excluded;

    /// <summary>Moves in a problem.</summary>
    /// <param name="problem">Questions and worths, own and assumed.</param>
    /// <param name="draws">How many draws, at least one.</param>
    /// <param name="source">Where they come from.</param>
    public PackageMoves(PackageProblem problem, int draws, DrawSource source)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        (_problem, _count, _excluded) = (problem, draws, [.. problem.Excluded]);
        _middle = [.. problem.Parties.Select(DrawnWorths.Middle)];
        _draws = [.. problem.Parties.Select(party => DrawnWorths.Draws(party, draws, source))];
    }

    /// <summary>The trades on two questions that make every party better off than a package (logrolling).</summary>
    /// <param name="today">The place of the option for each question, from which gains count.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>Those first whose smallest gain is largest.</returns>
    /// <remarks>O(pairs of questions x pairs of options x those of them that are better for all).</remarks>
    public ImmutableArray<Swap> Swaps(ReadOnlySpan<int> today, int most)
    {
        CheckPackage(today);
        var (start, questions, found) = (today.ToArray(), _problem.Domain.Questions.Length, new List<Trade>());
        for (var first = 0; first < questions; first++)
        {
            for (var second = first + 1; second < questions; second++)
            {
                var trades = Better(start, first, second);
                found.AddRange(trades.Where(trade => IsTrade(trade.First, trade.Second) && !trades.Any(other => IsBetter(other.Gains, trade.Gains))));
            }
        }

        return [.. found.OrderByDescending(static trade => trade.Gains.Min()).ThenByDescending(static trade => trade.Gains.Sum()).Take(most).Select(trade =>
            new Swap([trade.First, trade.Second], [.. trade.Package], [.. trade.Gains], Share(draw => Enumerable.Range(0, _middle.Length).All(party => _draws[party][draw].Of(trade.Package) > _draws[party][draw].Of(start)))))];
    }

    /// <summary>For each question where there is one, the option that costs a party least among those that every other party takes; the cheapest question first.</summary>
    /// <param name="party">Who concedes, by place.</param>
    /// <param name="standsBy">For each question the option that the party stands by; -1 where it stands by none, and then nothing is conceded.</param>
    /// <param name="taken">For each question, the options that every other party has said that it takes.</param>
    public ImmutableArray<Concession> Concessions(int party, IReadOnlyList<int> standsBy, IReadOnlyList<ImmutableArray<int>> taken)
    {
        ArgumentNullException.ThrowIfNull(standsBy);
        ArgumentNullException.ThrowIfNull(taken);
        var concessions = new List<Concession>();
        for (var question = 0; question < standsBy.Count; question++)
        {
            var (at, own) = (question, standsBy[question]);
            if (own < 0 || taken[at].Contains(own) || taken[at].IsEmpty)
            {
                continue;
            }

            double Cost(DrawnWorths worths, int option) => worths.Of(at, own) - worths.Of(at, option);
            var cheapest = taken[at].MinBy(option => Cost(_middle[party], option));
            concessions.Add(new Concession(new OptionChoice(at, cheapest), Cost(_middle[party], cheapest),
                Share(draw => taken[at].All(option => Cost(_draws[party][draw], cheapest) <= Cost(_draws[party][draw], option)))));
        }

        return [.. concessions.OrderBy(static concession => concession.Cost)];
    }

    /// <summary>What each option costs a party, question by question.</summary>
    /// <param name="party">Whom, by place.</param>
    public ImmutableArray<OptionCost> Costs(int party)
    {
        var costs = ImmutableArray.CreateBuilder<OptionCost>();
        for (var question = 0; question < _problem.Domain.Questions.Length; question++)
        {
            var options = Enumerable.Range(0, _problem.Domain.Questions[question].Options.Length).ToArray();
            var drawn = _draws[party].Select(worths => CostsOf(worths, question, options)).ToArray();
            var middle = CostsOf(_middle[party], question, options);
            foreach (var option in options)
            {
                var sorted = drawn.Select(cost => cost[option]).Order().ToArray();
                costs.Add(new OptionCost(new OptionChoice(question, option), party, middle[option],
                    sorted[(int)((_count - 1) * Tenth)], sorted[(int)Math.Ceiling((_count - 1) * (1 - Tenth))], sorted.Count(static cost => cost == 0) / (double)_count));
            }
        }

        return costs.ToImmutable();
    }

    /// <summary>What a package brings each party beside another, by the middles; null where a condition excludes it.</summary>
    public double[]? Gains(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        CheckPackage(from);
        CheckPackage(to);
        foreach (var excluded in _excluded)
        {
            if (excluded.Holds(to))
            {
                return null;
            }
        }

        var gains = new double[_middle.Length];
        for (var party = 0; party < gains.Length; party++)
        {
            gains[party] = _middle[party].Of(to) - _middle[party].Of(from);
        }

        return gains;
    }

    /// <summary>The options of two questions with which every party is better off.</summary>
    private List<Trade> Better(int[] start, int first, int second)
    {
        var better = new List<Trade>();
        for (var one = 0; one < _problem.Domain.Questions[first].Options.Length; one++)
        {
            for (var other = 0; other < _problem.Domain.Questions[second].Options.Length; other++)
            {
                var (left, right) = (new OptionChoice(first, one), new OptionChoice(second, other));
                var package = With(With(start, left), right);
                if (one != start[first] && other != start[second] && Gains(start, package) is { } gains && gains.All(static gain => gain > -Near)
                    && _problem.Parties.All(party => party.Of(package) > party.Of(start)))
                {
                    better.Add(new Trade(left, right, package, gains));
                }
            }
        }

        return better;
    }

    /// <summary>Whether some party gives way on the one question, and another on the other.</summary>
    private bool IsTrade(OptionChoice first, OptionChoice second)
    {
        var parties = Enumerable.Range(0, _middle.Length).ToArray();
        return parties.Any(one => GivesWay(one, first) && parties.Any(other => other != one && GivesWay(other, second)));
    }

    private bool GivesWay(int party, OptionChoice choice) => Enumerable.Range(0, _problem.Domain.Questions[choice.Question].Options.Length)
        .Any(option => _middle[party].Of(choice.Question, option) > _middle[party].Of(choice.Question, choice.Option));

    private static bool IsBetter(double[] gains, double[] than) =>
        gains.Zip(than).All(static pair => pair.First >= pair.Second) && gains.Zip(than).Any(static pair => pair.First > pair.Second);

    private static double[] CostsOf(DrawnWorths worths, int question, int[] options)
    {
        var best = options.Max(option => worths.Of(question, option));
        return [.. options.Select(option => best - worths.Of(question, option))];
    }

    private double Share(Func<int, bool> holds) => Enumerable.Range(0, _count).Count(holds) / (double)_count;

    private static int[] With(int[] package, OptionChoice choice)
    {
        var changed = (int[])package.Clone();
        changed[choice.Question] = choice.Option;
        return changed;
    }

    private void CheckPackage(ReadOnlySpan<int> package)
    {
        if (package.Length != _problem.Domain.Questions.Length)
        {
            throw new ArgumentException("An option for each question.", nameof(package));
        }
    }

    private sealed record Trade(OptionChoice First, OptionChoice Second, int[] Package, double[] Gains);
}
