using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>What is adopted stays as it was adopted, whatever happens elsewhere.</summary>
public sealed class AdoptedTests
{
    private static readonly InstrumentId Second = new("II");
    private static readonly ProvisionId Elsewhere = new(Second, "1");
    private static readonly PrincipleId Reciprocal = new("reciprocity");
    private static readonly TableRules ByTwoThirds = new([new("ARM"), new("AZE"), new("GEO")]) { Adoption = AdoptionRule.TwoThirds };

    [Fact]
    public void An_adopted_text_stands_although_a_condition_in_another_instrument_falls_away()
    {
        var room = With(1);
        room.Open(Second);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(Elsewhere, 1, "1", Texts.None)));
        room.Do("ARM", new Command.Table(Elsewhere, Words("Elsewhere.")));
        room.Accepts("AZE", Id("ARM", 1));
        room.Do("AZE", new Command.Accept(room.Tables("ARM", 1, "Here."), AcceptanceLevel.Definitive) { Conditions = [Elsewhere] });
        room.AdoptAll();
        room.Do("ARM", new Command.Reopen(Elsewhere, "New facts."));
        Assert.Null(InstrumentText.Compose(room.Table, I, En, out _));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        room.ForAll(new Command.Initial(I));
    }

    [Fact]
    public void A_principle_binds_what_follows_and_no_text_that_was_adopted_before()
    {
        var room = With(1);
        room.Do("ARM", new Command.Table(P(1), Corridor.Regime(60, 45)));
        room.Accepts("AZE", Id("ARM", 1));
        room.AdoptAll();
        room.Do("ARM", new Command.Do(new TableAct.PrincipleTabled(Reciprocal, PrincipleKind.Reciprocity, Texts.Of(En, "What one side applies the other mirrors."))));
        room.Do("AZE", new Command.AdoptPrinciple(Reciprocal));
        Assert.Null(InstrumentText.Compose(room.Table, I, En, out _));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void By_the_conferences_rule_too_a_departure_closes_only_with_a_derogation_by_every_party()
    {
        var room = new Room(ByTwoThirds);
        Provide(room, 1);
        room.Do("ARM", new Command.Do(new TableAct.PrincipleTabled(Reciprocal, PrincipleKind.Reciprocity, Texts.Of(En, "What one side applies the other mirrors."))));
        room.Do("AZE", new Command.AdoptPrinciple(Reciprocal));
        room.Do("GEO", new Command.AdoptPrinciple(Reciprocal));
        room.Do("ARM", new Command.Table(P(1), Corridor.Regime(60, 45)));
        room.Accepts("AZE", Id("ARM", 1));
        Assert.Equal("not-agreed", room.Refused("ARM", new Command.ConsentToAdoption(I)).Code);
        room.ForAll(new Command.AcceptDerogation(P(1), Reciprocal));
        room.Do("ARM", new Command.ConsentToAdoption(I));
    }

    [Fact]
    public void By_the_conferences_rule_a_condition_counts_only_on_the_text_that_carried()
    {
        var room = new Room(ByTwoThirds);
        Provide(room, 1);
        room.Open(Second);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(Elsewhere, 1, "1", Texts.None)));
        var minority = room.Tables("AZE", 1, "May.");
        room.Accepts("AZE", room.Tables("ARM", 1, "Shall."));
        room.Do("GEO", new Command.Accept(minority, AcceptanceLevel.AdReferendum) { Conditions = [Elsewhere] });
        room.Do("ARM", new Command.ConsentToAdoption(I));
        room.Do("AZE", new Command.ConsentToAdoption(I));
        room.ForAll(new Command.Initial(I));
        room.Do("GEO", new Command.Sign(I, false));
    }

    [Fact]
    public void A_consent_given_again_does_not_change_who_adopted()
    {
        var room = new Room(ByTwoThirds);
        Provide(room, 1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Within ____ days."));
        room.Do("ARM", new Command.ConsentToAdoption(I));
        room.Do("AZE", new Command.ConsentToAdoption(I));
        room.ForAll(new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "ten")));
        Assert.Equal("already-done", room.Refused("AZE", new Command.ConsentToAdoption(I)).Code);
        Assert.Equal([0, 1], room.Instrument.Negotiating);
    }

    [Fact]
    public void Nobody_who_is_bound_is_put_under_another_text_by_a_reopening()
    {
        var room = Authenticated(new FinalClauses(ConsentMeans.Exchange, EntryIntoForce.WhenAllAreBound));
        room.Do("ARM", new Command.ExpressConsent(I));
        Assert.Equal("bound", room.Refused("ARM", new Command.ConsentToReopening(I, "New facts.")).Code);
    }

    [Fact]
    public void A_correction_holds_for_the_wording_that_it_corrected_and_for_no_later_one()
    {
        var room = Authenticated(FinalClauses.BySignature, "Teh Parties open it.");
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it."));
        room.ForAll(new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.Equal("The Parties open it.", Text(room));
        room.ForAll(new Command.ConsentToReopening(I, "New facts."));
        Assert.Equal("The Parties open it.", Text(room));
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        room.Accepts("AZE", room.Tables("ARM", 1, "The Parties close it."));
        Assert.Equal("The Parties close it.", Text(room));
    }

    [Fact]
    public void A_correction_takes_no_effect_while_the_text_is_reopened()
    {
        var room = Authenticated(FinalClauses.BySignature, "Teh Parties open it.");
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it."));
        room.ForAll(new Command.ConsentToReopening(I, "New facts."));
        Assert.Equal("not-authenticated", room.Refused("ARM", new Command.InitialCorrection(new(new PartyId("ARM"), 1))).Code);
    }

    [Fact]
    public void Who_signed_first_does_not_correct_the_text_alone_before_the_others_sign()
    {
        var room = Authenticated(FinalClauses.BySignature, "Teh Parties open it.");
        room.Do("ARM", new Command.Sign(I, false));
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties close it."));
        room.Do("ARM", new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.Equal("Teh Parties open it.", Text(room));
        room.Do("AZE", new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.Equal("The Parties close it.", Text(room));
    }

    [Fact]
    public void The_notice_of_a_correction_is_the_depositarys()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE")]) { Speakers = [new("KAZ")] });
        room.Open(I, FinalClauses.BySignature with { Depositary = new PartyId("AZE") });
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.None)));
        Authenticate(room, "Teh Parties open it.");
        Assert.Equal("not-depositary", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000)).Code);
        Assert.Equal("no-party", room.Refused("KAZ", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000)).Code);
        room.Do("AZE", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000));
    }

    [Fact]
    public void A_host_that_is_the_depositary_gives_the_notice_itself()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE")]) { Speakers = [new("KAZ")] });
        room.Open(I, FinalClauses.BySignature with { Depositary = new PartyId("KAZ") });
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.None)));
        Authenticate(room, "Teh Parties open it.");
        var notice = room.Do("KAZ", new Command.ProposeCorrection(P(1), En, "The Parties open it.", Deadline: 1000));
        room.Do("KAZ", new Command.Do(new TableAct.CorrectionEstablished(new(new PartyId("KAZ"), 1),
            [new SilenceEvidence(new PartyId("ARM"), 2000, notice.Index + 1, []), new SilenceEvidence(new PartyId("AZE"), 2000, notice.Index + 1, [])])));
        Assert.Equal("The Parties open it.", Text(room));
    }

    [Fact]
    public void A_correction_opens_and_closes_no_blank()
    {
        var room = Authenticated(FinalClauses.BySignature, "Teh Parties open it within ____ days.");
        Assert.Equal("other-blanks", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it within ten days.")).Code);
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it within ____ days."));
    }

    [Fact]
    public void A_correction_to_a_text_that_is_still_negotiated_is_told_so()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Teh Parties open it.");
        Assert.Equal("not-authenticated", room.Refused("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it.")).Code);
    }

    [Fact]
    public void A_correction_is_initialled_once_by_each_and_stands_in_the_rolling_text()
    {
        var room = Authenticated(FinalClauses.BySignature, "Teh Parties open it within ____ days.");
        room.ForAll(new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "ten")));
        Assert.Equal("Teh Parties open it within ten days.", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
        room.Do("ARM", new Command.ProposeCorrection(P(1), En, "The Parties open it within ____ days."));
        room.Do("ARM", new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.Equal("already-done", room.Refused("ARM", new Command.InitialCorrection(new(new PartyId("ARM"), 1))).Code);
        room.Do("AZE", new Command.InitialCorrection(new(new PartyId("ARM"), 1)));
        Assert.Equal("The Parties open it within ten days.", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
    }

    [Fact]
    public void A_signature_ad_referendum_is_confirmed_and_not_replaced_by_initials()
    {
        var room = Authenticated(FinalClauses.BySignature with { InitialsAreSignature = true, Authentication = AuthenticationProcedure.Adoption }, initial: false);
        room.Do("ARM", new Command.Sign(I, true));
        Assert.Equal("already-done", room.Refused("ARM", new Command.Initial(I)).Code);
        room.Do("ARM", new Command.ConfirmSignature(I));
        Assert.Equal("no-signature", room.Refused("AZE", new Command.ConfirmSignature(I)).Code);
    }

    private static void Provide(Room room, int provisions)
    {
        room.Open(I);
        for (var number = 1; number <= provisions; number++)
        {
            room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(number), number, $"{number}", Texts.None)));
        }
    }

    private static Room Authenticated(FinalClauses clauses, string text = "Text.", bool initial = true)
    {
        var room = With(1, clauses);
        Authenticate(room, text, initial);
        return room;
    }

    private static void Authenticate(Room room, string text, bool initial = true)
    {
        room.Accepts("AZE", room.Tables("ARM", 1, text));
        room.AdoptAll();
        if (initial)
        {
            room.ForAll(new Command.Initial(I));
        }
    }

    private static string Text(Room room)
    {
        Assert.Null(InstrumentText.Compose(room.Table, I, En, out var text));
        return text!.Provisions[0].Text!;
    }
}
