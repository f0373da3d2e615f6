using System.Collections.Immutable;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>Small problems with everything that real ones have: ties, zero weights, worths below zero, conditions, reservation values.</summary>
internal static class Problems
{
    private static readonly Gen<Rational> Score = Gen.Frequency(
        (6, Gen.Int[0, 10].Select(static tenths => new Rational(tenths, 10))),
        (2, Gen.Int[-30, 100].Select(static number => new Rational(number, 70))),
        (1, Gen.Long[0, 1_000_000_000_000_000].Select(static digits => new Rational(digits, 1_000_000_000_000_000))));

    /// <summary>Without conditions, two to four parties.</summary>
    public static Gen<PackageProblem> Additive { get; } =
        from parties in Gen.Int[1, 4]
        from options in Gen.Int[1, 4].Array[1, 5]
        from problem in Of(parties, options, conditions: 0)
        select problem;

    /// <summary>With worths of combinations and with excluded ones.</summary>
    public static Gen<PackageProblem> Conditional { get; } =
        from parties in Gen.Int[1, 4]
        from options in Gen.Int[1, 4].Array[1, 5]
        from conditions in Gen.Int[1, 6]
        from problem in Of(parties, options, conditions)
        select problem;

    public static Gen<PackageProblem> Of(int parties, int[] options, int conditions) =>
        from worths in Worths(options, conditions).Array[parties]
        from excluded in CombinationOf(options).Array[0, conditions == 0 ? 0 : 2]
        select new PackageProblem(
            new PackageDomain("", options.Select(static (count, at) => Question.OfOptions($"question {at}", Enumerable.Range(0, count).Select(static option => $"option {option}"))), excluded),
            worths.Select(static (one, at) => one($"party {at}")));

    /// <summary>Says enough of a problem to see it again.</summary>
    public static string Print(PackageProblem problem) => string.Join("\n", problem.Parties.Select(party =>
        $"{party.Party} reservation {party.Reservation} constant {party.Constant}: " + string.Join("; ", party.Scores.Select(static scores => string.Join(" ", scores)))
        + string.Concat(party.Combinations.Select(static one => $" +{one.Worth} in {Print(one.When)}")) + string.Concat(party.Excluded.Select(static one => $" never {Print(one)}"))))
        + string.Concat(problem.Domain.Excluded.Select(static one => $"\nnever {Print(one)}"));

    private static string Print(Combination combination) => string.Join(",", combination.Parts.Select(static part => $"{part.Question}:{string.Join("|", part.Options)}"));

    private static Gen<Func<string, PartyWorths>> Worths(int[] options, int conditions) =>
        from scores in Score.Array[4].Array[options.Length]
        from weightless in Gen.Int[0, 4]
        from reservation in Gen.Frequency((2, Gen.Const(Rational.Zero)), (3, Gen.Int[-5, 20].Select(static tenths => new Rational(tenths, 10))))
        from constant in Gen.Frequency((3, Gen.Const(Rational.Zero)), (1, Score))
        from worths in Gen.Select(Score, CombinationOf(options)).Array[0, conditions]
        from excluded in CombinationOf(options).Array[0, conditions > 3 ? 1 : 0]
        select (Func<string, PartyWorths>)(party => new PartyWorths(party,
            [.. options.Select((count, at) => (ImmutableArray<Rational>)[.. scores[at].Take(count).Select(score => at == weightless ? Rational.Zero : score)])])
        {
            Reservation = reservation,
            Constant = constant,
            Combinations = [.. worths.Select(static one => new ConditionalWorth(one.Item1, one.Item2))],
            Excluded = [.. excluded],
        });

    private static Gen<Combination> CombinationOf(int[] options) =>
        from questions in Gen.Shuffle(Enumerable.Range(0, options.Length).ToArray(), 1, Math.Min(3, options.Length))
        from marks in Gen.Int[0, 15].Array[questions.Length]
        select new Combination(questions.Select((question, at) => new CombinationPart(question, [.. Enumerable.Range(0, options[question]).Where(option => (marks[at] >> option & 1) == 1)])));
}
