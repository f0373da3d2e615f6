using CsCheck;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Procedure;

namespace GoodOffices.Tests.Desk;

public sealed class RoomTermsTests
{
    private static readonly PartyCode s_first = PartyCode.Parse("AAA");
    private static readonly PartyCode s_second = PartyCode.Parse("BBB");
    private static readonly PartyCode s_host = PartyCode.Parse("HST");
    private readonly Talks _talks = Talks.Opened();

    [Fact]
    public void What_the_form_says_is_taken_by_the_record()
    {
        var terms = RoomTerms.For(_talks.State, s_first);
        Assert.Equal("experts-1", terms.Name);
        terms.Parties.Add(s_second);
        terms.Purpose = "  Experts on railways ";
        Assert.Empty(terms.Read(_talks.State, out var proposed));
        _talks.Counts(_talks.Device("AAA"), proposed!);
        Assert.Equal("Experts on railways", _talks.State.Room(RoomId.Parse("experts-1"))!.Purpose.ToString());
        Assert.Equal("experts-2", RoomTerms.For(_talks.State, s_first).Name);
        Assert.Equal("rooms.fault.taken", terms.Read(_talks.State, out _)["name"].Key);
    }

    [Fact]
    public void The_host_is_in_the_room_that_it_proposes()
    {
        var terms = RoomTerms.For(_talks.State, s_host);
        Assert.Equal("rooms.fault.parties", Assert.Single(terms.Read(_talks.State, out _)).Value.Key);
        terms.Parties.Add(s_second);
        Assert.Empty(terms.Read(_talks.State, out var proposed));
        Assert.True(proposed!.HostIn);
        _talks.Counts(_talks.Device("HST"), proposed);
    }

    [Theory]
    [InlineData(""), InlineData("Experts"), InlineData("experts on rail"), InlineData("1-experts"), InlineData("экспeрты")]
    public void A_name_that_is_none_is_said_to_be_none(string name)
    {
        var terms = RoomTerms.For(_talks.State, s_first);
        terms.Parties.Add(s_second);
        terms.Name = name;
        var faults = terms.Read(_talks.State, out var proposed);
        Assert.Equal("rooms.fault.name", Assert.Single(faults).Value.Key);
        Assert.Null(proposed);
    }

    [Fact]
    public void Whatever_is_typed_is_named_as_wrong_or_can_be_proposed() => Gen.Select(Gen.String, Gen.String, Gen.Bool, Gen.Bool).Sample((name, purpose, other, host) =>
    {
        var terms = RoomTerms.For(_talks.State, s_first);
        (terms.Name, terms.Purpose, terms.HostIn) = (name, purpose, host);
        if (other) terms.Parties.Add(s_second);
        var faults = terms.Read(_talks.State, out var proposed);
        Assert.Equal(faults.Count == 0, proposed is not null);
        _ = proposed?.Encode();
    });

    [Fact]
    public void Who_is_in_a_room_is_shown_as_it_was_said_and_nobody_is_not_taken()
    {
        var table = _talks.State.Room(RoomId.Table)!;
        var choice = DelegatesInRoom.Of(table, s_first);
        Assert.True(choice.All);
        Assert.Null(choice.Read(out var all));
        Assert.Null(all);
        choice.All = false;
        Assert.Equal("rooms.fault.delegates", choice.Read(out _)!.Key);
        var minister = Assert.Single(DelegatesInRoom.Candidates(_talks.State, s_first));
        choice.Chosen.Add(minister);
        Assert.Null(choice.Read(out var chosen));
        _talks.Counts(_talks.Device("AAA"), new ClearAct.RoomJoined(RoomId.Table, chosen));
        var again = DelegatesInRoom.Of(_talks.State.Room(RoomId.Table), s_first);
        Assert.False(again.All);
        Assert.Equal([minister], again.Chosen);
        Assert.True(DelegatesInRoom.Of(_talks.State.Room(RoomId.Table), s_second).All);
    }
}
