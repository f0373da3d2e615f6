using CsCheck;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Packages;
using GoodOffices.Delegation.Trading;
using GoodOffices.Desk.Packages;

namespace GoodOffices.Tests.Desk;

/// <summary>Worths set by sliders: what is kept is read back, and is a file that the command line reads.</summary>
public sealed class JudgementTests
{
    private static readonly PartyId Armenia = new("ARM");
    private static readonly PartyId Azerbaijan = new("AZE");
    private static readonly InstrumentId I = new("I");
    private static readonly Language En = new("en");

    [Fact]
    public void What_is_kept_is_a_file_of_worths_that_says_the_same() =>
        Gen.Select(Gen.Int[0, 100].Array[2], Gen.Int[0, 100].Array[3], Gen.Int[0, 100].Array[3], Gen.Int[0, 100]).Sample((weights, first, second, least) =>
        {
            var questions = Questions();
            var judgement = Judgement.Of(questions, Armenia, null);
            (judgement.Weights[0], judgement.Weights[1], judgement.Reservation) = (weights[0], weights[1], least);
            first.CopyTo(judgement.Scores[0], 0);
            second.CopyTo(judgement.Scores[1], 0);
            var read = WorthsJson.Read(judgement.Encode(), "kept", questions.Domain!).Value;
            Assert.NotNull(read);
            var worths = judgement.ToWorths();
            Assert.Equal(worths.Reservation, read.Reservation);
            for (var question = 0; question < 2; question++)
            {
                for (var option = 0; option < 3; option++) Assert.Equal(worths.Scores[question][option].ToDouble(), read.Scores[question][option].ToDouble(), 1e-9);
            }

            var again = Judgement.Of(questions, Armenia, judgement.Encode());
            Assert.True(again.IsKept);
            Assert.Equal(judgement.Scores, again.Scores);
        });

    [Fact]
    public void Before_anything_is_kept_a_party_has_all_of_what_it_stands_by()
    {
        var questions = Questions();
        Assert.Equal([[100, 0, 0], [100, 0, 0]], Judgement.Of(questions, Armenia, null).Scores);
        Assert.Equal([[0, 100, 0], [0, 100, 0]], Judgement.Of(questions, Azerbaijan, null).Scores);
        var bargain = Bargain.Of(questions, [Judgement.Of(questions, Armenia, null).ToWorths(), Judgement.Of(questions, Azerbaijan, null).ToWorths()], TestContext.Current.CancellationToken);
        Assert.Equal(9, bargain.Outcomes);
        Assert.Equal(9, bargain.All(0, 1).Count());
        Assert.Equal(3, bargain.Solution.Frontier.Count);
    }

    [Fact]
    public void Worths_with_ranges_are_taken_as_they_were_kept()
    {
        var questions = Questions();
        var kept = System.Text.Encoding.UTF8.GetBytes(WorthsJson.Blank(questions.Domain!, "ARM").Replace("\"none\": 0", "\"none\": {\"from\": 0.2, \"to\": 0.4}", StringComparison.Ordinal));
        var judgement = Judgement.Of(questions, Armenia, kept);
        Assert.NotNull(judgement.Fixed);
        Assert.True(judgement.ToWorths().IsUncertain);
    }

    [Fact]
    public void Ranges_that_do_not_fit_the_questions_any_more_are_not_taken_and_not_to_be_written_over()
    {
        var kept = System.Text.Encoding.UTF8.GetBytes(WorthsJson.Blank(Questions().Domain!, "ARM").Replace("\"none\": 0", "\"none\": {\"from\": 0.2, \"to\": 0.4}", StringComparison.Ordinal));
        var judgement = Judgement.Of(Questions(("AZE", "1", 9)), Armenia, kept);
        Assert.True(judgement.IsOutdated);
        Assert.False(judgement.CanKeep);
        Assert.True(Judgement.Of(Questions(), Armenia, null).CanKeep);
    }

    [Fact]
    public void Sliders_go_with_the_questions_when_an_option_is_added()
    {
        var judgement = Judgement.Of(Questions(), Armenia, null);
        (judgement.Weights[0], judgement.Weights[1], judgement.Scores[0][1], judgement.Scores[1][2], judgement.Reservation) = (90, 10, 35, 45, 20);
        judgement.Touch();
        var now = judgement.Over(Questions(("AZE", "1", 9)));
        Assert.True(now.IsTouched);
        Assert.Equal([90, 10], now.Weights);
        Assert.Equal(20, now.Reservation);
        Assert.Equal(4, now.Scores[0].Length);
        Assert.Equal((100, 35), (now.Scores[0][0], now.Scores[0][1]));
        Assert.Equal(45, now.Scores[1][2]);
    }

    private static TalksQuestions Questions(params (string By, string Provision, int Number)[] more)
    {
        var acts = new List<(PartyId By, TableAct Act)> { (Armenia, new TableAct.InstrumentOpened(I, Texts.Of(En, "Agreement"), new InstrumentTerms(En, [En], FinalClauses.BySignature))) };
        foreach (var key in (string[])["1", "2"])
        {
            var provision = new ProvisionId(I, key);
            acts.Add((Armenia, new TableAct.ProvisionSet(provision, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture), key, Texts.None)));
            acts.Add((Armenia, new TableAct.Tabled(provision, new ProposalId(Armenia, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)), new WordingContent(En, $"Ours {key}."))));
            acts.Add((Azerbaijan, new TableAct.Tabled(provision, new ProposalId(Azerbaijan, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)), new WordingContent(En, $"Theirs {key}."))));
        }

        foreach (var (by, key, number) in more) acts.Add((new PartyId(by), new TableAct.Tabled(new ProvisionId(I, key), new ProposalId(new PartyId(by), number), new WordingContent(En, $"Another {number}."))));
        var table = Table.Begin(new TableRules(ValueList.From<PartyId>([Armenia, Azerbaijan])));
        return TalksQuestions.Of(acts.Aggregate(table, static (state, one) => state.Evolve(new Envelope(state.Size, one.By, "delegate", one.Act))));
    }
}
