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
        var kept = System.Text.Encoding.UTF8.GetBytes(WorthsJson.Blank(Asked(more: false).Domain!, "ARM").Replace("\"none\": 0", "\"none\": {\"from\": 0.2, \"to\": 0.4}", StringComparison.Ordinal));
        var judgement = Judgement.Of(Asked(more: true), Armenia, kept);
        Assert.True(judgement.IsOutdated);
        Assert.False(judgement.CanKeep);
        Assert.True(Judgement.Of(Asked(more: false), Armenia, null).CanKeep);
    }

    [Fact]
    public void Sliders_go_with_the_questions_when_an_option_is_replaced()
    {
        var judgement = Judgement.Of(Asked(more: false), Armenia, null);
        (judgement.Weights[0], judgement.Weights[1], judgement.Reservation) = (90, 10, 20);
        ((int[])[80, 35, 15]).CopyTo(judgement.Scores[0], 0);
        ((int[])[5, 60, 45]).CopyTo(judgement.Scores[1], 0);
        judgement.Touch();
        var now = judgement.Over(Asked(more: true));
        Assert.True(now.IsTouched);
        Assert.Equal([90, 10], now.Weights);
        Assert.Equal(20, now.Reservation);
        // The proposal in the place of another is worth to who did not make it what any new one is.
        Assert.Equal([[80, 0, 15], [5, 60, 45]], now.Scores);
    }

    // Two questions with a proposal of each side; where more is asked, another of one side on the first.
    private static TalksQuestions Asked(bool more)
    {
        var room = GoodOffices.Tests.Agreement.Room.With(2);
        foreach (var question in (int[])[1, 2])
        {
            room.Tables("ARM", question, $"Ours {question}.");
            room.Tables("AZE", question, $"Theirs {question}.");
        }

        if (more) room.Tables("AZE", 1, "Another.");
        return TalksQuestions.Of(room.Table);
    }

    private static TalksQuestions Questions()
    {
        var acts = new List<(PartyId By, TableAct Act)> { (Armenia, new TableAct.InstrumentOpened(I, Texts.Of(En, "Agreement"), new InstrumentTerms(En, [En], FinalClauses.BySignature))) };
        foreach (var key in (string[])["1", "2"])
        {
            var provision = new ProvisionId(I, key);
            acts.Add((Armenia, new TableAct.ProvisionSet(provision, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture), key, Texts.None)));
            acts.Add((Armenia, new TableAct.Tabled(provision, new ProposalId(Armenia, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)), new WordingContent(En, $"Ours {key}."))));
            acts.Add((Azerbaijan, new TableAct.Tabled(provision, new ProposalId(Azerbaijan, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)), new WordingContent(En, $"Theirs {key}."))));
        }

        var table = Table.Begin(new TableRules(ValueList.From<PartyId>([Armenia, Azerbaijan])));
        return TalksQuestions.Of(acts.Aggregate(table, static (state, one) => state.Evolve(new Envelope(state.Size, one.By, "delegate", one.Act))));
    }
}
