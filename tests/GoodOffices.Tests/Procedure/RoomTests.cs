using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class RoomTests
{
    private static readonly RoomId Experts = RoomId.Parse("experts-1");

    [Fact]
    public void The_convocation_brings_a_plenary_a_table_and_a_bilateral_for_each_party()
    {
        var state = new Talks("AAA", "BBB", "CCC").State;
        Assert.Equal(["bilateral-AAA", "bilateral-BBB", "bilateral-CCC", "plenary", "table"], state.Rooms.Keys.Select(room => room.Value));
        Assert.Equal("AAA BBB CCC HST", Codes(state.Room(RoomId.Plenary)!.Participants));
        Assert.Equal("AAA BBB CCC", Codes(state.Room(RoomId.Plenary)!.Parties));
        Assert.Equal("AAA BBB CCC", Codes(state.Room(RoomId.Table)!.Participants));
        Assert.Equal("BBB HST", Codes(state.Room(RoomId.Bilateral(PartyCode.Parse("BBB")))!.Parties));
        Assert.All(state.Rooms.Values, room => Assert.True(room.Stands));
    }

    [Fact]
    public void A_proposed_room_stands_when_every_participant_has_joined()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        talks.Counts(talks.Device("AAA"), Proposal(hostIn: true, "AAA", "CCC"));
        foreach (var participant in (string[])["AAA", "CCC", "HST"])
        {
            Assert.False(talks.State.Room(Experts)!.Stands);
            talks.SealVoid("room-not-joined", talks.Device("AAA"), Experts, 1);
            talks.Counts(talks.Device(participant), new ClearAct.RoomJoined(Experts, null));
        }

        Assert.True(talks.State.Room(Experts)!.Stands);
        Assert.Equal("AAA CCC", Codes(talks.State.Room(Experts)!.Parties));
        talks.Counts(talks.Device("CCC"), talks.Epoch(Experts));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("HST"), Experts));
        talks.SealVoid("room-of-others", talks.Device("BBB"), Experts);
    }

    [Fact]
    public void The_host_proposes_a_room_in_which_it_is()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("HST"), Proposal(hostIn: true, "AAA", "BBB"));
        talks.Void("room-of-others", talks.Device("HST"), Proposal(hostIn: false, "AAA", "BBB") with { Room = RoomId.Parse("other") });
    }

    [Fact]
    public void A_room_is_proposed_under_a_free_name_by_one_of_its_own_for_two_or_more_parties()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        talks.Counts(talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB"));
        talks.Void("room-taken", talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB"));
        talks.Void("room-taken", talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB") with { Room = RoomId.Parse("bilateral-X") });
        talks.Void("room-taken", talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB") with { Room = RoomId.Caucus });
        var other = Proposal(hostIn: false, "AAA", "BBB") with { Room = RoomId.Parse("other") };
        talks.Void("room-of-others", talks.Device("CCC"), other);
        talks.Void("room-of-one", talks.Device("AAA"), other with { Parties = [PartyCode.Parse("AAA")] });
        talks.Void("party-unknown", talks.Device("AAA"), other with { Parties = [PartyCode.Parse("AAA"), PartyCode.Parse("HST")] });
        talks.Void("party-unknown", talks.Device("AAA"), other with { Parties = [PartyCode.Parse("AAA"), PartyCode.Parse("ZZZ")] });
    }

    [Fact]
    public void Nobody_joins_a_room_for_others()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        talks.Counts(talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB"));
        talks.Void("room-of-others", talks.Device("CCC"), new ClearAct.RoomJoined(Experts, null));
        talks.Void("room-of-others", talks.Device("HST"), new ClearAct.RoomJoined(Experts, null));
        talks.Void("room-of-others", talks.Device("HST"), new ClearAct.RoomJoined(RoomId.Table, null));
        talks.Void("room-unknown", talks.Device("AAA"), new ClearAct.RoomJoined(RoomId.Parse("nowhere"), null));
    }

    [Fact]
    public void Rooms_are_arranged_by_who_may_convene()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(Power.Negotiate)));
        talks.Void("power-missing", talks.Device("AAA"), Proposal(hostIn: false, "AAA", "BBB"));
        talks.Void("power-missing", talks.Device("AAA"), new ClearAct.RoomJoined(RoomId.Table, null));
    }

    [Fact]
    public void A_party_names_which_of_its_delegates_are_in_a_room()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "adviser", "adviser"));
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.OfCredentials, "adviser"));
        Assert.Contains(talks.Device("AAA", "adviser").PublicKey, talks.State.DevicesFor(RoomId.Table));
        talks.Counts(talks.Device("AAA"), new ClearAct.RoomJoined(RoomId.Table, [DelegateId.Parse("minister")]));
        Assert.DoesNotContain(talks.Device("AAA", "adviser").PublicKey, talks.State.DevicesFor(RoomId.Table));
        talks.Void("not-in-room", talks.Device("AAA", "adviser"), talks.Epoch(RoomId.Table));
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        talks.SealVoid("not-in-room", talks.Device("AAA", "adviser"), RoomId.Table);
    }

    [Fact]
    public void A_party_can_take_all_its_delegates_out_of_a_room()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        talks.Counts(talks.Device("AAA"), new ClearAct.RoomJoined(RoomId.Table, []));
        Assert.Equal([talks.Device("BBB").PublicKey], talks.State.DevicesFor(RoomId.Table));
        Assert.True(talks.State.Room(RoomId.Table)!.AwaitsEpoch);
        Assert.Contains(PartyCode.Parse("AAA"), talks.State.Room(RoomId.Table)!.Parties);
    }

    [Fact]
    public void A_room_that_there_is_not_cannot_be_sealed_into()
    {
        var talks = Talks.Opened();
        talks.SealVoid("room-unknown", talks.Device("AAA"), RoomId.Parse("nowhere"), 1);
        Assert.Equal("room-unknown", Assert.IsType<Ruling.Void>(talks.Fold(talks.Device("AAA"), "No such name", 1, new byte[10])).Why.Code);
    }

    private static ClearAct.RoomProposed Proposal(bool hostIn, params string[] parties) =>
        new(Experts, [.. parties.Select(PartyCode.Parse)], hostIn, TestKeys.Text("Experts"));

    private static string Codes(IEnumerable<PartyCode> codes) => string.Join(' ', codes);
}
