using GoodOffices.Procedure.Acts;
using GoodOffices.Desk.Sessions;
using GoodOffices.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class AgendaTextTests
{
    private static readonly LanguageTag s_english = LanguageTag.Parse("en");

    [Fact]
    public void Items_without_a_number_are_numbered_after_those_before()
    {
        Assert.True(AgendaText.TryRead("Opening\n\n 3. Fees \n3.1) Annual quota\nAny other business", s_english, out var agenda));
        Assert.Equal(["1 Opening", "3 Fees", "3.1 Annual quota", "4 Any other business"], agenda.Select(item => $"{item.Number} {item.Title}"));
    }

    [Fact]
    public void What_was_written_reads_back()
    {
        Assert.True(AgendaText.TryRead("1 Opening\n2.1 Fees", s_english, out var agenda));
        Assert.Equal("1 Opening\n2.1 Fees", AgendaText.Write(agenda, title => title.ToString()));
    }

    [Fact]
    public void A_title_that_nobody_could_read_is_not_taken()
    {
        Assert.False(AgendaText.TryRead("1 " + new string('a', 201), s_english, out _));
        Assert.False(AgendaText.TryRead("1 turned \u202E round", s_english, out _));
        Assert.False(AgendaText.TryRead("12345678901234567 long number", s_english, out _));
    }

    [Fact]
    public void A_title_left_as_it_was_shown_keeps_what_it_says_in_other_languages()
    {
        var both = TextInLanguages.Of([KeyValuePair.Create(s_english, "Opening"), KeyValuePair.Create(LanguageTag.Parse("ru"), "Открытие")]);
        AgendaItem[] before = [new("1", both), new("2", TextInLanguages.Of(s_english, "Fees"))];
        Assert.True(AgendaText.TryRead("Vehicles\nOpening", s_english, out var agenda, before, title => title.For(s_english)));
        Assert.Equal(TextInLanguages.Of(s_english, "Vehicles"), agenda[0].Title);
        Assert.Equal(both, agenda[1].Title);
    }
}
