using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class LifeTests
{
    [Fact]
    public void An_instrument_is_adopted_by_consent_of_all()
    {
        var room = Agreed();
        Assert.Equal(LifeStage.Agreed, room.Table.StageOf(I));
        room.Do("ARM", new Command.ConsentToAdoption(I));
        Assert.False(room.Instrument.IsAdopted);
        Assert.Equal("already-done", room.Refused("ARM", new Command.ConsentToAdoption(I)).Code);
        room.Do("AZE", new Command.ConsentToAdoption(I));
        Assert.Equal(LifeStage.Adopted, room.Table.StageOf(I));
    }

    [Fact]
    public void An_instrument_that_is_not_agreed_cannot_be_adopted()
    {
        var room = With(2);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."));
        var refused = room.Refused("ARM", new Command.ConsentToAdoption(I));
        Assert.Equal("not-agreed", refused.Code);
        Assert.Contains(": 2.", refused.Why, StringComparison.Ordinal);
        Assert.Equal("no-provisions", With(0).Refused("ARM", new Command.ConsentToAdoption(I)).Code);
    }

    [Fact]
    public void A_consent_to_adoption_falls_when_the_text_or_the_terms_change()
    {
        var room = Agreed();
        room.Do("ARM", new Command.ConsentToAdoption(I));
        room.Do("AZE", new Command.SetTerms(I, room.Instrument.Terms with { FinalClauses = FinalClauses.BySignature with { Depositary = new PartyId("KAZ") } }));
        room.Do("AZE", new Command.ConsentToAdoption(I));
        Assert.False(room.Instrument.IsAdopted);
        room.Do("ARM", new Command.ConsentToAdoption(I));
        Assert.True(room.Instrument.IsAdopted);
    }

    [Fact]
    public void By_the_conferences_rule_two_thirds_adopt_a_text_that_two_thirds_accepted()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE"), new("GEO")]) { Adoption = AdoptionRule.TwoThirds });
        room.Open(I);
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(P(1), 1, "1", Texts.None)));
        var proposal = room.Tables("ARM", 1, "Shall.");
        room.Tables("GEO", 1, "May.");
        Assert.Equal("not-agreed", room.Refused("ARM", new Command.ConsentToAdoption(I)).Code);
        room.Accepts("AZE", proposal);
        room.Do("ARM", new Command.ConsentToAdoption(I));
        room.Do("AZE", new Command.ConsentToAdoption(I));
        Assert.True(room.Instrument.IsAdopted);
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
        InstrumentText.Compose(room.Table, I, En, out var text);
        Assert.Equal("Shall.", text!.Provisions[0].Text);
        Assert.Equal([0, 1], room.Instrument.Negotiating);
        foreach (var party in (string[])["ARM", "AZE"])
        {
            room.Do(party, new Command.Initial(I));
        }

        Assert.Equal(LifeStage.Authenticated, room.Table.StageOf(I));
        foreach (var party in (string[])["ARM", "AZE"])
        {
            room.Do(party, new Command.Sign(I, false));
        }

        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
        Assert.False(room.Instrument.IsBound(2));
    }

    [Fact]
    public void What_is_adopted_is_closed_to_positions()
    {
        var room = Adopted();
        Assert.Equal("adopted", room.Refused("ARM", new Command.Reopen(P(1), "New facts.")).Code);
        Assert.Equal("adopted", room.Refused("ARM", new Command.Do(new TableAct.ProvisionSet(P(9), 9, "9", Texts.None))).Code);
        Assert.Equal("adopted", room.Refused("ARM", new Command.SetTerms(I, room.Instrument.Terms)).Code);
    }

    [Fact]
    public void Initials_carry_the_digest_of_the_text_and_do_not_wait_for_capitals()
    {
        var room = Adopted(AcceptanceLevel.AdReferendum);
        room.Do("ARM", new Command.Initial(I));
        Assert.Equal(LifeStage.Adopted, room.Table.StageOf(I));
        room.Do("AZE", new Command.Initial(I));
        Assert.Equal(LifeStage.Authenticated, room.Table.StageOf(I));
        InstrumentText.Compose(room.Table, I, En, out var text);
        Assert.Equal(new LanguageDigest(En, text!.Digest), Assert.Single(room.Instrument.Initials[1]!.Texts));
        Assert.Equal("already-done", room.Refused("AZE", new Command.Initial(I)).Code);
    }

    [Fact]
    public void Definitive_signature_waits_for_the_capital_and_signature_ad_referendum_does_not()
    {
        var room = Initialled(AcceptanceLevel.AdReferendum);
        Assert.Equal("awaiting-capital", room.Refused("AZE", new Command.Sign(I, AdReferendum: false)).Code);
        room.Do("ARM", new Command.Sign(I, AdReferendum: false));
        var signature = room.Do("AZE", new Command.Sign(I, AdReferendum: true));
        Assert.Equal(LifeStage.Signed, room.Table.StageOf(I));
        Assert.False(room.Instrument.IsBound(1));
        room.Do("AZE", new Command.ConfirmSignature(I));
        Assert.NotNull(room.Instrument.Signatures[1]!.ConfirmedBy);
        Assert.Equal(signature, room.Instrument.Signatures[1]!.Act);
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
    }

    [Fact]
    public void Once_the_capital_confirmed_what_was_accepted_the_signature_may_be_definitive()
    {
        var room = Initialled(AcceptanceLevel.AdReferendum);
        room.Do("AZE", new Command.ConfirmReferendum(I));
        room.ForAll(new Command.Sign(I, AdReferendum: false));
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
    }

    [Fact]
    public void A_text_to_be_initialled_is_not_signed_before()
    {
        var room = Adopted();
        Assert.Equal("not-initialled", room.Refused("ARM", new Command.Sign(I, false)).Code);
        Assert.Equal("not-adopted", Agreed().Refused("ARM", new Command.Initial(I)).Code);
    }

    [Fact]
    public void Signature_itself_authenticates_where_so_agreed()
    {
        var room = Agreed(FinalClauses.BySignature with { Authentication = AuthenticationProcedure.Signature });
        room.AdoptAll();
        room.Do("ARM", new Command.Sign(I, false));
        Assert.Equal(LifeStage.Adopted, room.Table.StageOf(I));
        room.Do("AZE", new Command.Sign(I, false));
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
    }

    [Fact]
    public void Initials_count_as_signature_only_where_so_agreed()
    {
        var room = Agreed(FinalClauses.BySignature with { InitialsAreSignature = true }, AcceptanceLevel.AdReferendum);
        room.AdoptAll();
        Assert.Equal(new Requirement(Authority.Bind, I), new TableAct.Initialled(I, [], []).Requires(room.Table));
        room.Do("ARM", new Command.Initial(I));
        Assert.NotNull(room.Instrument.Signatures[0]);
        Assert.Equal("awaiting-capital", room.Refused("AZE", new Command.Initial(I)).Code);
        var other = Adopted();
        Assert.Equal(new Requirement(Authority.Authenticate, I), new TableAct.Initialled(I, [], []).Requires(other.Table));
        other.Do("ARM", new Command.Initial(I));
        Assert.Null(other.Instrument.Signatures[0]);
    }

    [Fact]
    public void Between_initials_and_signature_the_parties_together_reopen_and_authenticate_afresh()
    {
        var room = Initialled();
        Assert.Equal("no-words", room.Refused("ARM", new Command.ConsentToReopening(I, "")).Code);
        room.Do("ARM", new Command.ConsentToReopening(I, "A new survey."));
        Assert.True(room.Instrument.IsAdopted);
        room.Do("AZE", new Command.ConsentToReopening(I, "Agreed."));
        Assert.Equal(LifeStage.Agreed, room.Table.StageOf(I));
        Assert.NotNull(Assert.Single(room.Instrument.Reopenings).Initials[0]);
        room.Do("ARM", new Command.Reopen(P(1), "A new survey."));
        room.Do("ARM", new Command.Table(P(1), Words("Another text.")));
        room.Accepts("AZE", room.Table.Provisions[P(1)].Positions[0]!.Proposal!.Value);
        room.AdoptAll();
        room.ForAll(new Command.Initial(I));
        Assert.Equal(LifeStage.Authenticated, room.Table.StageOf(I));
    }

    [Fact]
    public void After_signature_there_is_no_reopening()
    {
        var room = Initialled();
        room.Do("ARM", new Command.Sign(I, false));
        Assert.Equal("signed", room.Refused("AZE", new Command.ConsentToReopening(I, "Too late.")).Code);
    }

    [Fact]
    public void Where_ratification_binds_it_follows_a_definitive_signature()
    {
        var room = Initialled(clauses: new FinalClauses(ConsentMeans.Ratification, new EntryIntoForce(Days: 30)));
        Assert.Equal("not-signed", room.Refused("ARM", new Command.ExpressConsent(I)).Code);
        room.ForAll(new Command.Sign(I, false));
        Assert.Equal(LifeStage.Signed, room.Table.StageOf(I));
        Assert.Equal("other-means", room.Refused("ARM", new Command.Do(new TableAct.ConsentExpressed(I, ConsentMeans.Approval, default))).Code);
        Assert.Equal("not-bound", room.Refused("ARM", new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-01"))).Code);
        room.ForAll(new Command.ExpressConsent(I));
        Assert.Equal(LifeStage.Bound, room.Table.StageOf(I));
        room.Do("ARM", new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-01")));
        room.Do("AZE", new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-02")));
        Assert.Equal(LifeStage.Bound, room.Table.StageOf(I));
        room.Do("AZE", new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-01")));
        Assert.Equal(LifeStage.InForce, room.Table.StageOf(I));
    }

    [Fact]
    public void Signature_is_the_consent_where_the_final_clauses_say_so()
    {
        var room = Initialled();
        room.ForAll(new Command.Sign(I, false));
        Assert.Equal("other-means", room.Refused("ARM", new Command.ExpressConsent(I)).Code);
        Assert.Equal("no-date-needed", room.Refused("ARM", new Command.Do(new TableAct.EntryIntoForceNoted(I, "2024-07-01"))).Code);
    }

    [Fact]
    public void Registration_follows_entry_into_force()
    {
        var room = Initialled();
        var registered = new Command.Do(new TableAct.Registered(I, "12345", "2024-08-01"));
        Assert.Equal("not-in-force", room.Refused("ARM", registered).Code);
        room.ForAll(new Command.Sign(I, false));
        Assert.Equal("no-date", room.Refused("ARM", new Command.Do(new TableAct.Registered(I, "1", "1 August"))).Code);
        room.Do("ARM", registered);
        Assert.Equal(LifeStage.Registered, room.Table.StageOf(I));
    }

    [Fact]
    public void Provisional_application_is_agreed_by_each_and_ended_by_any_for_itself()
    {
        var room = Adopted();
        room.ForAll(new Command.Do(new TableAct.ProvisionalApplicationAgreed(I, [P(1)], "2024-06-01")));
        Assert.All(room.Instrument.Provisional, applied => Assert.Equal([P(1)], applied!.Provisions));
        room.Do("AZE", new Command.Do(new TableAct.ProvisionalApplicationEnded(I)));
        Assert.Equal((true, false), (room.Instrument.Provisional[0]!.EndedBy is null, room.Instrument.Provisional[1]!.EndedBy is null));
        Assert.Equal("not-applied", room.Refused("AZE", new Command.Do(new TableAct.ProvisionalApplicationEnded(I))).Code);
    }

    [Fact]
    public void Initials_under_another_text_are_void()
    {
        var room = Adopted();
        room.Record("ARM", new TableAct.Initialled(I, [new(En, Digest.Of("other"u8))], []));
        Assert.Equal("other-content", room.LastVoid().Code);
        InstrumentText.Compose(room.Table, I, En, out var text);
        room.Record("ARM", new TableAct.Initialled(I, [new(En, text!.Digest)], [new(P(1), 0)]));
        Assert.Equal("other-blanks", room.LastVoid().Code);
    }

    [Fact]
    public void A_blank_is_filled_when_all_fill_it_alike_and_signatures_list_those_that_are_open()
    {
        var room = With(1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Within ____ days, on ____ notice."));
        room.Do("ARM", new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "30")));
        room.Do("AZE", new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "60")));
        Assert.Equal([0, 1], room.Play[P(1)]!.OpenBlanks);
        room.Do("AZE", new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "30")));
        Assert.Equal([1], room.Play[P(1)]!.OpenBlanks);
        room.AdoptAll();
        room.Do("ARM", new Command.Initial(I));
        Assert.Equal(new OpenPlaceholder(P(1), 1), Assert.Single(room.Instrument.Initials[0]!.Open));
        Assert.Equal("adopted", room.Refused("ARM", new Command.FillPlaceholder(P(1), 0, Texts.Of(En, "45"))).Code);
        room.ForAll(new Command.FillPlaceholder(P(1), 1, Texts.Of(En, "one month's")));
        room.Do("AZE", new Command.Initial(I));
        InstrumentText.Compose(room.Table, I, En, out var text);
        Assert.Equal("Within 30 days, on one month's notice.", text!.Provisions[0].Text);
        Assert.Equal("unknown-blank", room.Refused("ARM", new Command.FillPlaceholder(P(1), 2, Texts.Of(En, "x"))).Code);
    }

    private static Room Agreed(FinalClauses? clauses = null, AcceptanceLevel level = AcceptanceLevel.Definitive)
    {
        var room = With(2, clauses);
        room.AgreeAll(level);
        return room;
    }

    private static Room Adopted(AcceptanceLevel level = AcceptanceLevel.Definitive, FinalClauses? clauses = null)
    {
        var room = Agreed(clauses, level);
        room.AdoptAll();
        return room;
    }

    private static Room Initialled(AcceptanceLevel level = AcceptanceLevel.Definitive, FinalClauses? clauses = null)
    {
        var room = Adopted(level, clauses);
        room.ForAll(new Command.Initial(I));
        return room;
    }
}
