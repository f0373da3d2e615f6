using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>The solver against full enumeration.</summary>
public sealed class FrontierPropertyTests
{
    private const double Near = 1e-9;

    [Fact]
    public void Merged_frontiers_and_their_solutions_are_those_of_full_enumeration() =>
        Problems.Additive.Sample(Agrees, iter: 1_000, print: Problems.Print);

    [Fact]
    public void With_conditions_the_search_finds_what_full_enumeration_finds() =>
        Problems.Conditional.Sample(Agrees, iter: 1_000, print: Problems.Print);

    [Fact]
    public void A_thinned_frontier_matches_every_package_within_its_bound() =>
        Gen.Select(Problems.Additive, Gen.Int[2, 6], Gen.Double[0, 0.3]).Sample((problem, points, resolution) =>
        {
            var solution = PackageSolver.Solve(problem, new SolverOptions { MostPoints = points, Resolution = resolution > 0.15 ? resolution : 0 });
            Covers(solution, new Enumeration(problem));
            Assert.True(solution.Frontier.Count <= points || resolution > 0.15 || problem.Parties.Length == 1);
        }, iter: 500, print: static one => Problems.Print(one.Item1));

    [Fact]
    public void A_search_that_is_cut_short_says_how_much_better_another_package_may_be() =>
        Gen.Select(Problems.Conditional, Gen.Long[1, 8]).Sample((problem, steps) => CutShort(problem, steps), iter: 500, print: static one => Problems.Print(one.Item1));

    [Fact]
    public void What_a_party_can_gain_is_not_nothing_because_the_search_for_its_worst_was_cut_short() =>
        Gen.Select(Problems.Conditional, Gen.Long[1, 8]).Sample((problem, steps) => CutShort(problem, steps), seed: "dfadBFHP8hO9", iter: 1, print: static one => Problems.Print(one.Item1));

    private static void CutShort(PackageProblem problem, long steps)
    {
        var enumeration = new Enumeration(problem);
        try
        {
            Covers(PackageSolver.Solve(problem, new SolverOptions { MostSteps = steps }), enumeration);
        }
        catch (ContradictionException)
        {
            Assert.Empty(enumeration.All);
        }
        catch (OutOfStepsException ended)
        {
            Assert.NotEmpty(ended.Questions);
        }
    }

    [Fact]
    public void Worths_with_more_digits_than_are_kept_are_rounded_and_the_bound_says_so()
    {
        var domain = new PackageDomain("", [Question.OfOptions("one", ["a", "b"]), Question.OfOptions("other", ["a", "b"])], []);
        var odd = new Rational(1, System.Numerics.BigInteger.Pow(3, 100));
        var problem = new PackageProblem(domain, [new PartyWorths("party 0", [[odd, 0], [0, 1]]), new PartyWorths("party 1", [[0, odd], [1, 0]])]);
        var solution = PackageSolver.Solve(problem);
        Assert.False(solution.IsExact);
        Assert.InRange(solution.Bound, double.Epsilon, 1e-25);
        Covers(solution, new Enumeration(problem));
    }

    [Fact]
    public void Whoever_is_named_first_the_frontier_is_the_same() => Problems.Conditional.Sample(problem =>
    {
        if (new Enumeration(problem).All.Count == 0)
        {
            return;
        }

        var solution = PackageSolver.Solve(problem);
        var turned = PackageSolver.Solve(new PackageProblem(problem.Domain, problem.Parties.Reverse()));
        Assert.Equal(
            Points(solution).Order(StringComparer.Ordinal),
            Points(turned).Select(static point => string.Join(" ", point.Split(' ').Reverse())).Order(StringComparer.Ordinal));
    }, iter: 300, print: Problems.Print);

    private static IEnumerable<string> Points(PackageSolution solution) =>
        Enumerable.Range(0, solution.Frontier.Count).Select(point => string.Join(" ", solution.Frontier.Worths(point).Select(static worth => worth.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture).Replace("-0", "0", StringComparison.Ordinal))));

    private static void Agrees(PackageProblem problem)
    {
        var expected = new Enumeration(problem);
        if (expected.All.Count == 0)
        {
            Assert.Throws<ContradictionException>(() => PackageSolver.Solve(problem));
            return;
        }

        var solution = PackageSolver.Solve(problem);
        Assert.True(solution.IsExact);
        Assert.Equal(0, solution.Bound);
        Assert.Equal(expected.Frontier.Length, solution.Frontier.Count);
        for (var point = 0; point < solution.Frontier.Count; point++)
        {
            Same(expected.Frontier[point], solution.Frontier.Worths(point));
            Assert.Equal(expected.IsRational(expected.Frontier[point]), solution.Frontier.IsRational(point));
            Assert.Equal(expected.Frontier[point], problem.Parties.Select(party => party.Of(solution.Frontier.Package(point))));
        }

        foreach (var rule in Enum.GetValues<FairnessRule>())
        {
            var chosen = expected.By(rule);
            Assert.Equal(chosen.Length, solution.By(rule).Points.Length);
            Assert.All(chosen.Zip(solution.By(rule).Points), pair => Same(pair.First, solution.Frontier.Worths(pair.Second)));
            Assert.True(solution.By(rule).IsExact);
        }
    }

    private static void Covers(PackageSolution solution, Enumeration enumeration)
    {
        foreach (var worths in enumeration.All)
        {
            Assert.Contains(Enumerable.Range(0, solution.Frontier.Count), point => worths.Select((worth, party) => solution.Frontier.Worth(point, party) + solution.Bounds[party] + Near >= worth.ToDouble()).All(static reached => reached));
        }

        foreach (var fair in solution.Fair)
        {
            foreach (var best in enumeration.By(fair.Rule).Take(1))
            {
                var value = enumeration.Key(fair.Rule, best)[0].ToDouble();
                Assert.True(fair.Points.Length == 0 ? !fair.IsExact : fair.Ceiling + Near >= value, $"{fair.Rule}: {value} lies above {fair.Ceiling}");
                Assert.True(fair.Points.Length == 0 || !fair.IsExact || Math.Abs(fair.Value - value) < Near);
            }
        }
    }

    private static void Same(Rational[] expected, double[] worths) =>
        Assert.All(expected.Zip(worths), static pair => Assert.True(Math.Abs(pair.First.ToDouble() - pair.Second) < Near, $"{pair.First.ToDouble()} is not {pair.Second}"));
}
