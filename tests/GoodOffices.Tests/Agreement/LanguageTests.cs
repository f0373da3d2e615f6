using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class LanguageTests
{
    [Fact]
    public void Signature_waits_for_the_concordance_of_all_authentic_texts()
    {
        var room = Initialled();
        Assert.Equal("text-missing", room.Refused("ARM", new Command.Sign(I, false)).Code);
        room.Do("ARM", new Command.AlignText(P(1), Ru, "Стороны открывают пункт пропуска."));
        Assert.Equal("no-concordance", room.Refused("ARM", new Command.Sign(I, false)).Code);
        room.ForAll(new Command.AcceptConcordance(I, Ru));
        room.ForAll(new Command.Sign(I, false));
        Assert.Equal([En, Ru], room.Instrument.Signatures[0]!.Texts.Select(text => text.Language));
    }

    [Fact]
    public void A_changed_translation_lapses_concordance_and_no_acceptance()
    {
        var room = Initialled();
        room.Do("ARM", new Command.AlignText(P(1), Ru, "Первый вариант."));
        room.ForAll(new Command.AcceptConcordance(I, Ru));
        room.Do("AZE", new Command.AlignText(P(1), Ru, "Второй вариант."));
        Assert.Empty(room.Table.Lapses);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal("no-concordance", room.Refused("ARM", new Command.Sign(I, false)).Code);
        room.ForAll(new Command.AcceptConcordance(I, Ru));
        room.Do("ARM", new Command.Sign(I, false));
    }

    [Fact]
    public void A_translation_that_came_with_the_proposal_counts_until_another_is_aligned()
    {
        var room = With(1, authentic: [En, Ru]);
        room.Do("ARM", new Command.Table(P(1), new WordingContent(En, Texts.Of(En, "Text.").With(Ru, "Текст."))));
        room.Accepts("AZE", Id("ARM", 1));
        Assert.Null(InstrumentText.Compose(room.Table, I, Ru, out var text));
        Assert.Equal("Текст.", text!.Provisions[0].Text);
        room.Do("AZE", new Command.AlignText(P(1), Ru, "Положение."));
        InstrumentText.Compose(room.Table, I, Ru, out text);
        Assert.Equal("Положение.", text!.Provisions[0].Text);
    }

    [Fact]
    public void What_is_negotiated_is_the_text_in_the_drafting_language()
    {
        var plain = new WordingContent(En, "Text.");
        var translated = new WordingContent(En, Texts.Of(En, "Text.").With(Ru, "Текст."));
        Assert.Equal(plain.Digest, translated.Digest);
        Assert.NotEqual(plain, translated);
    }

    [Fact]
    public void Only_another_authentic_language_is_aligned()
    {
        var room = Initialled();
        Assert.Equal("not-authentic", room.Refused("ARM", new Command.AlignText(P(1), En, "Text.")).Code);
        Assert.Equal("not-authentic", room.Refused("ARM", new Command.AlignText(P(1), new Language("fr"), "Texte.")).Code);
    }

    [Fact]
    public void A_text_that_initials_carry_is_not_aligned_any_more()
    {
        var room = With(1, authentic: [En, Ru]);
        room.AgreeAll();
        room.Do("ARM", new Command.AlignText(P(1), Ru, "Текст."));
        room.AdoptAll();
        room.Do("ARM", new Command.Initial(I));
        Assert.Equal("authenticated", room.Refused("AZE", new Command.AlignText(P(1), Ru, "Иной текст.")).Code);
    }

    [Fact]
    public void Only_an_authentic_text_can_prevail()
    {
        var room = new Room();
        var terms = new InstrumentTerms(En, [En], FinalClauses.BySignature, Ru);
        Assert.Equal("prevailing-not-authentic", room.Refused("ARM", new Command.Do(new TableAct.InstrumentOpened(I, Texts.Of(En, "T"), terms))).Code);
        Assert.Equal("no-authentic-language", room.Refused("ARM", new Command.Do(new TableAct.InstrumentOpened(I, Texts.Of(En, "T"), terms with { Authentic = [], Prevailing = null }))).Code);
    }

    [Fact]
    public void The_alternat_changes_the_order_of_the_names_and_nothing_else()
    {
        var room = With(1);
        room.AgreeAll();
        InstrumentText.Compose(room.Table, I, En, out var text);
        Assert.Equal(["AZE", "ARM"], Alternat.Order(room.Table.Rules, new PartyId("AZE")).Select(party => party.ToString()));
        string Print(string own) => Alternat.Print(text!, Alternat.Order(room.Table.Rules, new PartyId(own)), static party => party.ToString() == "ARM" ? "Armenia" : "Azerbaijan");
        var (first, second) = (Print("ARM"), Print("AZE"));
        Assert.NotEqual(first, second);
        Assert.Equal(first.Split('\n').Order(), second.Split('\n').Order());
    }

    [Fact]
    public void A_translation_has_no_blank_that_the_wording_does_not_have()
    {
        var room = With(2, authentic: [En, Ru]);
        room.Accepts("AZE", room.Tables("ARM", 1, "Within ____ days."));
        Assert.Equal("other-blanks", room.Refused("ARM", new Command.AlignText(P(1), Ru, "В течение ____ дней и ____ часов.")).Code);
        Assert.Equal("other-blanks", room.Refused("AZE", new Command.Table(P(2), new WordingContent(En, Texts.Of(En, "Within ____ days.").With(Ru, "____ ____")))).Code);
        room.Do("ARM", new Command.AlignText(P(1), Ru, "В течение ____ дней."));
    }

    private static Room Initialled()
    {
        var room = With(1, authentic: [En, Ru]);
        room.AgreeAll();
        room.AdoptAll();
        room.ForAll(new Command.Initial(I));
        return room;
    }
}
