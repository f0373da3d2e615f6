using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;
using static GoodOffices.Tests.Agreement.Corridors.Regimes;

namespace GoodOffices.Tests.Agreement.Corridors;

public sealed class RegimeClausesTests
{
    private static readonly Language s_english = new("en");

    public static TheoryData<string> Languages => [.. ClauseTemplates.All.Select(static templates => templates.Language.ToString())];

    [Theory, MemberData(nameof(Languages))]
    public void Choosing_a_partys_alternatives_gives_the_clauses_of_its_regime(string language) => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var positions = RegimeCollationTests.Positions(seed);
        var text = RegimeClauses.Of(RegimeCollation.Of(positions), new Language(language)).Text;
        Assert.All(positions, position => Assert.Equal(
            position.Regime is null ? "" : RegimeClauses.Print(position.Regime, new Language(language)), text.Resolve(position.Party.ToString())));
    }, iter: 40);

    [Fact]
    public void What_is_printed_is_read_back_as_it_is() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var text = RegimeClauses.Of(RegimeCollation.Of(RegimeCollationTests.Positions(seed)), s_english).Text;
        Assert.Equal(text, RollingText.Parse(text.Print()).Text);
    }, iter: 40);

    [Theory, MemberData(nameof(Languages))]
    public void Every_open_row_has_the_number_of_a_bracket_that_the_wording_has_too(string language) =>
        Gen.Int[0, 1_000_000].Sample(seed => HasBrackets(seed, new Language(language)), iter: 40);

    [Fact]
    public void A_bracket_for_two_rows_sets_apart_whoever_differs_in_either() => HasBrackets(417034, s_english);

    [Theory, MemberData(nameof(Languages))]
    public void Every_field_of_a_regime_has_its_place_in_the_clauses(string language)
    {
        var changed = 0;
        foreach (var (field, other) in Annexes.EachFieldChanged())
        {
            var collation = RegimeCollation.Of([(Arm, Annexes.Full), (Aze, other)]);
            var clauses = RegimeClauses.Of(collation, new Language(language));
            Assert.All(collation.Rows.Where(static row => row.IsOpen), row => Assert.True(clauses.BracketOf(row) is not null, $"{row.Path} ({field}) has no place"));
            changed++;
        }

        // What cannot be changed alone are the codes by which entries name each other.
        Assert.True(changed >= 90, $"only {changed} fields could be changed");
    }

    [Fact]
    public void A_disputed_figure_stands_in_a_bracket_in_its_cell_and_in_its_sentence()
    {
        var other = Clean.With(Id(North, Aze, "entry"), measure => measure.Step("customs-control", step => step with { Minutes = StepTime.Exactly(60) }) with { FeeEurCents = 5_00 });
        var one = Clean.With(Id(North, Aze, "entry"), measure => measure.Step("customs-control", step => step with { Minutes = StepTime.Exactly(45) }) with { FeeEurCents = 4_00 });
        var printed = RegimeClauses.Of(RegimeCollation.Of([(Arm, one), (Aze, other)]), s_english).Text.Print();
        Assert.Contains("\n| Fee beside the steps |  | [ARM: 4.00][AZE: 5.00] |", printed, StringComparison.Ordinal);
        Assert.Contains("\n| Customs control | [ARM: 45][AZE: 60] | 25.00 |", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_only_one_party_wants_stands_in_brackets_as_a_whole()
    {
        var other = Clean.With(Id(North, Aze, "entry"), measure => measure with { QuotaPerYear = 500, Hours = Hours("Mo-Fr 08:00-20:00"), Escort = new EscortTerms(EscortForm.Convoy) });
        var printed = RegimeClauses.Of(RegimeCollation.Of([(Arm, Clean), (Aze, other)]), s_english).Text.Print();
        Assert.Contains("\n[ARM: No quota applies.][AZE: Not more than 500 may pass in a year.]\n", printed, StringComparison.Ordinal);
        Assert.Contains(", at these hours: [ARM: 24/7][AZE: Mo-Fr 08:00-20:00].\n", printed, StringComparison.Ordinal);
        Assert.Contains("\n[AZE: The traffic is accompanied in a convoy.]\n", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Clauses_from_templates_that_nobody_reviewed_say_so()
    {
        foreach (var templates in ClauseTemplates.All)
        {
            Assert.Equal(!templates.IsReviewed, RegimeClauses.Print(Clean, templates.Language).Contains("not reviewed", StringComparison.Ordinal));
        }

        Assert.Equal([("en", true), ("fr", false), ("ru", false)], ClauseTemplates.All.Select(static templates => (templates.Language.ToString(), templates.IsReviewed)));
    }

    [Fact]
    public void Where_a_language_has_no_templates_the_clauses_stand_in_english_and_say_so() =>
        Assert.Equal("There are no templates in 'hy'; these clauses stand in English.\n" + RegimeClauses.Print(Clean, s_english), RegimeClauses.Print(Clean, new Language("hy")));

    [Fact]
    public void Every_language_has_every_section_and_every_word()
    {
        var english = ClauseTemplates.All.Single(static templates => templates.Language == s_english);
        string[] words =
        [
            .. Words<Access>(), .. Words<Direction>(), .. Words<TrafficFlow>(), .. Words<Carriage>(), .. Words<TransportMode>(), .. Words<ConsignmentNote>(), .. Words<GaugeChange>(),
            .. Words<GuaranteeKind>(), .. Words<TransitProcedure>(), .. Words<EscortForm>(), .. Words<ArrangementKind>(), .. Words<ReciprocityStandard>(), .. Words<MirrorDimension>(), .. Words<DifferenceGround>(),
        ];
        foreach (var templates in ClauseTemplates.All)
        {
            Assert.Empty(words.Except(templates.WordKeys));
            Assert.Empty(english.SectionNames.Except(templates.SectionNames.Append("missing")));
            Assert.True(templates == english || ProcedureCatalogue.All.All(procedure => templates.Word("procedure", procedure.Id) is not null));
        }
    }

    private static void HasBrackets(int seed, Language language)
    {
        var collation = RegimeCollation.Of(RegimeCollationTests.Positions(seed));
        var clauses = RegimeClauses.Of(collation, language);
        var places = clauses.Text.Places("A.1");
        Assert.All(collation.Rows, row => Assert.Equal(row.IsOpen, clauses.NumberOf(row, places) is not null));
        foreach (var rows in collation.Rows.Where(static row => row is { IsOpen: true, IsEntry: false }).GroupBy(row => clauses.BracketOf(row)!.Value, static (place, rows) => (Place: place, Rows: rows.ToArray())))
        {
            var bracket = places[rows.Place].Bracket;
            Assert.All(rows.Rows, row => Assert.All(row.Alternatives, alternative => Assert.All(alternative.Parties, party =>
            {
                // Two rows may share one bracket, as a body and its name do: then those that agree on one may yet differ on the other.
                Assert.True(rows.Rows.Length > 1 || bracket.Of(party.ToString()) == bracket.Of(alternative.Parties[0].ToString()), $"{row.Path}: {party} is not where {alternative.Parties[0]} is");
                Assert.All(row.Alternatives.Where(other => other != alternative), other => Assert.False(bracket.Of(party.ToString()) == bracket.Of(other.Parties[0].ToString()), $"{row.Path}: {party} is where {other.Parties[0]} is"));
            })));
        }
    }

    private static OpeningHours Hours(string text) => OpeningHours.TryParse(text, out var hours) ? hours : throw new FormatException(text);

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => FieldNaming.AllWords<T>().Select(static word => $"{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name)}.{word}");
}
