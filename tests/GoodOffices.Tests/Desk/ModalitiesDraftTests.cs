using CsCheck;
using GoodOffices.Desk.Opening;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class ModalitiesDraftTests
{
    private static readonly LanguageTag s_english = LanguageTag.Parse("en");
    private static readonly LanguageTag s_russian = LanguageTag.Parse("ru");
    private static readonly PartyCode s_first = PartyCode.Parse("AAA");

    [Fact]
    public void What_is_filled_in_and_left_as_it_is_says_the_same()
    {
        var modalities = Modalities() with { Legend = Procedure.Samples.Modalities.Legend, Decision = new DecisionRule.Majority(3, 4), Silence = new SilenceRule(5_400), Alternat = false };
        Assert.Empty(Draft(modalities).Read(out var read));
        Assert.Equal(modalities.Encode(), read!.Encode());
    }

    [Fact]
    public void A_form_that_nobody_filled_in_has_the_names_of_the_convocation()
    {
        Assert.Empty(Draft(null).Read(out var read));
        var talks = Begun();
        Assert.Equal(talks.Participants.Keys.Where(code => !talks.Participants[code].Terms.Names.IsEmpty), read!.Names.Select(static naming => naming.Party));
        Assert.Equal([s_english], read.AuthenticLanguages);
        Assert.IsType<DecisionRule.ConsentOfAll>(read.Decision);
        Assert.Null(read.Silence);
        Assert.True(read.Alternat);
    }

    [Theory]
    [InlineData("en", "ru en,  Հայերեն", "en,hy,ru"), InlineData("az-Latn", "az-Latn", "az-Latn"), InlineData("русский", "РУССКИЙ; en", "en,ru")]
    public void Languages_are_read_by_tag_or_by_the_name_that_they_have_for_themselves(string drafting, string authentic, string expected)
    {
        var draft = Draft(null);
        (draft.Drafting, draft.Authentic) = (drafting, authentic);
        Assert.Empty(draft.Read(out var read));
        Assert.Equal(expected, string.Join(',', read!.AuthenticLanguages));
    }

    [Theory]
    [InlineData("48", 172_800), InlineData(" 1 ", 3_600), InlineData("90m", 5_400), InlineData("1s", 1)]
    public void A_time_to_object_without_a_unit_is_in_hours(string typed, long seconds)
    {
        var draft = Draft(null);
        (draft.HasSilence, draft.Silence) = (true, typed);
        Assert.Empty(draft.Read(out var read));
        Assert.Equal(seconds, read!.Silence!.MinimumSeconds);
        Assert.Empty(Draft(read).Read(out var again));
        Assert.Equal(read.Silence, again!.Silence);
    }

    [Fact]
    public void Each_field_that_cannot_be_taken_is_named_in_the_order_of_the_form()
    {
        var draft = Draft(null);
        (draft.Drafting, draft.Authentic, draft.Further) = ("en", "en, the language of the hosts", "?");
        (draft.IsByMajority, draft.Share, draft.HasSilence, draft.Silence) = (true, "1/3", true, "two days");
        draft.Set(ModalitiesText.NameOf(s_first), s_english, new string('a', 201));
        draft.Set(ModalitiesText.Seating, s_english, "turned \u202E round");
        var faults = draft.Read(out var read);
        Assert.Null(read);
        Assert.Equal(["authentic", "further", "name-AAA-en", "share", "silence", "seating-en"], faults.Keys);
        Assert.Equal(("modalities.fault.long", 200), (faults["name-AAA-en"].Key, faults["name-AAA-en"].Limit));
        Assert.Equal("modalities.fault.characters", faults["seating-en"].Key);
        (draft.Drafting, draft.Authentic) = ("english please", "");
        Assert.Equal("modalities.fault.none", draft.Read(out _)["authentic"].Key);
        Assert.Equal("modalities.fault.language", draft.Read(out _)["drafting"].Key);
    }

    [Fact]
    public void A_text_in_a_language_that_is_no_longer_asked_for_is_left_out_and_comes_back_with_it()
    {
        var draft = Draft(null);
        draft.Authentic = "en, ru";
        draft.Set(ModalitiesText.Publicity, s_russian, "Совместное заявление");
        draft.Authentic = "en";
        Assert.Empty(draft.Read(out var without));
        Assert.True(without!.Publicity.IsEmpty);
        Assert.DoesNotContain("Совместное", draft.AllWords, StringComparison.Ordinal);
        draft.Further = "ru";
        Assert.Empty(draft.Read(out var with));
        Assert.Equal("Совместное заявление", with!.Publicity.For(s_russian));
    }

    [Fact]
    public void More_languages_than_a_text_can_have_and_more_words_than_an_act_can_hold_are_not_taken()
    {
        var draft = Draft(null);
        draft.Further = string.Join(' ', Enumerable.Range(0, TextInLanguages.MaxLanguages).Select(static number => $"x{(char)('a' + number)}"));
        Assert.Equal(("modalities.fault.many", TextInLanguages.MaxLanguages), (draft.Read(out _)["further"].Key, draft.Read(out _)["further"].Limit));
        draft = Draft(null);
        draft.Further = "hy az kk ar ru fr";
        foreach (var language in draft.Languages)
        {
            foreach (var text in (ModalitiesText[])[ModalitiesText.WithoutPrejudice, ModalitiesText.Publicity, ModalitiesText.HostLimits]) draft.Set(text, language, new string('й', text.Longest));
        }

        Assert.Equal(["whole"], draft.Read(out var read).Keys);
        Assert.Null(read);
    }

    [Fact]
    public void Whatever_is_typed_is_named_as_wrong_or_can_be_proposed() => Gen.Select(Gen.OneOf(Gen.Const("en"), Gen.String), Gen.OneOf(Gen.Const("en ru"), Gen.String), Gen.OneOf(Gen.Const("48"), Gen.String), Gen.String).Sample(static (drafting, authentic, silence, words) =>
    {
        var draft = Draft(null);
        (draft.Drafting, draft.Authentic, draft.HasSilence, draft.Silence) = (drafting, authentic, true, silence);
        foreach (var language in draft.Languages) draft.Set(ModalitiesText.Seating, language, words);
        var faults = draft.Read(out var read);
        Assert.Equal(faults.Count == 0, read is not null);
        if (read is not null) _ = new GoodOffices.Procedure.Acts.ClearAct.ModalitiesProposed(read).Encode();
    });

    private static Proceedings Begun()
    {
        var talks = new Talks();
        talks.SetUp();
        return talks.State;
    }

    private static Modalities Modalities() => Talks.Modalities("by the form") with
    {
        Names = [new(s_first, TextInLanguages.Of([KeyValuePair.Create(s_english, "First"), KeyValuePair.Create(s_russian, "Первая")]))],
        HostLimits = TextInLanguages.Of(s_english, "The host keeps order.\nIt does not mediate."),
    };

    private static ModalitiesDraft Draft(Modalities? from)
    {
        var talks = Begun();
        return ModalitiesDraft.Of(talks, from, [.. talks.Participants.Keys]);
    }
}
