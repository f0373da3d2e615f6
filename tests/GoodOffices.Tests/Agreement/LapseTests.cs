using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class LapseTests
{
    [Fact]
    public void An_acceptance_lapses_when_an_agreed_provision_that_it_rests_on_is_reopened()
    {
        var room = Resting(agreeFirst: true);
        var reopening = room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        var lapse = room.Table.Lapses.Single(lapse => lapse.Party == new PartyId("AZE"));
        Assert.Equal((reopening, P(2), P(1), LapseCause.ProvisionChanged), (lapse.At, lapse.Provision!.Value, lapse.Changed, lapse.Cause));
        Assert.NotEqual(ProvisionStatus.Agreed, room.Status(2));
    }

    [Fact]
    public void One_act_reaffirms_everything_that_lapsed()
    {
        var room = Resting(agreeFirst: true);
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        room.Do("ARM", new Command.ReaffirmAll());
        room.Do("AZE", new Command.ReaffirmAll());
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
        Assert.Equal(2, room.Table.Lapses.Count);
    }

    [Fact]
    public void An_open_provision_that_settles_on_a_text_which_the_acceptor_knew_is_no_change()
    {
        var room = Resting(agreeFirst: false);
        room.Accepts("AZE", Id("ARM", 1));
        Assert.Empty(room.Table.Lapses);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
    }

    [Fact]
    public void An_open_provision_that_settles_on_a_new_text_lapses_what_rests_on_it()
    {
        var room = Resting(agreeFirst: false);
        var later = room.Tables("ARM", 1, "Another definition.");
        Assert.Empty(room.Table.Lapses);
        room.Accepts("AZE", later);
        Assert.Equal(2, room.Table.Lapses.Count);
    }

    [Fact]
    public void An_acceptance_lapses_when_a_defined_term_is_defined_otherwise()
    {
        var room = With(2);
        room.Do("ARM", new Command.Table(P(1), Words("'Corridor' means a road.")) { Defines = ["corridor"] });
        room.Do("ARM", new Command.Table(P(2), Words("The corridor is open.")) { RestsOnTerms = ["corridor"] });
        room.Accepts("AZE", Id("ARM", 1));
        room.Accepts("AZE", Id("ARM", 2));
        room.Do("AZE", new Command.Reopen(P(1), "Rail, too."));
        Assert.All(room.Table.Lapses, lapse => Assert.Equal((LapseCause.TermChanged, "corridor"), (lapse.Cause, lapse.Term)));
        Assert.Equal(2, room.Table.Lapses.Count);
    }

    [Fact]
    public void A_term_that_is_defined_only_later_lapses_what_used_it()
    {
        var room = With(2);
        room.Do("ARM", new Command.Table(P(2), Words("The corridor is open.")) { RestsOnTerms = ["corridor"] });
        room.Accepts("AZE", Id("ARM", 1));
        room.Do("ARM", new Command.Table(P(1), Words("'Corridor' means a road.")) { Defines = ["corridor"] });
        Assert.Empty(room.Table.Lapses);
        room.Accepts("AZE", Id("ARM", 2));
        Assert.Equal(2, room.Table.Lapses.Count);
    }

    [Fact]
    public void Lapses_follow_the_chain_of_what_rests_on_what()
    {
        var room = With(3);
        room.Tables("ARM", 1, "One.");
        room.Do("ARM", new Command.Table(P(2), Words("Two.")) { RestsOn = [P(1)] });
        room.Do("ARM", new Command.Table(P(3), Words("Three.")) { RestsOn = [P(2)] });
        room.Accepts("AZE", Id("ARM", 1));
        room.Accepts("AZE", Id("ARM", 2));
        room.Accepts("AZE", Id("ARM", 3));
        room.Do("AZE", new Command.Reopen(P(1), "New facts."));
        Assert.Equal([P(2), P(2), P(3), P(3)], room.Table.Lapses.Select(lapse => lapse.Provision!.Value));
    }

    [Fact]
    public void Provisions_that_rest_on_each_other_lapse_once_and_the_fold_ends()
    {
        var room = With(2);
        room.Do("ARM", new Command.Table(P(1), Words("One.")) { RestsOn = [P(2)] });
        room.Do("ARM", new Command.Table(P(2), Words("Two.")) { RestsOn = [P(1)] });
        room.Accepts("AZE", Id("ARM", 1));
        room.Accepts("AZE", Id("ARM", 2));
        room.Do("ARM", new Command.ReaffirmAll());
        room.Do("AZE", new Command.ReaffirmAll());
        var before = room.Table.Lapses.Count;
        room.Do("AZE", new Command.Reopen(P(1), "New facts."));
        Assert.Equal(before + 3, room.Table.Lapses.Count);
    }

    [Fact]
    public void What_is_adopted_no_longer_hangs_on_another_instrument()
    {
        var room = With(1);
        room.Open(new InstrumentId("II"));
        var other = new ProvisionId(new InstrumentId("II"), "1");
        room.Do("ARM", new Command.Do(new TableAct.ProvisionSet(other, 1, "1", Texts.None)));
        room.Do("ARM", new Command.Table(other, Words("Rule.")));
        room.Do("AZE", new Command.Accept(Id("ARM", 1), AcceptanceLevel.Definitive));
        room.Do("ARM", new Command.Table(P(1), Words("Text.")) { RestsOn = [other] });
        room.Do("AZE", new Command.Accept(Id("ARM", 2), AcceptanceLevel.Definitive));
        room.AdoptAll();
        room.Do("AZE", new Command.Reopen(other, "New facts."));
        Assert.Empty(room.Table.Lapses);
    }

    [Fact]
    public void A_stale_reaffirmation_is_void_as_a_whole()
    {
        var room = Resting(agreeFirst: true);
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        var act = (TableAct.Reaffirmed)((Decision.Accepted)room.Decided("AZE", new Command.ReaffirmAll())).Acts[0];
        room.Do("AZE", new Command.AwaitInstructions(P(2)));
        room.Record("AZE", act);
        Assert.Equal("not-lapsed", room.LastVoid().Code);
    }

    [Fact]
    public void To_take_its_own_proposal_again_a_party_needs_no_more_than_to_table_it()
    {
        var room = With(2);
        room.Accepts("AZE", room.Tables("ARM", 1, "Ground."));
        room.Do("ARM", new Command.Table(P(2), Words("It rests on one.")) { RestsOn = [P(1)] });
        room.Do("AZE", new Command.Accept(Id("ARM", 2), AcceptanceLevel.AdReferendum));
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        Assert.Equal(Authority.Negotiate, Again(room, "ARM").Requires(room.Table).Authority);
        Assert.Equal(Authority.AcceptAdReferendum, Again(room, "AZE").Requires(room.Table).Authority);
    }

    private static TableAct Again(Room room, string party) => ((Decision.Accepted)room.Decided(party, new Command.ReaffirmAll())).Acts[0];

    private static Room Resting(bool agreeFirst)
    {
        var room = With(2);
        room.Tables("ARM", 1, "A definition.");
        if (agreeFirst)
        {
            room.Accepts("AZE", Id("ARM", 1));
        }

        room.Do("ARM", new Command.Table(P(2), Words("A rule that rests on it.")) { RestsOn = [P(1)] });
        room.Accepts("AZE", Id("ARM", 2));
        return room;
    }
}
