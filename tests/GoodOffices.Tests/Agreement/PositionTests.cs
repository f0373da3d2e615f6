using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class PositionTests
{
    [Fact]
    public void A_provision_that_nobody_touched_is_untouched_and_no_question()
    {
        var room = With(1);
        Assert.Equal(ProvisionStatus.Untouched, room.Status(1));
        Assert.Empty(room.Play.UnresolvedQuestions);
    }

    [Fact]
    public void A_proposal_that_all_others_accept_definitively_is_agreed()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "The Parties shall open the crossing.");
        Assert.Equal(ProvisionStatus.Proposed, room.Status(1));
        Assert.Equal(["AZE"], room.Move(1));
        room.Accepts("AZE", proposal);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Empty(room.Move(1));
    }

    [Fact]
    public void An_acceptance_ad_referendum_agrees_ad_referendum_until_the_capital_confirms()
    {
        var room = With(1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."), AcceptanceLevel.AdReferendum);
        Assert.Equal(ProvisionStatus.AgreedAdReferendum, room.Status(1));
        room.Do("AZE", new Command.ConfirmReferendum());
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal("nothing-ad-referendum", room.Refused("AZE", new Command.ConfirmReferendum()).Code);
    }

    [Fact]
    public void Two_proposals_with_the_same_content_are_one_text_and_agreed()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        room.Tables("AZE", 1, "Text.");
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void Different_proposals_are_bracketed_and_whoever_has_no_position_on_the_newest_moves()
    {
        var room = With(1);
        room.Tables("ARM", 1, "The Parties may open it.");
        room.Tables("AZE", 1, "The Parties shall open it.");
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
        Assert.Equal(["ARM"], room.Move(1));
        room.Tables("ARM", 1, "The Parties should open it.");
        Assert.Equal(["AZE"], room.Move(1));
    }

    [Fact]
    public void Once_all_have_a_position_on_the_newest_the_proponents_of_what_remains_move()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var first = room.Tables("ARM", 1, "May.");
        room.Tables("AZE", 1, "Shall.");
        room.Do("GEO", new Command.Reserve(P(1), ReservationKind.Scrutiny));
        room.Do("ARM", new Command.Withdraw(first));
        room.Do("ARM", new Command.AskDeletion(P(1)));
        Assert.Equal(["ARM", "AZE", "GEO"], room.Move(1));
    }

    [Fact]
    public void A_withdrawn_proposal_cannot_be_accepted()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Do("ARM", new Command.Withdraw(proposal));
        var refused = room.Refused("AZE", new Command.Accept(proposal, AcceptanceLevel.Definitive));
        Assert.Equal("withdrawn", refused.Code);
        Assert.Contains("Take it over", refused.WhatWouldBeAllowed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_proposal_survives_where_another_party_takes_it_over()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Do("GEO", new Command.TakeOver(proposal));
        room.Accepts("AZE", proposal);
        room.Do("ARM", new Command.Reopen(P(1), "New instructions."));
        room.Do("ARM", new Command.Withdraw(proposal));
        Assert.False(room.Table.Proposal(proposal)!.IsWithdrawn);
        Assert.True(room.Table.PositionOf(new PartyId("AZE"), P(1))!.AcceptsText);
    }

    [Fact]
    public void Acceptances_of_a_withdrawn_proposal_lapse_visibly()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Accepts("AZE", proposal);
        var withdrawal = room.Do("ARM", new Command.Withdraw(proposal));
        var lapse = Assert.Single(room.Table.Lapses);
        Assert.Equal((withdrawal, new PartyId("AZE"), LapseCause.ProposalWithdrawn), (lapse.At, lapse.Party, lapse.Cause));
        Assert.Equal("nothing-lapsed", room.Refused("AZE", new Command.ReaffirmAll()).Code);
        room.Do("GEO", new Command.TakeOver(proposal));
        room.Do("AZE", new Command.ReaffirmAll());
        Assert.True(room.Table.PositionOf(new PartyId("AZE"), P(1))!.AcceptsText);
    }

    [Fact]
    public void An_acceptance_of_a_withdrawn_proposal_stands_where_another_says_the_same()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var first = room.Tables("ARM", 1, "Text.");
        room.Accepts("AZE", first);
        room.Do("ARM", new Command.Withdraw(first));
        var again = With(1, null, null, "ARM", "AZE", "GEO");
        var mine = again.Tables("ARM", 1, "Text.");
        again.Accepts("AZE", mine);
        again.Do("ARM", new Command.AwaitInstructions(P(1)));
        again.Do("ARM", new Command.Table(P(1), Words("Text.")));
        again.Do("ARM", new Command.Withdraw(mine));
        Assert.Single(room.Table.Lapses);
        Assert.Empty(again.Table.Lapses);
        Assert.Equal(Id("ARM", 2), again.Table.PositionOf(new PartyId("AZE"), P(1))!.Proposal);
    }

    [Fact]
    public void Only_who_stands_behind_a_proposal_can_withdraw_it()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        Assert.Equal("no-proponent", room.Refused("AZE", new Command.Withdraw(proposal)).Code);
    }

    [Fact]
    public void A_position_that_replaces_another_than_the_one_in_force_is_void_visibly()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        var digest = Words("Text.").Digest;
        room.Do("AZE", new Command.AwaitInstructions(P(1)));
        room.Record("AZE", new TableAct.Accepted(P(1), proposal, digest, AcceptanceLevel.Definitive));
        Assert.Equal("position-replaced", room.LastVoid().Code);
        Assert.Equal(Stance.AwaitsInstructions, room.Table.PositionOf(new PartyId("AZE"), P(1))!.Stance);
    }

    [Fact]
    public void An_acceptance_is_bound_to_the_digest_of_what_is_accepted()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Record("AZE", new TableAct.Accepted(P(1), proposal, Words("Other text.").Digest, AcceptanceLevel.Definitive));
        Assert.Equal("other-content", room.LastVoid().Code);
        Assert.Equal(ProvisionStatus.Proposed, room.Status(1));
    }

    [Fact]
    public void A_party_cannot_accept_its_own_proposal()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        Assert.Equal("own-proposal", room.Refused("ARM", new Command.Accept(proposal, AcceptanceLevel.Definitive)).Code);
    }

    [Fact]
    public void What_all_accepted_takes_a_reason_to_reopen()
    {
        var room = With(1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."));
        Assert.Equal("agreed", room.Refused("ARM", new Command.Table(P(1), Words("Other."))).Code);
        Assert.Equal("no-words", room.Refused("ARM", new Command.Reopen(P(1), "")).Code);
        room.Do("ARM", new Command.Reopen(P(1), "The map was wrong."));
        Assert.Equal("The map was wrong.", room.Table.PositionOf(new PartyId("ARM"), P(1))!.Note);
        room.Do("ARM", new Command.Table(P(1), Words("Other.")));
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
    }

    [Fact]
    public void A_party_that_accepted_nothing_has_nothing_to_reopen()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        Assert.Equal("nothing-accepted", room.Refused("AZE", new Command.Reopen(P(1), "Why not.")).Code);
    }

    [Theory]
    [InlineData(ReservationKind.Scrutiny)]
    [InlineData(ReservationKind.Substance)]
    public void A_text_reservation_holds_the_text(ReservationKind kind)
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Do("AZE", new Command.Reserve(P(1), kind, "To be examined.", proposal));
        Assert.Equal(ProvisionStatus.Reserved, room.Status(1));
        Assert.Equal(kind, room.Table.PositionOf(new PartyId("AZE"), P(1))!.Reservation);
        room.Accepts("AZE", proposal);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void Who_awaits_instructions_is_to_move()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        room.Do("AZE", new Command.AwaitInstructions(P(1)));
        Assert.Equal(ProvisionStatus.Reserved, room.Status(1));
        Assert.Equal(["AZE"], room.Move(1));
    }

    [Fact]
    public void A_provision_that_all_want_deleted_is_agreed_to_be_none()
    {
        var room = With(2);
        room.Tables("ARM", 1, "Text.");
        room.Do("AZE", new Command.AskDeletion(P(1)));
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
        room.Do("ARM", new Command.AskDeletion(P(1)));
        Assert.True(room.Table.Provisions[P(1)].Settlement!.IsDeletion);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void A_conditional_acceptance_counts_once_its_condition_is_agreed()
    {
        var room = With(2);
        var first = room.Tables("ARM", 1, "One.");
        var second = room.Tables("ARM", 2, "Two.");
        room.Do("AZE", new Command.Accept(first, AcceptanceLevel.Definitive) { Conditions = [P(2)] });
        Assert.Equal(ProvisionStatus.AgreedConditionally, room.Status(1));
        Assert.Equal(["AZE"], room.Move(1));
        room.Accepts("AZE", second);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void Acceptances_that_are_conditional_on_each_other_are_both_agreed()
    {
        var room = With(2);
        var first = room.Tables("ARM", 1, "One.");
        var second = room.Tables("AZE", 2, "Two.");
        room.Do("AZE", new Command.Accept(first, AcceptanceLevel.Definitive) { Conditions = [P(2)] });
        room.Do("ARM", new Command.Accept(second, AcceptanceLevel.Definitive) { Conditions = [P(1)] });
        Assert.Equal((ProvisionStatus.Agreed, ProvisionStatus.Agreed), (room.Status(1), room.Status(2)));
    }

    [Fact]
    public void Saying_what_one_could_accept_accepts_nothing()
    {
        var room = With(1);
        var mine = room.Tables("ARM", 1, "May.");
        var theirs = room.Tables("AZE", 1, "Shall.");
        room.Do("ARM", new Command.CouldAccept(P(1), [theirs]));
        Assert.Equal(ProvisionStatus.Bracketed, room.Status(1));
        Assert.Equal(mine, room.Table.PositionOf(new PartyId("ARM"), P(1))!.Proposal);
        Assert.Equal([new PartyId("ARM")], room.Play[P(1)]!.Compilation[1].CouldAccept);
    }

    [Fact]
    public void A_proposal_is_numbered_by_its_own_party_and_once()
    {
        var room = With(1);
        var first = room.Tables("ARM", 1, "Text.");
        room.Record("AZE", new TableAct.Tabled(P(1), Id("ARM", 9), Words("Forged.")));
        Assert.Equal("not-own-number", room.LastVoid().Code);
        room.Record("ARM", new TableAct.Tabled(P(1), first, Words("Again.")) { Replaces = room.Table.PositionOf(new PartyId("ARM"), P(1))!.Act });
        Assert.Equal("number-taken", room.LastVoid().Code);
    }

    [Fact]
    public void A_provision_is_of_one_form_and_drafted_in_one_language()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        Assert.Equal("other-form", room.Refused("AZE", new Command.Table(P(1), Corridor.Empty)).Code);
        Assert.Equal("other-drafting-language", room.Refused("AZE", new Command.Table(P(1), new WordingContent(Ru, "Текст."))).Code);
    }

    [Fact]
    public void An_amendment_names_the_proposal_that_it_amends()
    {
        var room = With(1);
        var first = room.Tables("ARM", 1, "May.");
        room.Do("AZE", new Command.Table(P(1), Words("Shall.")) { Amends = first });
        Assert.Equal(first, room.Table.Proposal(Id("AZE", 1))!.Amends);
        Assert.Equal("unknown-proposal", room.Refused("ARM", new Command.Table(P(1), Words("Must.")) { Amends = Id("AZE", 7) }).Code);
    }

    [Fact]
    public void A_proposal_that_its_party_left_is_off_the_table_unless_accepted()
    {
        var room = With(1);
        room.Tables("ARM", 1, "First.");
        room.Tables("ARM", 1, "Second.");
        Assert.Equal("Second.", ((WordingContent)Assert.Single(room.Play[P(1)]!.Compilation).Content!).Text);
        room.Accepts("AZE", Id("ARM", 1));
        Assert.Equal(2, room.Play[P(1)]!.Compilation.Count);
    }

    [Fact]
    public void Nobody_acts_on_what_is_not_there()
    {
        var room = With(1);
        Assert.Equal("unknown-provision", room.Refused("ARM", new Command.Table(P(9), Words("Text."))).Code);
        Assert.Equal("unknown-proposal", room.Refused("ARM", new Command.Accept(Id("AZE", 1), AcceptanceLevel.Definitive)).Code);
        Assert.Equal("unknown-instrument", room.Refused("ARM", new Command.Do(new TableAct.ProvisionSet(new ProvisionId(new("II"), "1"), 1, "1", Texts.None))).Code);
    }

    [Fact]
    public void Nothing_in_a_room_of_one_party_waits_for_another()
    {
        var room = With(1, null, null, "ARM");
        room.Tables("ARM", 1, "Text.");
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }
    [Fact]
    public void Who_has_said_nothing_moves_where_another_wants_no_such_provision()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        room.Do("AZE", new Command.AskDeletion(P(1)));
        Assert.Equal(["ARM", "GEO"], room.Move(1));
        room.Do("ARM", new Command.Reserve(P(1), ReservationKind.Substance));
        room.Do("GEO", new Command.AskDeletion(P(1)));
        Assert.Equal(["ARM", "AZE", "GEO"], room.Move(1));
    }

    [Fact]
    public void Who_awaits_instructions_on_a_provision_without_a_text_is_to_move()
    {
        var room = With(1);
        room.Do("AZE", new Command.AwaitInstructions(P(1)));
        Assert.Equal(ProvisionStatus.Reserved, room.Status(1));
        Assert.Equal(["AZE"], room.Move(1));
    }

    [Fact]
    public void Who_keeps_an_alternative_on_the_table_that_its_proponent_left_is_to_move()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var left = room.Tables("ARM", 1, "May.");
        var newest = room.Tables("AZE", 1, "Shall.");
        room.Accepts("GEO", left);
        room.Accepts("ARM", newest);
        Assert.Equal(["AZE", "GEO"], room.Move(1));
    }

    [Fact]
    public void Every_question_has_somebody_whose_move_it_is()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            Assert.All(StateOfPlay.Of(Talks.Random(seed).Table).UnresolvedQuestions, question => Assert.NotEmpty(question.WhoseMove));
        }
    }

    [Fact]
    public void A_party_that_went_back_on_its_text_stands_by_it_no_more()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Accepts("AZE", proposal);
        room.Accepts("GEO", proposal);
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        Assert.Equal("[AZE, GEO: Text.]", RollingInstrument.Of(room.Table, I).Provisions[0].Printed);
        Assert.Equal(["ARM"], room.Move(1));
        room.Do("ARM", new Command.TakeOver(proposal));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void Who_went_back_on_the_only_text_there_was_is_to_move()
    {
        var room = With(1);
        room.Tables("ARM", 1, "Text.");
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        Assert.Equal(ProvisionStatus.Reserved, room.Status(1));
        Assert.Equal(["ARM"], room.Move(1));
    }

    [Fact]
    public void What_was_agreed_ad_referendum_is_confirmed_and_not_accepted_again()
    {
        var room = With(1);
        var proposal = room.Tables("ARM", 1, "Text.");
        room.Accepts("AZE", proposal, AcceptanceLevel.AdReferendum);
        var refused = room.Refused("AZE", new Command.Accept(proposal, AcceptanceLevel.Definitive));
        Assert.Equal("agreed", refused.Code);
        Assert.Contains("onfirm", refused.WhatWouldBeAllowed, StringComparison.Ordinal);
        room.Do("AZE", new Command.ConfirmReferendum(I));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData("\u00a0\u3000")]
    public void Blank_space_is_no_reason(string reason)
    {
        var room = With(1);
        room.Accepts("AZE", room.Tables("ARM", 1, "Text."));
        Assert.Equal("no-words", room.Refused("AZE", new Command.Reopen(P(1), reason)).Code);
    }

    [Fact]
    public void Conditions_in_a_circle_of_any_length_are_met_together_and_broken_together()
    {
        var room = With(5);
        for (var number = 1; number <= 5; number++)
        {
            room.Do("AZE", new Command.Accept(room.Tables("ARM", number, $"Text {number}."), AcceptanceLevel.Definitive) { Conditions = [P((number % 5) + 1)] });
        }

        Assert.All(Enumerable.Range(1, 5), number => Assert.Equal(ProvisionStatus.Agreed, room.Status(number)));
        room.Do("ARM", new Command.Reopen(P(3), "New facts."));
        Assert.All((int[])[1, 2, 4, 5], number => Assert.Equal(ProvisionStatus.AgreedConditionally, room.Status(number)));
    }

}
