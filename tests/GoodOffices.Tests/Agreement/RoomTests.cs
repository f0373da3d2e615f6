using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class RoomTests
{
    private static readonly Reason Lacks = new("no-power", "The delegate lacks the power.");

    [Fact]
    public void An_act_without_power_is_without_effect_until_its_party_confirms_it()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        var act = room.Record("AZE", new TableAct.Accepted(P(1), proposal, Words("Text.").Digest, AcceptanceLevel.Definitive), Lacks);
        Assert.Equal(ProvisionStatus.Proposed, room.Status(1));
        Assert.Equal(new Requirement(Authority.Accept, I), new TableAct.Confirmed(act).Requires(room.Table));
        Assert.Equal("unknown-act", room.Refused("ARM", new Command.Do(new TableAct.Confirmed(act))).Code);
        var confirmation = room.Do("AZE", new Command.Do(new TableAct.Confirmed(act)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal(confirmation, room.Table.PositionOf(new PartyId("AZE"), P(1))!.Act);
        Assert.Equal("already-done", room.Refused("AZE", new Command.Do(new TableAct.Confirmed(act))).Code);
    }

    [Fact]
    public void A_confirmed_act_is_judged_by_the_table_as_it_is_at_the_confirmation()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        var act = room.Record("AZE", new TableAct.Accepted(P(1), proposal, Words("Text.").Digest, AcceptanceLevel.Definitive), Lacks);
        room.Do("ARM", new Command.Withdraw(proposal));
        var confirmation = room.Record("AZE", new TableAct.Confirmed(act));
        var voided = Assert.Single(room.Table.Voids);
        Assert.Equal((act, "withdrawn", confirmation), (voided.Act, voided.Reason.Code, voided.ConfirmedBy!.Value));
    }

    [Fact]
    public void A_confirmation_without_power_is_void()
    {
        var room = With(1);
        var act = room.Record("AZE", new TableAct.InstructionsAwaited(P(1)), Lacks);
        room.Record("AZE", new TableAct.Confirmed(act), Lacks);
        Assert.Equal("no-power", room.LastVoid().Code);
    }

    [Fact]
    public void What_the_procedure_found_void_is_listed_and_changes_nothing()
    {
        var room = With(1);
        var before = room.Table;
        var table = before.Evolve(new Envelope(before.Size, new PartyId("ARM"), "d", new TableAct.InstructionsAwaited(P(1)), new Reason("stale-epoch", "Sealed to an epoch that is over.")));
        Assert.Equal("stale-epoch", Assert.Single(table.Voids).Reason.Code);
        Assert.Equal(before.Provisions, table.Provisions);
    }

    [Fact]
    public void An_unreadable_entry_is_void_for_everyone()
    {
        var table = With(1).Table;
        table = table.Evolve(Envelope.Unreadable(table.Size, new PartyId("ARM"), "d", new Reason("not-opened", "It did not open under the right key.")));
        Assert.Equal(("", "not-opened"), (table.Voids[0].Kind, table.Voids[0].Reason.Code));
    }

    [Fact]
    public void Entries_are_folded_in_the_order_of_the_record()
    {
        var table = With(1).Table;
        Assert.Throws<ArgumentException>(() => table.Evolve(new Envelope(0, new PartyId("ARM"), "d", new TableAct.InstructionsAwaited(P(1)))));
    }

    [Fact]
    public void The_host_may_speak_and_take_no_position()
    {
        var room = new Room(new TableRules([new("ARM"), new("AZE")]) { Speakers = [new("KAZ")] });
        room.Do("KAZ", new Command.Do(new TableAct.StatementMade(Texts.Of(En, "Welcome."))));
        Assert.Equal("no-party", room.Refused("KAZ", new Command.Table(P(1), Words("Text."))).Code);
        room.Record("KAZ", new TableAct.InstrumentOpened(I, Texts.Of(En, "T"), new InstrumentTerms(En, [En], FinalClauses.BySignature)));
        Assert.Equal("no-party", room.LastVoid().Code);
        room.Record("USA", new TableAct.StatementMade(Texts.Of(En, "Hello.")));
        Assert.Equal("no-party", room.LastVoid().Code);
        Assert.Equal(new PartyId("KAZ"), Assert.Single(room.Table.Statements).Party);
    }

    [Fact]
    public void A_non_paper_has_no_author()
    {
        var room = With(1);
        room.Do("AZE", new Command.Do(new TableAct.NonPaperHanded(Texts.None, Texts.Of(En, "Some ideas."))));
        Assert.Equal("Some ideas.", Assert.Single(room.Table.NonPapers).Words[En]);
        Assert.DoesNotContain(typeof(NonPaper).GetProperties(), property => property.PropertyType == typeof(PartyId));
    }

    [Fact]
    public void An_item_of_a_session_is_linked_to_provisions_that_are_there()
    {
        var room = With(1);
        room.Do("ARM", new Command.Do(new TableAct.AgendaLinked("S1", 2, [P(1)])));
        Assert.Equal(2, Assert.Single(room.Table.AgendaLinks).Item);
        Assert.Equal("unknown-provision", room.Refused("ARM", new Command.Do(new TableAct.AgendaLinked("S1", 2, [P(7)]))).Code);
    }

    [Fact]
    public void A_release_names_the_text_that_its_salted_digest_stands_for()
    {
        var room = With(1);
        var statement = room.Do("ARM", new Command.Do(new TableAct.StatementMade(Texts.Of(En, "We met."))));
        var salt = ValueList.From(Enumerable.Range(0, 32).Select(value => (byte)value));
        room.Do("ARM", new Command.ProposeRelease(ReleaseSubject.OfStatement(statement), salt));
        var release = Assert.Single(room.Table.Releases);
        Assert.Equal(ReleaseText.Salted(release.Salt, release.Text), release.Salted);
        Assert.Equal("bad-salt", room.Refused("ARM", new Command.ProposeRelease(ReleaseSubject.OfWords(Texts.Of(En, "Joint.")), [1])).Code);
        Assert.Equal("not-agreed", room.Refused("ARM", new Command.ProposeRelease(ReleaseSubject.OfInstrument(I, En), salt)).Code);
        room.Record("ARM", new TableAct.ReleaseProposed(Digest.Of("x"u8), salt, ReleaseSubject.OfStatement(statement)));
        Assert.Equal("other-content", room.LastVoid().Code);
    }

    [Fact]
    public void A_basis_for_negotiation_is_one_once_all_accepted_it_without_prejudice()
    {
        var room = With(2);
        room.Do("ARM", new Command.Do(new TableAct.BasisProposed(P(1), Words("Basis."))));
        Assert.Equal("no-basis", room.Refused("ARM", new Command.AcceptBasis(I)).Code);
        Assert.False(room.Table.Provisions[P(1)].Basis!.IsAccepted);
        room.Do("AZE", new Command.AcceptBasis(I));
        Assert.True(room.Table.Provisions[P(1)].Basis!.IsAccepted);
        Assert.Equal(ProvisionStatus.Untouched, room.Status(1));
        Assert.Equal("basis-accepted", room.Refused("AZE", new Command.Do(new TableAct.BasisProposed(P(1), Words("Mine.")))).Code);
    }

    [Fact]
    public void The_unresolved_questions_and_the_tally_follow_from_the_positions()
    {
        var room = With(4);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."));
        room.Tables("ARM", 2, "May.");
        room.Tables("AZE", 2, "Shall.");
        room.Tables("ARM", 3, "Text.");
        Assert.Equal([P(2), P(3)], room.Play.UnresolvedQuestions.Select(question => question.Provision));
        Assert.Equal((4, 1, 1), (room.Play.Tally.Total, room.Play.Tally.Agreed, room.Play.Tally[ProvisionStatus.Bracketed]));
    }

    [Fact]
    public void Provisions_stand_in_their_order_and_keep_their_key_when_renumbered()
    {
        var room = With(3);
        room.Do("AZE", new Command.Do(new TableAct.ProvisionSet(P(3), 0, "1 bis", Texts.Of(En, "Moved"))));
        Assert.Equal([P(3), P(1), P(2)], room.Table.ProvisionsOf(I).Select(provision => provision.Id));
    }
    [Fact]
    public void What_a_speaker_said_without_the_power_its_state_can_confirm()
    {
        var room = new Room(new TableRules([new("ARM")]) { Speakers = [new("KAZ")] });
        var said = room.Record("KAZ", new TableAct.StatementMade(Texts.Of(En, "Welcome.")), Lacks);
        Assert.Empty(room.Table.Statements);
        room.Do("KAZ", new Command.Do(new TableAct.Confirmed(said)));
        Assert.Single(room.Table.Statements);
    }

    [Fact]
    public void A_basis_is_drafted_in_the_language_of_the_instrument_and_of_the_form_of_the_provision()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        Assert.Equal("other-drafting-language", room.Refused("AZE", new Command.Do(new TableAct.BasisProposed(P(1), new WordingContent(Ru, "Текст.")))).Code);
        Assert.Equal("other-form", room.Refused("AZE", new Command.Do(new TableAct.BasisProposed(P(1), Corridor.Regime(60, 45)))).Code);
    }

}
