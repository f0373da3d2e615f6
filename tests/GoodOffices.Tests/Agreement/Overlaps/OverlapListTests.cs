using GoodOffices.Agreement;
using GoodOffices.Delegation.Overlaps;
using static GoodOffices.Tests.Agreement.Overlaps.OverlapPlay;
using static GoodOffices.Tests.Agreement.Room;

namespace GoodOffices.Tests.Agreement.Overlaps;

/// <summary>How a list comes about before its rounds.</summary>
public sealed class OverlapListTests
{
    private static readonly OverlapId First = new(new PartyId("ARM"), 1);

    [Fact]
    public void A_list_is_agreed_once_every_party_has_agreed_and_the_proposer_does_so_by_proposing()
    {
        var room = Table(2, "ARM", "AZE", "GEO");
        room.Do("ARM", new Command.ProposeOverlap([None(1), None(2)], Free()));
        Assert.Equal(["AZE", "GEO"], room.Play.Overlaps[0].WhoseMove.Select(party => $"{party}"));
        room.Do("AZE", new Command.AgreeOverlap(First));
        Assert.Equal(OverlapState.Proposed, room.Table.Overlaps[First].State);
        Assert.False(room.Table.TryOpenRound(First, out _, out _));
        room.Do("GEO", new Command.AgreeOverlap(First));
        Assert.Equal((OverlapState.Agreed, 1, 0), (room.Table.Overlaps[First].State, room.Table.Overlaps[First].RoundsLeft, room.Play.Overlaps[0].WhoseMove.Count));
        Assert.Equal("overlap-agreed", room.Refused("GEO", new Command.AgreeOverlap(First)).Code);
        Assert.Equal("overlap-agreed", room.Refused("GEO", new Command.Do(new TableAct.OverlapDeclined(First, ""))).Code);
    }

    [Fact]
    public void Each_option_stands_once_in_a_list_and_has_to_be_open()
    {
        var room = Table(4);
        var one = room.Tables("ARM", 1, "One.");
        var same = room.Tables("AZE", 1, "One.");
        Assert.NotNull(room.Table.Provisions[P(1)].Settlement);
        var two = room.Tables("ARM", 2, "Two.");
        var three = room.Tables("ARM", 3, "Three.");
        room.Do("ARM", new Command.Withdraw(three));
        Code("agreed", On(room, one));
        Code("agreed", On(room, same));
        Code("not-live", On(room, three));
        Code("unknown-provision", None(9));
        Code("unknown-package", new OverlapOption.OfPackage(new PackageId(new PartyId("ARM"), 1), default));
        Code("other-content", new OverlapOption.OnProvision(P(2), two, default(Digest)));
        Code("overlap-options");
        Code("overlap-options", None(4), None(4));
        Code("overlap-options", On(room, two), On(room, two));
        room.Do("ARM", new Command.TablePackage([two], [P(3)]));
        var package = Of(room, new PackageId(new PartyId("ARM"), 1));
        Code("other-content", new OverlapOption.OfPackage(new PackageId(new PartyId("ARM"), 1), default));
        room.Do("ARM", new Command.Do(new TableAct.PackageWithdrawn(new PackageId(new PartyId("ARM"), 1))));
        Code("package-fallen", package);

        void Code(string code, params OverlapOption[] options) => Assert.Equal(code, room.Refused("ARM", new Command.ProposeOverlap(ValueList.Create<OverlapOption>(options), Free())).Code);
    }

    [Theory]
    [InlineData(0, 1, "overlap-limit")]
    [InlineData(2, 1, "overlap-limit")]
    [InlineData(1, 0, "overlap-rounds")]
    public void A_limit_leaves_an_option_out_and_there_is_a_round(int limit, int rounds, string code) =>
        Assert.Equal(code, Table(2).Refused("ARM", new Command.ProposeOverlap([None(1), None(2)], new OverlapTerms(false, limit, rounds))).Code);

    [Fact]
    public void What_is_agreed_to_is_the_list_with_its_terms()
    {
        var room = Table(2);
        room.Do("ARM", new Command.ProposeOverlap([None(1), None(2)], Free()));
        var other = new TableAct.OverlapProposed(First, [None(1), None(2)], Binding(), "");
        Assert.Equal("other-content", room.Refused("AZE", new Command.Do(new TableAct.OverlapAgreed(First, OverlapList.DigestOf(other.Options, other.Terms)))).Code);
        Assert.Equal("already-done", room.Refused("ARM", new Command.AgreeOverlap(First)).Code);
        Assert.Equal("number-taken", room.Refused("ARM", new Command.Do(other)).Code);
        Assert.Equal("not-own-number", room.Refused("AZE", new Command.Do(other)).Code);
    }

    [Fact]
    public void A_list_that_a_party_declines_falls_and_the_proposer_withdraws_it()
    {
        var room = Table(1);
        room.Do("ARM", new Command.ProposeOverlap([None(1)], Free()));
        var declined = room.Do("AZE", new Command.Do(new TableAct.OverlapDeclined(First, "Not now.")));
        Assert.Equal((OverlapState.Declined, declined, "Not now."), (room.Table.Overlaps[First].State, room.Table.Overlaps[First].FellBy!.Value, room.Table.Overlaps[First].Reason));
        Assert.Equal("overlap-fallen", room.Refused("AZE", new Command.AgreeOverlap(First)).Code);
        room.Do("ARM", new Command.ProposeOverlap([None(1)], Free()));
        var second = new OverlapId(new PartyId("ARM"), 2);
        room.Do("ARM", new Command.Do(new TableAct.OverlapDeclined(second, "")));
        Assert.Equal(OverlapState.Withdrawn, room.Table.Overlaps[second].State);
    }

    [Fact]
    public void Whoever_may_find_something_accepted_needs_the_power_to_accept_ad_referendum()
    {
        var room = Table(1);
        Assert.Equal(Authority.Negotiate, new TableAct.OverlapProposed(First, [None(1)], Free(), "").Requires(room.Table).Authority);
        Assert.Equal(Authority.AcceptAdReferendum, new TableAct.OverlapProposed(First, [None(1)], Binding(), "").Requires(room.Table).Authority);
        room.Do("ARM", new Command.ProposeOverlap([None(1)], Binding()));
        room.Do("AZE", new Command.ProposeOverlap([None(1)], Free()));
        Assert.Equal(Authority.AcceptAdReferendum, new TableAct.OverlapAgreed(First, default).Requires(room.Table).Authority);
        Assert.Equal(Authority.Negotiate, new TableAct.OverlapAgreed(new(new PartyId("AZE"), 1), default).Requires(room.Table).Authority);
        Assert.Equal(Authority.AcceptAdReferendum, new TableAct.OverlapStepped(First, 1, []).Requires(room.Table).Authority);
        Assert.Equal(Authority.Negotiate, new TableAct.OverlapAbandoned(First, 1, "").Requires(room.Table).Authority);
    }

    [Fact]
    public void A_table_without_the_protocol_holds_every_act_of_it_void()
    {
        var room = With(1);
        foreach (var act in ActSamples.All.Where(act => act.Kind.StartsWith("overlap-", StringComparison.Ordinal)))
        {
            Assert.Equal("no-overlap-protocol", room.Refused("ARM", new Command.Do(act)).Code);
        }
    }

    [Fact]
    public void The_protocol_is_no_part_of_the_state_and_a_table_without_lists_has_the_digest_that_it_had_before_there_were_any()
    {
        var room = With(2);
        var rules = room.Table.Rules with { Overlap = OverlapProtocol.Instance, Context = Digest.Of("room"u8) };
        var folded = room.Envelopes.Aggregate(GoodOffices.Agreement.Table.Begin(rules), (table, envelope) => table.Evolve(envelope));
        Assert.Equal("24a9916aa33cbdbda9d610ae106afd1e80cd2c27f4696119cea6ff69b640d417", $"{room.Table.StateDigest}");
        Assert.Equal(room.Table.StateDigest, folded.StateDigest);
    }

    [Fact]
    public void One_party_alone_has_no_overlap() =>
        Assert.Equal("overlap-parties", Table(1, "ARM").Refused("ARM", new Command.ProposeOverlap([None(1)], Free())).Code);

    [Fact]
    public void Lists_lapse_and_a_round_is_abandoned_where_the_parties_of_the_table_change()
    {
        var play = new OverlapPlay(Table(1), Free(), None(1));
        play.Begin();
        var changed = play.Room.Table.Under(play.Room.Table.Rules with { Parties = [new("ARM"), new("AZE"), new("GEO")] }, new ActId(90));
        var list = changed.Overlaps[play.Id];
        Assert.Equal((OverlapState.Lapsed, OverlapRoundState.Abandoned), (list.State, list.Rounds[0].State));
        Assert.Null(list.Rounds[0].Abandonment!.By);
        Assert.Equal(["ARM", "AZE"], list.Rounds[0].Abandonment!.Outstanding.Select(party => $"{party}"));
        Assert.False(changed.TryOpenRound(play.Id, out _, out var why));
        Assert.Equal("overlap-fallen", why.Code);
    }

    [Fact]
    public void A_number_and_a_list_print_what_they_are_about_and_nothing_else()
    {
        Assert.True(OverlapId.TryParse("ARM-O1", out var id));
        Assert.Equal(First, id);
        Assert.False(OverlapId.TryParse("ARM-P1", out _));
        var play = new OverlapPlay(Table(1), Free(), None(1));
        play.Begin();
        play.Room.Do("AZE", new Command.Do(new TableAct.OverlapAbandoned(play.Id, 1, "Secret.")));
        Assert.Equal(("ARM-O1", "round 1: Abandoned"), ($"{play.List}", $"{play.Last}"));
        Assert.DoesNotContain("Secret", $"{play.Last.Abandonment}", StringComparison.Ordinal);
        Assert.Equal(OverlapProtocol.Instance, play.Room.Table.Rules.Overlap);
    }
}
