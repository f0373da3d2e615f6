using GoodOffices.Agreement;
using GoodOffices.Desk.Text;
using GoodOffices.Tests.Agreement;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Desk;

/// <summary>What is tried in private: computed on a copy, sent to nobody.</summary>
public sealed class TrialTests
{
    private static readonly Actor Armenia = new(new PartyId("ARM"), "adviser");

    [Fact]
    public void A_proposal_that_all_would_accept_closes_its_provision_and_leaves_the_table_as_it_is()
    {
        var room = With(2);
        room.Tables("AZE", 1, "The Parties may open it.");
        var digest = room.Table.Provisions[P(1)].StateDigest;
        var command = new Command.Table(P(1), Words("The Parties shall open it within ____ days."));
        Assert.Empty(Trial.OfProposal(room.Table, room.Play, Armenia, command, accepted: false).Closes);
        var accepted = Trial.OfProposal(room.Table, room.Play, Armenia, command, accepted: true);
        Assert.Equal([P(1)], accepted.Closes.Select(standing => standing.Id));
        Assert.Equal(1, accepted.Blanks);
        Assert.Equal(digest, room.Table.Provisions[P(1)].StateDigest);
    }

    [Fact]
    public void What_another_text_rests_on_lapses_when_it_is_changed()
    {
        var room = With(2);
        room.Tables("ARM", 1, "Ten days.");
        room.Do("AZE", new Command.Accept(Id("ARM", 1), AcceptanceLevel.Definitive));
        room.Do("ARM", new Command.Table(P(2), Words("As in article 1.")) { RestsOn = [P(1)] });
        room.Do("AZE", new Command.Accept(Id("ARM", 2), AcceptanceLevel.Definitive));
        var trial = Trial.Of(room.Table, room.Play, (Armenia, new Command.Reopen(P(1), "The figure was wrong.")));
        Assert.Null(trial.Refused);
        Assert.Contains(P(1), trial.Opens.Select(standing => standing.Id));
        Assert.Contains(trial.Lapses, lapse => lapse.Provision == P(2));
        Assert.False(trial.IsWithoutEffect);
    }

    [Fact]
    public void What_the_table_would_refuse_is_said_and_nothing_is_tried()
    {
        var room = With(1);
        var trial = Trial.OfProposal(room.Table, room.Play, Armenia, new Command.Table(P(9), Words("Nowhere.")), accepted: true);
        Assert.NotNull(trial.Refused);
        Assert.True(trial.IsWithoutEffect);
    }

    [Fact]
    public void Everybody_who_does_not_stand_by_a_proposal_is_taken_to_accept_it()
    {
        var room = With(1, null, null, "ARM", "AZE", "GEO");
        room.Tables("ARM", 1, "One.");
        room.Tables("AZE", 1, "Other.");
        foreach (var entry in room.Play[P(1)]!.Compilation) Assert.Equal([P(1)], Trial.OfAcceptance(room.Table, room.Play, entry).Closes.Select(standing => standing.Id));
    }
}
