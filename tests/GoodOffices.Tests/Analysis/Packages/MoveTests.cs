using System.Text;
using GoodOffices.Analysis.Packages;

namespace GoodOffices.Tests.Analysis.Packages;

/// <summary>Trades, concessions and costs.</summary>
public sealed class MoveTests
{
    [Fact]
    public void Two_open_questions_that_matter_differently_are_traded()
    {
        var moves = new PackageMoves(Two(), 100, new DrawSource(1));
        var swap = Assert.Single(moves.Swaps([2, 2], 10));
        Assert.Equal([new OptionChoice(0, 0), new OptionChoice(1, 1)], swap.Changes);
        Assert.Equal([0, 1], swap.Package);
        Assert.All(swap.Gains, static gain => Assert.Equal(0.4, gain, 9));
        Assert.Equal(1, swap.Sure);
    }

    [Fact]
    public void A_trade_is_as_sure_as_the_share_of_draws_in_which_all_gain()
    {
        // The second party's worth of the first question's option lies anywhere in 0 to 1, and it needs more than a quarter.
        var domain = Domain();
        var problem = new PackageProblem(domain,
        [
            new PartyWorths("one", [[1, 0, 0], [0, new Rational(-1, 2), 0]]),
            new PartyWorths("other", [[new Rational(1, 2), 0, 0], [0, new Rational(-1, 4), 0]]) { Spread = [[new Rational(1, 2), 0, 0], [0, 0, 0]] },
        ]);
        var moves = new PackageMoves(problem, 20_000, new DrawSource(7));
        Assert.Empty(moves.Swaps([2, 2], 10));
        var costs = moves.Costs(1);
        Assert.Equal(0, costs[0].Cost);
        Assert.InRange(costs[1].Cost, 0.5, 0.5);
        Assert.InRange(costs[1].Low, 0.09, 0.11);
        Assert.InRange(costs[1].High, 0.89, 0.91);
        Assert.Equal(1, costs[0].BestShare);
        var traded = new PackageMoves(new PackageProblem(domain,
        [
            new PartyWorths("one", [[new Rational(-1, 4), 0, 0], [0, 1, 0]]),
            problem.Parties[1],
        ]), 20_000, new DrawSource(7)).Swaps([2, 2], 10);
        Assert.InRange(Assert.Single(traded).Sure, 0.74, 0.76);
    }

    [Fact]
    public void The_same_seed_gives_the_same_draws()
    {
        var (one, other) = (new DrawSource(42), new DrawSource(42));
        Assert.Equal(Enumerable.Range(0, 100).Select(_ => one.Next()), Enumerable.Range(0, 100).Select(_ => other.Next()));
        Assert.NotEqual(one.Next(), new DrawSource(43).Next());
        Assert.InRange(Enumerable.Range(0, 10_000).Average(_ => one.Next()), 0.49, 0.51);
    }

    [Fact]
    public void The_cheapest_concession_comes_first_and_nothing_is_conceded_that_all_take()
    {
        var moves = new PackageMoves(Two(), 10, new DrawSource(1));
        var concessions = moves.Concessions(0, [0, 0], [[1], [1]]);
        Assert.Equal([new OptionChoice(1, 1), new OptionChoice(0, 1)], concessions.Select(static concession => concession.Choice));
        Assert.Equal(0.2, concessions[0].Cost, 9);
        Assert.Empty(moves.Concessions(0, [0, -1], [[0, 1], [1]]));
    }

    [Fact]
    public void A_swap_never_runs_into_what_a_condition_excludes()
    {
        var two = Two();
        var problem = new PackageProblem(new PackageDomain("", two.Domain.Questions, [new Combination([new CombinationPart(0, [0]), new CombinationPart(1, [1])])]), two.Parties);
        Assert.Empty(new PackageMoves(problem, 10, new DrawSource(1)).Swaps([2, 2], 10));
    }

    [Fact]
    public void A_side_that_gives_way_on_both_questions_makes_no_trade()
    {
        var problem = new PackageProblem(Domain(),
        [
            new PartyWorths("one", [[1, 0, 0], [1, 0, 0]]),
            new PartyWorths("other", [[new Rational(1, 10), 1, 0], [new Rational(1, 10), 1, 0]]),
        ]);
        var swaps = new PackageMoves(problem, 1, new DrawSource(0)).Swaps([2, 2], 10);
        Assert.Equal(2, swaps.Length);
        Assert.All(swaps, static swap => Assert.NotEqual(swap.Changes[0].Option, swap.Changes[1].Option));
    }

    [Fact]
    public void Every_swap_is_better_for_all_and_different_sides_give_way() => Problems.Conditional.Sample(problem =>
    {
        var today = new int[problem.Domain.Questions.Length];
        foreach (var swap in new PackageMoves(problem, 1, new DrawSource(0)).Swaps(today, 100))
        {
            Assert.All(problem.Parties, party => Assert.True(party.Of([.. swap.Package]) > party.Of(today)));
            var givers = swap.Changes.Select(change => problem.Parties.Where(party => party.Scores[change.Question].Max() > party.Scores[change.Question][change.Option]).ToList()).ToList();
            Assert.Contains(givers[0], one => givers[1].Any(other => other != one));
            Assert.DoesNotContain(problem.Domain.Excluded.Concat(problem.Parties.SelectMany(static party => party.Excluded)), one => one.Holds([.. swap.Package]));
        }
    }, iter: 300, print: Problems.Print);

    [Fact]
    public void Questions_are_written_as_they_are_read()
    {
        var domain = QuestionsJson.Read(Encoding.UTF8.GetBytes(JsonReadingTests.Questions), "q.json").Value!;
        var again = QuestionsJson.Read(Encoding.UTF8.GetBytes(QuestionsJson.Write(domain)), "again.json");
        Assert.True(again.IsRead, again.Fault?.ToString());
        Assert.Equal(QuestionsJson.Write(domain), QuestionsJson.Write(again.Value));
        Assert.Equal(domain.Outcomes, again.Value.Outcomes);
        Assert.All(Enumeration.Packages([2, 5]), package => Assert.Equal(domain.Excluded.Any(one => one.Holds(package)), again.Value.Excluded.Any(one => one.Holds(package))));
    }

    [Fact]
    public void The_form_for_worths_can_be_filled_in_and_read()
    {
        var domain = QuestionsJson.Read(Encoding.UTF8.GetBytes(JsonReadingTests.Questions), "q.json").Value!;
        var form = WorthsJson.Blank(domain, "ARM");
        var read = WorthsJson.Read(Encoding.UTF8.GetBytes(form), "form.json", domain);
        Assert.True(read.IsRead, read.Fault?.ToString());
        Assert.Equal("ARM", read.Value.Party);
    }

    /// <summary>Options: the first side's, the second side's, none. The first question matters to the first side, the second to the second.</summary>
    private static PackageProblem Two() => new(Domain(),
    [
        new PartyWorths("one", [[new Rational(6, 10), -1, 0], [0, new Rational(-2, 10), 0]]),
        new PartyWorths("other", [[new Rational(-2, 10), 0, 0], [-1, new Rational(6, 10), 0]]),
    ]);

    private static PackageDomain Domain() => new("", [Question.OfOptions("first", ["A", "B", "none"]), Question.OfOptions("second", ["A", "B", "none"])], []);
}
