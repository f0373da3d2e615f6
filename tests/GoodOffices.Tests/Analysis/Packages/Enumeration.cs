using System.Collections.Immutable;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>The slow and obvious way: every package, one after the other, in exact fractions. Shares nothing with the solver but the worth of one package.</summary>
internal sealed class Enumeration
{
    private readonly List<Rational[]> _worths = [];
    private readonly Rational[] _reservation;

    public Enumeration(PackageProblem problem)
    {
        _reservation = [.. problem.Parties.Select(static party => party.Reservation)];
        var excluded = problem.Domain.Excluded.Concat(problem.Parties.SelectMany(static party => party.Excluded)).ToList();
        foreach (var package in Packages([.. problem.Domain.Questions.Select(static question => question.Options.Length)]))
        {
            if (!excluded.Any(one => one.Holds(package)))
            {
                _worths.Add([.. problem.Parties.Select(party => party.Of(package))]);
            }
        }

        Frontier = EfficientOf(_worths);
        Rational = [.. Frontier.Where(IsRational)];
        if (_worths.Count > 0)
        {
            Ideal = [.. _reservation.Select((_, party) => _worths.Max(worths => worths[party]))];
            Disagreement = [.. _reservation.Select((value, party) => GoodOffices.Analysis.Packages.Rational.Max(value, _worths.Min(worths => worths[party])))];
        }
    }

    public IReadOnlyList<Rational[]> All => _worths;

    public ImmutableArray<Rational[]> Frontier { get; }

    public ImmutableArray<Rational[]> Rational { get; }

    public Rational[] Ideal { get; } = [];

    public Rational[] Disagreement { get; } = [];

    public bool IsRational(Rational[] worths) => worths.Zip(_reservation).All(static pair => pair.First >= pair.Second);

    /// <summary>What a rule makes largest, as a list that is compared number by number.</summary>
    public Rational[] Key(FairnessRule rule, Rational[] worths)
    {
        var gains = worths.Zip(Disagreement, static (worth, from) => worth - from).ToArray();
        return rule switch
        {
            FairnessRule.Nash => [gains.Aggregate(GoodOffices.Analysis.Packages.Rational.One, static (product, gain) => product * gain)],
            FairnessRule.KalaiSmorodinsky => [gains.Select((gain, party) => Ideal[party] == Disagreement[party] ? 1 : gain / (Ideal[party] - Disagreement[party])).Min()],
            FairnessRule.Egalitarian => [.. gains.Order()],
            FairnessRule.Utilitarian => [worths.Aggregate(GoodOffices.Analysis.Packages.Rational.Zero, static (sum, worth) => sum + worth)],
            _ => [worths.Zip(Ideal, static (worth, ideal) => worth - ideal).Min()],
        };
    }

    public ImmutableArray<Rational[]> By(FairnessRule rule)
    {
        var best = Rational.IsEmpty ? [] : Rational.Select(point => Key(rule, point)).Aggregate((one, other) => Compare(one, other) >= 0 ? one : other);
        return [.. Rational.Where(point => Compare(Key(rule, point), best) == 0)];
    }

    public static IEnumerable<int[]> Packages(int[] options)
    {
        var package = new int[options.Length];
        while (true)
        {
            yield return [.. package];
            var at = 0;
            while (at < options.Length && ++package[at] == options[at])
            {
                package[at++] = 0;
            }

            if (at == options.Length)
            {
                yield break;
            }
        }
    }

    public static int Compare(Rational[] one, Rational[] other) =>
        one.Zip(other, static (first, second) => first.CompareTo(second)).FirstOrDefault(static order => order != 0);

    private static ImmutableArray<Rational[]> EfficientOf(List<Rational[]> all)
    {
        var efficient = new List<Rational[]>();
        foreach (var worths in all)
        {
            if (!efficient.Any(one => Covers(one, worths)))
            {
                efficient.RemoveAll(one => Covers(worths, one));
                efficient.Add(worths);
            }
        }

        efficient.Sort(static (one, other) => Compare(other, one));
        return [.. efficient];
    }

    private static bool Covers(Rational[] one, Rational[] other) => one.Zip(other).All(static pair => pair.First >= pair.Second);
}
