using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Tests.Procedure;

public sealed class AmendmentTests
{
    [Fact]
    public void An_amended_convocation_takes_effect_with_the_last_acceptance()
    {
        var talks = Talks.Opened();
        var amended = Lay(talks, Terms(talks) with { Budget = new Budget(7, 7_000_000) });
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        Assert.Same(talks.State.Founding, talks.State.Convocation);
        talks.Counts(talks.PartyKey("BBB"), new ClearAct.AmendmentAccepted(amended.TalksId));
        Assert.Equal(amended.TalksId, talks.State.Convocation.TalksId);
        Assert.Equal(talks.State.Founding.TalksId, talks.State.TalksId);
        Assert.Empty(talks.State.Amendments);
        Assert.True(talks.State.IsOpen);
    }

    [Fact]
    public void A_new_party_accepts_with_the_key_that_the_amendment_names_and_comes_into_the_rooms()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        var amended = Lay(talks, Terms(talks, "AAA", "BBB", "CCC"));
        Assert.Equal(SignerRole.InvitedKey, talks.State.Of(talks.PartyKey("CCC").PublicKey).Role);
        talks.Void("signer-role", talks.PartyKey("CCC"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        foreach (var party in (string[])["AAA", "BBB", "CCC"]) talks.Counts(talks.PartyKey(party), new ClearAct.AmendmentAccepted(amended.TalksId));

        Assert.Equal("AAA BBB CCC", string.Join(' ', talks.State.Parties.Select(party => party.Code)));
        Assert.NotNull(talks.State.Room(RoomId.Bilateral(PartyCode.Parse("CCC"))));
        talks.Counts(talks.PartyKey("CCC"), talks.Enrolment("CCC"));
        talks.Counts(talks.Device("AAA"), new ClearAct.DeviceAdmitted(RoomId.Table, 1, Talks.Wrap(talks.Device("CCC").PublicKey)));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("CCC"), RoomId.Table));
    }

    [Fact]
    public void A_leaving_party_accepts_too_then_its_keys_end_and_the_rooms_await_an_epoch()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        var amended = Lay(talks, Terms(talks, "AAA", "BBB"));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Counts(talks.PartyKey("BBB"), new ClearAct.AmendmentAccepted(amended.TalksId));
        Assert.Same(talks.State.Founding, talks.State.Convocation);
        talks.Counts(talks.PartyKey("CCC"), new ClearAct.AmendmentAccepted(amended.TalksId));

        talks.SealVoid("signer-revoked", talks.Device("CCC"), RoomId.Table);
        Assert.True(talks.State.Room(RoomId.Table)!.AwaitsEpoch);
        Assert.True(talks.State.Room(RoomId.Bilateral(PartyCode.Parse("CCC")))!.IsClosed);
        talks.Counts(talks.Device("BBB"), talks.Epoch(RoomId.Table));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("AAA"), RoomId.Table));
    }

    [Fact]
    public void An_amendment_can_change_a_partys_keys()
    {
        var talks = Talks.Opened();
        var terms = Terms(talks);
        var renewed = terms.Parties[0] with { Key = talks.Key("AAA fresh").PublicKey, RecoveryKey = talks.Key("AAA fresh recovery").PublicKey };
        var amended = Lay(talks, terms with { Parties = terms.Parties.SetItem(0, renewed) });
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Counts(talks.PartyKey("BBB"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("signer-revoked", talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Void("signer-revoked", talks.Key("AAA recovery"), new ClearAct.KeyReplaced(talks.Key("x").PublicKey));
        talks.Counts(talks.Key("AAA fresh"), talks.Enrolment("AAA", "second"));
        Assert.True(talks.State.Of(talks.Device("AAA").PublicKey).IsCurrentDevice);
    }

    [Fact]
    public void An_amendment_of_another_convocation_is_void()
    {
        var talks = Talks.Opened();
        var other = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB") with { Amends = Hash.Of([1]) });
        talks.Void("amendment-outdated", talks.Device("HST"), new ClearAct.ConvocationAmended(other));
        var first = TestKeys.Convocation(TestKeys.Terms("AAA", "BBB"));
        talks.Void("amendment-outdated", talks.Device("HST"), new ClearAct.ConvocationAmended(first));
    }

    [Fact]
    public void An_amendment_moves_neither_log_nor_host()
    {
        var talks = Talks.Opened();
        using var log = TestKeys.Log("elsewhere.example/talks/test");
        talks.Void("amendment-moves-log", talks.Device("HST"), new ClearAct.ConvocationAmended(TestKeys.Convocation(Terms(talks) with { LogKey = log.Key })));
        var terms = Terms(talks) with { Host = TestKeys.Participant("HOM") };
        talks.Void("amendment-changes-host", talks.Device("HST"), new ClearAct.ConvocationAmended(Convocation.Sign(terms, talks.Key("HOM key"))));
    }

    [Fact]
    public void Only_the_host_lays_an_amendment_that_names_a_fresh_key_for_the_host()
    {
        var talks = Talks.Opened();
        var terms = Terms(talks);
        var amended = Convocation.Sign(terms with { Host = terms.Host with { Key = talks.Key("HST fresh").PublicKey } }, talks.Key("HST fresh"));
        talks.Void("amendment-not-by-host", talks.Device("AAA"), new ClearAct.ConvocationAmended(amended));
        talks.Counts(talks.Device("HST"), new ClearAct.ConvocationAmended(amended));
        foreach (var party in (string[])["AAA", "BBB"]) talks.Counts(talks.PartyKey(party), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("signer-revoked", talks.PartyKey("HST"), talks.Enrolment("HST", "second"));
        talks.Counts(talks.Key("HST fresh"), talks.Enrolment("HST", "second"));
    }

    [Fact]
    public void A_party_that_left_comes_back_with_fresh_keys_and_without_its_old_powers()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        Settle(talks, Terms(talks, "AAA", "BBB"), "AAA", "BBB", "CCC");
        talks.Void("key-in-use", talks.Device("HST"), new ClearAct.ConvocationAmended(TestKeys.Convocation(Terms(talks, "AAA", "BBB", "CCC"))));
        var terms = Terms(talks, "AAA", "BBB", "CCC");
        var back = terms.Parties[2] with { Key = talks.Key("CCC fresh").PublicKey, RecoveryKey = talks.Key("CCC fresh recovery").PublicKey };
        var amended = Lay(talks, terms with { Parties = terms.Parties.SetItem(2, back) });
        foreach (var key in (string[])["AAA key", "BBB key", "CCC fresh"]) talks.Counts(talks.Key(key), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Counts(talks.Key("CCC fresh"), talks.Enrolment("CCC", "back"));
        Assert.NotNull(talks.State.Lacks(talks.Device("CCC", "back").PublicKey, Power.Speak));
        Assert.True(talks.State.Room(RoomId.Bilateral(PartyCode.Parse("CCC")))!.Stands);
    }

    [Fact]
    public void A_proposed_room_loses_who_left_the_talks_and_one_of_two_ends()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        Room(talks, "three", "AAA", "BBB", "CCC");
        Room(talks, "two", "BBB", "CCC");
        Settle(talks, Terms(talks, "AAA", "BBB"), "AAA", "BBB", "CCC");
        Assert.True(talks.State.Room(RoomId.Parse("three"))!.Stands);
        talks.Void("room-closed", talks.Device("BBB"), new ClearAct.RoomJoined(RoomId.Parse("two"), null));
    }

    [Fact]
    public void An_amendment_names_nobodys_key_for_another()
    {
        var talks = Talks.Opened();
        var terms = Terms(talks);
        var stolen = terms.Parties[0] with { Key = talks.Device("BBB").PublicKey };
        talks.Void("key-in-use", talks.Device("HST"), new ClearAct.ConvocationAmended(TestKeys.Convocation(terms with { Parties = terms.Parties.SetItem(0, stolen) })));
        var cosigner = GoodOffices.Record.Notes.NoteKey.Create("AAA.example/node", GoodOffices.Record.Notes.NoteKey.Cosigner, talks.Device("AAA").PublicKey);
        var reused = terms.Parties[0] with { Cosigner = cosigner };
        talks.Void("key-in-use", talks.Device("HST"), new ClearAct.ConvocationAmended(TestKeys.Convocation(terms with { Parties = terms.Parties.SetItem(0, reused) })));
    }

    [Fact]
    public void A_replaced_key_takes_amendments_off_the_table()
    {
        var talks = Talks.Opened();
        var amended = Lay(talks, Terms(talks) with { Budget = new Budget(7, 7_000_000) });
        talks.Counts(talks.Key("BBB recovery"), new ClearAct.KeyReplaced(talks.Key("BBB fresh").PublicKey));
        talks.Void("amendment-unknown", talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("key-in-use", talks.Device("HST"), new ClearAct.ConvocationAmended(amended));
    }

    [Fact]
    public void An_amendment_is_laid_once_accepted_once_and_not_by_the_host()
    {
        var talks = Talks.Opened();
        var amended = Lay(talks, Terms(talks) with { Budget = new Budget(7, 7_000_000) });
        talks.Void("already-proposed", talks.Device("AAA"), new ClearAct.ConvocationAmended(amended));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("already-accepted", talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("host-not-a-party", talks.PartyKey("HST"), new ClearAct.AmendmentAccepted(amended.TalksId));
        talks.Void("amendment-unknown", talks.PartyKey("AAA"), new ClearAct.AmendmentAccepted(Hash.Of([1])));
    }

    [Fact]
    public void The_record_says_which_convocation_first_named_each_party()
    {
        var talks = Talks.Opened();
        var amended = Lay(talks, Terms(talks, "AAA", "BBB", "CCC"));
        Assert.False(talks.State.NamedBy.ContainsKey(PartyCode.Parse("CCC")));
        foreach (var party in (string[])["AAA", "BBB", "CCC"]) talks.Counts(talks.PartyKey(party), new ClearAct.AmendmentAccepted(amended.TalksId));
        Settle(talks, Terms(talks, "AAA", "CCC"), "AAA", "BBB", "CCC");
        Assert.Equal(amended.TalksId, talks.State.NamedBy[PartyCode.Parse("CCC")].TalksId);
        Assert.Same(talks.State.Founding, talks.State.NamedBy[PartyCode.Parse("BBB")]);
    }

    [Fact]
    public void The_caucus_of_a_party_that_came_in_begins_with_the_convocation_that_named_it()
    {
        var talks = Talks.Opened();
        var amended = Lay(talks, Terms(talks, "AAA", "BBB", "CCC"));
        var caucus = new Talks(amended, "CCC");
        Assert.Equal(amended.TalksId, caucus.State.TalksId);
        Assert.Equal("venue.example/talks/test/CCC", caucus.State.LogKey.Name);
        caucus.SetUp();
        caucus.Counts(caucus.Device("CCC"), caucus.Epoch(RoomId.Caucus));
        Assert.IsType<Ruling.Counts>(caucus.Seal(caucus.Device("CCC"), RoomId.Caucus));
        Assert.False(Proceedings.TryBegin(amended.Bytes, "", out _, out var why));
        Assert.Equal("convocation-amends", why.Code);
    }

    [Fact]
    public void A_caucus_follows_an_amended_convocation_by_its_partys_key_alone()
    {
        var talks = Talks.Opened();
        var terms = Terms(talks);
        var renewed = terms.Parties[0] with { Key = talks.Key("AAA fresh").PublicKey, RecoveryKey = talks.Key("AAA fresh recovery").PublicKey };
        var amended = TestKeys.Convocation(terms with { Parties = terms.Parties.SetItem(0, renewed) });
        var caucus = new Talks(talks.State.Founding, "AAA");
        caucus.SetUp();
        caucus.Void("signer-role", caucus.Device("AAA"), new ClearAct.ConvocationAmended(amended));
        caucus.Void("signer-role", caucus.Key("AAA recovery"), new ClearAct.ConvocationAmended(amended));
        Assert.Equal("signer-unknown", Assert.IsType<Ruling.Void>(caucus.Do(caucus.Key("AAA fresh"), new ClearAct.ConvocationAmended(amended))).Why.Code);
        caucus.Counts(caucus.PartyKey("AAA"), new ClearAct.ConvocationAmended(amended));
        Assert.Equal(amended.TalksId, caucus.State.Convocation.TalksId);
        caucus.Void("signer-revoked", caucus.PartyKey("AAA"), caucus.Enrolment("AAA", "second"));
        caucus.Counts(caucus.Key("AAA fresh"), caucus.Enrolment("AAA", "second"));
        caucus.Void("already-accepted", caucus.Key("AAA fresh"), new ClearAct.ConvocationAmended(amended));
    }

    [Fact]
    public void A_caucus_follows_no_convocation_of_another_host_or_log_and_none_that_names_a_used_key()
    {
        var talks = Talks.Opened();
        var caucus = new Talks(talks.State.Founding, "AAA");
        caucus.SetUp();
        using var log = TestKeys.Log("elsewhere.example/talks/test");
        caucus.Void("amendment-moves-log", caucus.PartyKey("AAA"), new ClearAct.ConvocationAmended(TestKeys.Convocation(Terms(talks) with { LogKey = log.Key })));
        var without = TestKeys.Convocation(Terms(talks, "BBB", "CCC"));
        caucus.Void("party-unknown", caucus.PartyKey("AAA"), new ClearAct.ConvocationAmended(without));
        var terms = Terms(talks);
        var device = terms.Parties[0] with { Key = caucus.Device("AAA").PublicKey };
        caucus.Void("key-in-use", caucus.PartyKey("AAA"), new ClearAct.ConvocationAmended(TestKeys.Convocation(terms with { Parties = terms.Parties.SetItem(0, device) })));
    }

    private static void Settle(Talks talks, ConvocationTerms terms, params string[] parties)
    {
        var amended = Lay(talks, terms);
        foreach (var party in parties) talks.Counts(talks.PartyKey(party), new ClearAct.AmendmentAccepted(amended.TalksId));
    }

    private static void Room(Talks talks, string name, params string[] parties)
    {
        talks.Counts(talks.Device(parties[0]), new ClearAct.RoomProposed(RoomId.Parse(name), [.. parties.Select(PartyCode.Parse)], false, TestKeys.Text("Room")));
        foreach (var party in parties) talks.Counts(talks.Device(party), new ClearAct.RoomJoined(RoomId.Parse(name), null));
    }

    private static ConvocationTerms Terms(Talks talks, params string[] parties) =>
        TestKeys.Terms(parties.Length == 0 ? ["AAA", "BBB"] : parties) with { Amends = talks.State.Convocation.TalksId };

    private static Convocation Lay(Talks talks, ConvocationTerms terms)
    {
        var amended = TestKeys.Convocation(terms);
        talks.Counts(talks.Device("HST"), new ClearAct.ConvocationAmended(amended));
        return amended;
    }
}
