using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class CaucusTests
{
    private readonly Talks _caucus = new(TestKeys.Convocation(TestKeys.Terms("AAA", "BBB")), "AAA");

    [Fact]
    public void A_caucus_is_open_at_once_and_holds_one_room()
    {
        Assert.True(_caucus.State.IsOpen);
        Assert.Equal([RoomId.Caucus], _caucus.State.Rooms.Keys);
        Assert.Equal("venue.example/talks/test/AAA", _caucus.State.LogKey.Name);
        _caucus.SetUp();
        _caucus.Counts(_caucus.Device("AAA"), _caucus.Epoch(RoomId.Caucus));
        Assert.IsType<Ruling.Counts>(_caucus.Seal(_caucus.Device("AAA"), RoomId.Caucus));
    }

    [Fact]
    public void Only_that_party_counts_in_its_caucus()
    {
        foreach (var other in (string[])["BBB", "HST"])
        {
            Assert.Equal("signer-unknown", Assert.IsType<Ruling.Void>(_caucus.Do(_caucus.PartyKey(other), _caucus.Enrolment(other))).Why.Code);
        }

        _caucus.Void("possession", _caucus.PartyKey("AAA"), _caucus.Enrolment("BBB"));
    }

    [Fact]
    public void An_enrolment_for_the_talks_log_is_none_for_the_caucus()
    {
        var talks = new Talks();
        _caucus.Void("possession", _caucus.PartyKey("AAA"), talks.Enrolment("AAA"));
    }

    [Fact]
    public void What_concerns_others_has_no_place_in_a_caucus()
    {
        _caucus.SetUp();
        _caucus.Void("not-in-a-caucus", _caucus.PartyKey("AAA"), new ClearAct.ConvocationAccepted(_caucus.State.TalksId));
        _caucus.Void("not-in-a-caucus", _caucus.Device("AAA"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        _caucus.Void("not-in-a-caucus", _caucus.Device("AAA"), new ClearAct.ReleaseConsented(RoomId.Caucus, default, ReleaseScope.OwnWords));
    }

    [Fact]
    public void There_is_no_caucus_log_of_the_host_or_of_a_stranger()
    {
        var convocation = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB"));
        foreach (var log in (string[])["HST", "ZZZ", "nonsense"])
        {
            Assert.False(Proceedings.TryBegin(convocation.Bytes, log, out _, out var why));
            Assert.Equal("log-unknown", why.Code);
        }
    }
}
