using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

/// <summary>Parties come to a table and leave it by an amended convocation.</summary>
public sealed class SeatingTests
{
    private static readonly PackageId Package = new(new PartyId("ARM"), 1);

    [Fact]
    public void What_the_others_agreed_is_open_until_the_newcomer_has_spoken_and_their_acceptances_stand()
    {
        var room = With(2);
        room.AgreeAll();
        var table = room.Table.Under(Rules("ARM", "AZE", "GEO"), At(room));
        Assert.Null(table.Provisions[P(1)].Settlement);
        Assert.Empty(table.Lapses);
        Assert.Equal(room.Table.PositionOf(new PartyId("AZE"), P(1)), table.PositionOf(new PartyId("AZE"), P(1)));
        Assert.Null(table.PositionOf(new PartyId("GEO"), P(1)));
        Assert.Equal(["GEO"], StateOfPlay.Of(table)[P(1)]!.WhoseMove.Select(party => party.ToString()));

        table = Accept(table, "GEO", P(1));
        Assert.NotNull(table.Provisions[P(1)].Settlement);
        Assert.Null(table.Provisions[P(2)].Settlement);
    }

    [Fact]
    public void An_acceptance_that_rests_on_an_agreed_text_does_not_lapse_because_somebody_comes_in()
    {
        var room = With(2);
        var first = room.Tables("ARM", 1, "The crossing is open.");
        room.Accepts("AZE", first);
        room.Do("ARM", new Command.Table(P(2), Words("The crossing under Article 1 is staffed.")) { RestsOn = [P(1)] });
        room.Accepts("AZE", Id("ARM", 2));
        var table = room.Table.Under(Rules("ARM", "AZE", "GEO"), At(room));
        Assert.Empty(table.Lapses);
        table = Accept(Accept(table, "GEO", P(1)), "GEO", P(2));
        Assert.Empty(table.Lapses);
        Assert.Equal(LifeStage.Agreed, table.StageOf(I));
    }

    [Fact]
    public void Where_a_party_leaves_what_the_others_share_is_agreed_and_its_own_proposals_go_with_it()
    {
        var room = With(2, parties: ["ARM", "AZE", "GEO"]);
        var shared = room.Tables("ARM", 1, "Shared.");
        room.Accepts("AZE", shared);
        var lonely = room.Tables("GEO", 1, "Of one alone.");
        var taken = room.Tables("GEO", 2, "Of one, accepted by another.");
        room.Accepts("AZE", taken);
        var table = room.Table.Under(Rules("ARM", "AZE"), At(room));
        Assert.Equal(shared, table.Provisions[P(1)].Settlement!.Proposal);
        Assert.True(table.Provisions[P(1)].Proposals[lonely].IsWithdrawn);
        Assert.Equal(["AZE"], table.Provisions[P(2)].Proposals[taken].Proponents.Select(party => party.ToString()));
        Assert.Empty(table.Lapses);
    }

    [Fact]
    public void A_package_waits_for_the_newcomer_and_settles_again_when_it_has_accepted()
    {
        var room = With(2);
        var (one, two) = (room.Tables("ARM", 1, "One."), room.Tables("AZE", 2, "Two."));
        room.Do("ARM", new Command.TablePackage([one, two], []));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.NotNull(room.Table.Provisions[P(1)].Settlement);
        var table = room.Table.Under(Rules("ARM", "AZE", "GEO"), At(room));
        Assert.Equal(PackageState.Open, table.Packages[Package].State);
        Assert.Null(table.Provisions[P(1)].Settlement);
        table = Evolve(table, "GEO", new TableAct.PackageAccepted(Package, table.Packages[Package].Digest, AcceptanceLevel.Definitive));
        Assert.Equal(PackageState.Agreed, table.Packages[Package].State);
        Assert.Equal(Package, table.Provisions[P(2)].Settlement!.Package);
    }

    [Fact]
    public void A_package_that_only_the_leaving_party_had_not_accepted_is_agreed()
    {
        var room = With(2, parties: ["ARM", "AZE", "GEO"]);
        var (one, two) = (room.Tables("ARM", 1, "One."), room.Tables("AZE", 2, "Two."));
        room.Do("ARM", new Command.TablePackage([one, two], []));
        room.Do("AZE", new Command.AcceptPackage(Package, AcceptanceLevel.Definitive));
        Assert.Equal(PackageState.Agreed, room.Table.Under(Rules("ARM", "AZE"), At(room)).Packages[Package].State);
    }

    [Fact]
    public void A_package_of_the_leaving_party_that_nobody_else_accepted_is_withdrawn_with_it()
    {
        var room = With(2, parties: ["ARM", "AZE", "GEO"]);
        var (one, two) = (room.Tables("ARM", 1, "One."), room.Tables("AZE", 2, "Two."));
        room.Do("ARM", new Command.TablePackage([one, two], []));
        Assert.Equal(PackageState.Withdrawn, room.Table.Under(Rules("AZE", "GEO"), At(room)).Packages[Package].State);
    }

    [Fact]
    public void A_table_at_which_an_instrument_is_adopted_keeps_its_parties_and_hears_the_newcomer()
    {
        var room = With(1);
        room.AgreeAll();
        room.AdoptAll();
        var text = room.Table.Instruments[I].AdoptionConsents;
        var table = room.Table.Under(Rules("ARM", "AZE", "GEO"), At(room));
        Assert.Equal(["ARM", "AZE"], table.Rules.Parties.Select(party => party.ToString()));
        Assert.Equal(["GEO"], table.Rules.Speakers.Select(party => party.ToString()));
        Assert.Equal(text, table.Instruments[I].AdoptionConsents);
        table = Evolve(table, "GEO", new TableAct.StatementMade(Texts.Of(En, "We have come.")));
        Assert.Single(table.Statements);
        table = Evolve(table, "GEO", new TableAct.ProvisionSet(P(2), 2, "2", Texts.None));
        Assert.Equal("no-party", table.Voids[^1].Reason.Code);
    }

    [Fact]
    public void The_same_rules_again_change_nothing_and_coming_and_going_gives_the_same_positions_back()
    {
        var room = With(2);
        room.AgreeAll();
        Assert.Same(room.Table, room.Table.Under(Rules("ARM", "AZE"), At(room)));
        var back = room.Table.Under(Rules("ARM", "AZE", "GEO"), At(room)).Under(Rules("ARM", "AZE"), At(room));
        Assert.Equal(room.Table.Provisions.Values.Select(provision => provision.StateDigest), back.Provisions.Values.Select(provision => provision.StateDigest));
    }

    private static TableRules Rules(params string[] parties) => new(ValueList.From(parties.Select(code => new PartyId(code))));

    private static ActId At(Room room) => new(room.Table.Size + 3);

    private static Table Accept(Table table, string party, ProvisionId provision)
    {
        var proposal = table.Provisions[provision].Proposals.Values.First(one => !one.IsWithdrawn).Id;
        var decision = Assert.IsType<Decision.Accepted>(Decide.For(table, new Command.Accept(proposal, AcceptanceLevel.Definitive), new Actor(new PartyId(party), "delegate")));
        return decision.Acts.Aggregate(table, (state, act) => Evolve(state, party, act));
    }

    private static Table Evolve(Table table, string party, TableAct act) => table.Evolve(new Envelope(table.Size, new PartyId(party), "delegate", act));
}
