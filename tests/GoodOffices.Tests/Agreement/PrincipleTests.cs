using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement;

public sealed class PrincipleTests
{
    private static readonly PrincipleId Reciprocal = new("reciprocity");

    [Fact]
    public void A_principle_binds_once_all_parties_adopted_it()
    {
        var room = With(1);
        Table(room);
        Assert.False(room.Table.Principles[Reciprocal].IsAdopted);
        Assert.Equal("principle-not-adopted", room.Refused("ARM", new Command.StateFinding(room.Tables("ARM", 1, "Text."), Reciprocal, "One-sided.")).Code);
        room.Do("AZE", new Command.AdoptPrinciple(Reciprocal));
        Assert.True(room.Table.Principles[Reciprocal].IsAdopted);
        Assert.Equal("already-done", room.Refused("AZE", new Command.AdoptPrinciple(Reciprocal)).Code);
    }

    [Fact]
    public void A_regime_that_departs_from_an_adopted_principle_closes_only_with_a_derogation_by_all()
    {
        var room = With(1);
        Adopt(room);
        Agree(room, Corridor.Regime(armMinutes: 60, azeMinutes: 45));
        Assert.Equal(ProvisionStatus.AwaitingDerogation, room.Status(1));
        Assert.Equal("Crossing, entry, bilateral freight: ARM against AZE: +15 minutes in customs-control", Assert.Single(room.Play[P(1)]!.Findings).Measure);
        room.Do("ARM", new Command.AcceptDerogation(P(1), Reciprocal));
        Assert.Equal(["AZE"], room.Move(1));
        room.Do("AZE", new Command.AcceptDerogation(P(1), Reciprocal));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal("no-finding", room.Refused("ARM", new Command.AcceptDerogation(P(1), Reciprocal)).Code);
    }

    [Fact]
    public void Without_the_principle_the_same_regime_is_agreed()
    {
        var room = With(1);
        Agree(room, Corridor.Regime(armMinutes: 60, azeMinutes: 45));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void A_justified_difference_needs_no_derogation_and_stays_listed()
    {
        var room = With(1);
        Adopt(room);
        var regime = Corridor.Regime(armMinutes: 60, azeMinutes: 45, ground: "sanitary");
        Agree(room, regime);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
        Assert.Equal(FindingWeight.Justified, Assert.Single(Reciprocity.Findings(regime.Regime)).Weight);
    }

    [Fact]
    public void A_party_can_state_a_finding_on_wording_and_withdraw_it()
    {
        var room = With(1);
        Adopt(room);
        var proposal = room.Tables("ARM", 1, "Only one side pays.");
        room.Accepts("AZE", proposal);
        var finding = room.Do("AZE", new Command.StateFinding(proposal, Reciprocal, "One side pays, the other does not."));
        Assert.Equal(ProvisionStatus.AwaitingDerogation, room.Status(1));
        Assert.Equal("not-own-finding", room.Refused("ARM", new Command.Do(new TableAct.FindingWithdrawn(finding))).Code);
        room.Do("AZE", new Command.Do(new TableAct.FindingWithdrawn(finding)));
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void A_derogation_names_a_finding_that_stands()
    {
        var room = With(1);
        Adopt(room);
        Agree(room, Corridor.Regime(60, 45));
        Assert.Equal("unknown-finding", room.Refused("ARM", new Command.Do(new TableAct.DerogationAccepted(P(1), Reciprocal, Digest.Of("x"u8)))).Code);
    }

    [Fact]
    public void A_text_with_an_open_departure_cannot_be_adopted()
    {
        var room = With(1);
        Adopt(room);
        Agree(room, Corridor.Regime(60, 45));
        Assert.Equal("not-agreed", room.Refused("ARM", new Command.ConsentToAdoption(I)).Code);
    }

    [Fact]
    public void Equivalent_measures_may_differ_within_the_tolerance()
    {
        Assert.Empty(Reciprocity.Findings(Corridor.Regime(60, 45, standard: ReciprocityStandard.Equivalent, tolerance: 15).Regime));
        Assert.Single(Reciprocity.Findings(Corridor.Regime(60, 45, standard: ReciprocityStandard.Equivalent, tolerance: 14).Regime));
    }

    private static void Table(Room room) => room.Do("ARM", new Command.Do(
        new TableAct.PrincipleTabled(Reciprocal, PrincipleKind.Reciprocity, Texts.Of(En, "What one side applies the other mirrors."))));

    private static void Adopt(Room room)
    {
        Table(room);
        room.Do("AZE", new Command.AdoptPrinciple(Reciprocal));
    }

    private static void Agree(Room room, LinkRegimeContent regime)
    {
        room.Do("ARM", new Command.Table(P(1), regime));
        room.Accepts("AZE", Id("ARM", 1));
    }
}
