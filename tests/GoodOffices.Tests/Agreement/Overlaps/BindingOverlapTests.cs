using GoodOffices.Agreement;
using static GoodOffices.Tests.Agreement.Overlaps.OverlapPlay;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement.Overlaps;

/// <summary>What a binding list brings about.</summary>
public sealed class BindingOverlapTests
{
    [Fact]
    public void What_all_said_yes_to_is_accepted_ad_referendum_by_each_and_the_proponent_stays()
    {
        var room = Table(2, "ARM", "AZE", "GEO");
        var one = room.Tables("ARM", 1, "One.");
        var two = room.Tables("AZE", 2, "Two.");
        var tabled = room.Table.Provisions[P(1)].Positions[0];
        var play = new OverlapPlay(room, Binding(), On(room, one), On(room, two));
        play.Hold([1, 2], [1], [1, 2]);
        Assert.Equal([OverlapEffect.Accepted, OverlapEffect.None], play.Last.Effects);
        Assert.Equal((ProvisionStatus.AgreedAdReferendum, ProvisionStatus.Proposed), (room.Status(1), room.Status(2)));
        var provision = room.Table.Provisions[P(1)];
        Assert.Same(tabled, provision.Positions[0]);
        Assert.All(provision.Positions.Skip(1), position => Assert.Equal(
            (Stance.Accepts, AcceptanceLevel.AdReferendum, play.Last.Steps[^1].Act, room.Table.Proposal(one)!.Content.Digest), (position!.Stance, position.Level, position.Act, position.Content!.Value)));
        room.Do("AZE", new Command.ConfirmReferendum());
        room.Do("GEO", new Command.ConfirmReferendum());
        Assert.Equal(ProvisionStatus.Agreed, room.Status(1));
    }

    [Fact]
    public void What_is_accepted_by_it_lapses_like_any_acceptance()
    {
        var room = Table(2);
        var ground = room.Tables("ARM", 1, "Ground.");
        room.Accepts("AZE", ground);
        room.Do("ARM", new Command.Table(P(2), Words("It rests on one.")) { RestsOn = [P(1)] });
        var play = new OverlapPlay(room, Binding(), On(room, Id("ARM", 2)));
        play.Hold([1], [1]);
        Assert.Equal(ProvisionStatus.AgreedAdReferendum, room.Status(2));
        room.Do("ARM", new Command.Reopen(P(1), "New facts."));
        Assert.Contains(room.Table.Lapses, lapse => lapse.Party == new PartyId("AZE") && lapse.Provision == P(2));
    }

    [Fact]
    public void A_position_that_it_replaces_is_gone_and_one_on_the_same_content_keeps_its_level()
    {
        var room = Table(1, "ARM", "AZE", "GEO");
        var one = room.Tables("ARM", 1, "One.");
        room.Tables("AZE", 1, "Other.");
        var definitive = room.Accepts("GEO", one);
        var play = new OverlapPlay(room, Binding(), On(room, one));
        play.Hold([1], [1], [1]);
        var positions = room.Table.Provisions[P(1)].Positions;
        Assert.Equal((definitive, AcceptanceLevel.Definitive), (positions[2]!.Act, positions[2]!.Level));
        Assert.Equal((Stance.Accepts, one), (positions[1]!.Stance, positions[1]!.Proposal));
        Assert.Equal(ProvisionStatus.AgreedAdReferendum, room.Status(1));
    }

    [Fact]
    public void That_there_be_no_provision_is_asked_by_all()
    {
        var play = new OverlapPlay(Table(2), Binding(), None(1), None(2));
        play.Hold([1], [1, 2]);
        Assert.True(play.Room.Table.Provisions[P(1)].Settlement!.IsDeletion);
        Assert.Null(play.Room.Table.Provisions[P(2)].Settlement);
    }

    [Fact]
    public void A_package_is_accepted_by_all_and_lies_over_its_provisions()
    {
        var room = Table(2);
        var (one, two) = (room.Tables("ARM", 1, "One."), room.Tables("AZE", 2, "Two."));
        room.Do("ARM", new Command.TablePackage([one, two], []));
        var id = new PackageId(new PartyId("ARM"), 1);
        var play = new OverlapPlay(room, Binding(), Of(room, id));
        play.Hold([1], [1]);
        var package = room.Table.Packages[id];
        Assert.Equal((PackageState.Agreed, AcceptanceLevel.AdReferendum), (package.State, package.Acceptances[1]!.Level));
        Assert.Equal(AcceptanceLevel.Definitive, package.Acceptances[0]!.Level);
        Assert.All((int[])[1, 2], provision => Assert.Equal(ProvisionStatus.AgreedAdReferendum, room.Status(provision)));
    }

    [Fact]
    public void Where_several_options_on_one_provision_overlap_none_counts_by_itself()
    {
        var room = Table(3);
        var (one, other, three) = (room.Tables("ARM", 1, "One."), room.Tables("AZE", 1, "Other."), room.Tables("ARM", 3, "Three."));
        room.Do("ARM", new Command.TablePackage([other], [P(2)]));
        var play = new OverlapPlay(room, Binding(2), On(room, one), On(room, other), Of(room, new PackageId(new PartyId("ARM"), 1)), On(room, three));
        play.Hold([1, 2, 4], [1, 2, 4]);
        Assert.Equal([OverlapEffect.Several, OverlapEffect.Several, OverlapEffect.None, OverlapEffect.Accepted], play.Last.Effects);
        Assert.Equal((ProvisionStatus.Bracketed, ProvisionStatus.AgreedAdReferendum), (room.Status(1), room.Status(3)));
        play.Hold([1, 3], [1, 3]);
        Assert.Equal([OverlapEffect.Several, OverlapEffect.None, OverlapEffect.Several, OverlapEffect.None], play.Last.Effects);
    }

    [Fact]
    public void What_is_no_longer_open_when_the_round_completes_counts_for_nothing_visibly()
    {
        var room = Table(4);
        var (one, two, three) = (room.Tables("ARM", 1, "One."), room.Tables("ARM", 2, "Two."), room.Tables("ARM", 3, "Three."));
        room.Do("ARM", new Command.TablePackage([three], [P(4)]));
        var package = new PackageId(new PartyId("ARM"), 1);
        var play = new OverlapPlay(room, Binding(), On(room, one), On(room, two), Of(room, package));
        play.Begin();
        room.Do("ARM", new Command.Withdraw(one));
        room.Accepts("AZE", two);
        room.Do("ARM", new Command.Do(new TableAct.PackageWithdrawn(package)));
        while (play.List.Running is not null) play.Step([1, 2, 3], [1, 2, 3]);
        Assert.Equal([true, true, true], play.Last.Outcome);
        Assert.Equal([OverlapEffect.NotLive, OverlapEffect.Closed, OverlapEffect.NotLive], play.Last.Effects);
        Assert.Null(room.Table.Provisions[P(1)].Settlement);
        Assert.Equal(ProvisionStatus.Agreed, room.Status(2));
    }

    [Fact]
    public void A_round_that_is_abandoned_binds_nobody_to_what_it_had_opened()
    {
        var play = new OverlapPlay(Table(11), Binding(), [.. Enumerable.Range(1, 11).Select(None)]);
        play.Begin();
        play.To(OverlapPhase.Opening, [1, 11], [1, 11]);
        play.Step();
        play.Step();
        play.Room.Do("AZE", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, "")));
        Assert.Equal((true, null), (play.Last.Outcome[0], play.Last.Outcome[10]));
        Assert.Empty(play.Last.Effects);
        Assert.All(play.Room.Table.Provisions.Values, provision => Assert.Null(provision.Settlement));
    }

    [Fact]
    public void A_party_may_go_back_on_it_before_adoption()
    {
        var room = Table(1);
        var play = new OverlapPlay(room, Binding(), On(room, room.Tables("ARM", 1, "One.")));
        play.Hold([1], [1]);
        room.Do("AZE", new Command.Reopen(P(1), "The capital does not confirm."));
        Assert.Null(room.Table.Provisions[P(1)].Settlement);
    }
}
