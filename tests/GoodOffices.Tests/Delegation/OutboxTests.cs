using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Tests.Delegation;

/// <summary>Acts on their way: offline, interrupted, overtaken, held.</summary>
public sealed class OutboxTests
{
    private static readonly ProposalId First = new(new PartyId("AAA"), 1);

    [Fact]
    public async Task What_was_composed_offline_is_sent_later_in_its_order()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Venue.IsDown = true;
        await ComposeAsync(talks["AAA"], new Command.Table(TestTalks.Article, TestTalks.Wording("one")));
        await ComposeAsync(talks["AAA"], new Command.Table(TestTalks.Article, TestTalks.Wording("two")));
        await Assert.ThrowsAsync<VenueException>(() => talks["AAA"].SendAsync(TestTalks.None));
        Assert.Equal(2, talks["AAA"].Outbox.Count);
        talks.Venue.IsDown = false;
        var node = await talks.ReopenAsync("AAA");
        Assert.All(await node.SendAsync(TestTalks.None), sent => Assert.Null(Assert.IsType<Sending.Recorded>(sent).Void));
        Assert.Empty(node.Outbox);
        Assert.Equal(new ProposalId(new PartyId("AAA"), 2), node.Room(RoomId.Table).Table!.PositionOf(new PartyId("AAA"), TestTalks.Article)!.Proposal);
    }

    [Fact]
    public async Task An_answer_that_was_lost_appends_nothing_twice()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ComposeAsync(talks["AAA"], Say("once"));
        talks.Venue.LostAnswers = 1;
        await Assert.ThrowsAsync<VenueException>(() => talks["AAA"].SendAsync(TestTalks.None));
        await talks["AAA"].SendAsync(TestTalks.None);
        Assert.Empty(talks["AAA"].Outbox);
        Assert.Single(talks["AAA"].Room(RoomId.Table).Table!.Statements);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_node_killed_in_the_middle_of_sending_says_it_once(int commits)
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ComposeAsync(talks["AAA"], Say("once"));
        var dying = new FailingStore(talks.Stores["AAA"]);
        var node = await talks.ReopenAsync("AAA", dying);
        dying.CommitsUntilDeath = commits;
        try
        {
            await node.SendAsync(TestTalks.None);
        }
        catch (NodeStoreException)
        {
            // That is how it dies.
        }

        node = await talks.ReopenAsync("AAA");
        await node.SendAsync(TestTalks.None);
        await node.SendAsync(TestTalks.None);
        Assert.Empty(node.Outbox);
        Assert.Single(node.Room(RoomId.Table).Table!.Statements);
        Assert.False(node.IsRetired);
    }

    [Fact]
    public async Task An_act_whose_epoch_ended_meanwhile_is_sealed_again()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.OpenAsync("AAA-2", "AAA");
        await JoinAsync(talks, "AAA-2");
        await talks.AccreditAsync("AAA-2", "AAA", person: "adviser");
        await talks.SettleAsync();
        await ComposeAsync(talks["BBB"], Say("after all"));
        using var key = TestTalks.PartyKey("AAA");
        // While BBB's act is on its way, AAA's second device is revoked and a new epoch begins.
        talks.Venue.BeforeAppend = async () =>
        {
            talks.Venue.BeforeAppend = null;
            await talks["AAA"].RevokeAsync(talks.Device("AAA-2").PublicKey, "lost", key, TestTalks.None);
            await talks["AAA"].UpkeepAsync(TestTalks.None);
            await talks["BBB"].SynchroniseAsync(TestTalks.None);
        };
        var sent = Assert.IsType<Sending.Recorded>((await talks["BBB"].SendAsync(TestTalks.None))[0]);
        Assert.Null(sent.Void);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(2, talks["AAA"].Proceedings.Room(RoomId.Table)!.Epoch!.Number);
        Assert.Single(talks["AAA"].Room(RoomId.Table).Table!.Statements);
    }

    [Fact]
    public async Task Two_devices_of_one_delegation_read_the_same_and_do_not_overrule_each_other()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.OpenAsync("AAA-2", "AAA");
        await JoinAsync(talks, "AAA-2");
        await talks.AccreditAsync("AAA-2", "AAA", person: "adviser");
        await talks.SettleAsync();
        // A device that came later reads all that was said before.
        Assert.Equal(talks["AAA"].Room(RoomId.Table).Table!.StateDigest, talks["AAA-2"].Room(RoomId.Table).Table!.StateDigest);

        await ComposeAsync(talks["AAA"], new Command.Table(TestTalks.Article, TestTalks.Wording("the minister's")));
        await talks.ActAsync("AAA-2", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("the adviser's")));
        var kept = Assert.IsType<Sending.Kept>((await talks["AAA"].SendAsync(TestTalks.None))[0]);
        Assert.Equal("position-replaced", kept.Item.Why!.Code);
        await talks["AAA"].DiscardAsync(kept.Item.Number, TestTalks.None);
        Assert.Empty(talks["AAA"].Outbox);
    }

    [Fact]
    public async Task A_device_restored_from_a_backup_finds_its_own_later_acts_and_is_retired()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var backup = talks.Stores["AAA"].Copy();
        await talks.ActAsync("AAA", RoomId.Table, Say("after the backup"));
        talks.Stores["AAA"] = backup;
        var node = await talks.ReopenAsync("AAA");
        await ComposeAsync(node, Say("by the copy"));
        Assert.Equal("device-retired", (await Assert.ThrowsAsync<NodeException>(() => node.SendAsync(TestTalks.None))).Code);
        Assert.True(node.IsRetired);
        Assert.True((await talks.ReopenAsync("AAA")).IsRetired);
    }

    [Fact]
    public async Task On_a_provisional_state_nothing_is_accepted_and_a_late_enclosure_mends_it()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var large = string.Concat(Enumerable.Repeat("The Parties shall take all measures. ", 2_000));
        talks.Venue.WithholdsEnclosures = true;
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording(large)));
        await talks.ActAsync("AAA", RoomId.Table, Say("after it"));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        var room = talks["BBB"].Room(RoomId.Table);
        Assert.False(room.IsComplete);
        Assert.Single(room.Table!.Statements);
        Assert.Empty(room.Table.Provisions[TestTalks.Article].Proposals);
        var refused = Assert.IsType<Composition.Refused>(await talks["BBB"].ComposeAsync(RoomId.Table, new TableAct.AdoptionConsented(TestTalks.Instrument, default, default), null, TestTalks.None));
        Assert.NotNull(refused.Why.Code);

        talks.Venue.WithholdsEnclosures = false;
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        room = talks["BBB"].Room(RoomId.Table);
        Assert.True(room.IsComplete);
        Assert.Equal(talks["AAA"].Room(RoomId.Table).Table!.StateDigest, room.Table!.StateDigest);
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(First, AcceptanceLevel.AdReferendum));
    }

    [Fact]
    public async Task Acceptance_on_a_provisional_state_is_refused_as_such()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("short")));
        talks.Venue.WithholdsEnclosures = true;
        await talks.ActAsync("AAA", RoomId.Table, Say(string.Concat(Enumerable.Repeat("A long statement. ", 4_000))));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        var refused = Assert.IsType<Composition.Refused>(await talks["BBB"].ComposeAsync(RoomId.Table, new Command.Accept(First, AcceptanceLevel.AdReferendum), null, TestTalks.None));
        Assert.Equal("provisional", refused.Why.Code);
        await ComposeAsync(talks["BBB"], Say("Speaking goes on."));
    }

    [Fact]
    public async Task An_act_beyond_instructions_waits_until_the_capital_releases_it()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var node = talks["BBB"];
        await node.SynchroniseAsync(TestTalks.None);
        await ComposeAsync(await node.ComposeAsync(new CaucusAct.InstructionGiven("table", TestTalks.Article, [], HighestLevel.AdReferendum, "not yet"), TestTalks.None));
        await node.SendAsync(TestTalks.None);
        var item = await ComposeAsync(node, new Command.Accept(First, AcceptanceLevel.Definitive));
        Assert.Equal(OutboxState.AwaitsRelease, item.State);
        Assert.IsType<Sending.Kept>((await node.SendAsync(TestTalks.None))[0]);
        Assert.Null(node.Room(RoomId.Table).Table!.PositionOf(new PartyId("BBB"), TestTalks.Article));

        await ComposeAsync(await node.ComposeAsync(new CaucusAct.ActReleased(item.Digest), TestTalks.None));
        await node.SendAsync(TestTalks.None);
        await node.SendAsync(TestTalks.None);
        Assert.Empty(node.Outbox);
        Assert.NotNull(node.Room(RoomId.Table).Table!.PositionOf(new PartyId("BBB"), TestTalks.Article));
    }

    [Fact]
    public async Task What_the_capital_releases_is_the_act_as_it_was_decided_last()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var node = talks["BBB"];
        await node.SynchroniseAsync(TestTalks.None);
        await ComposeAsync(await node.ComposeAsync(new CaucusAct.InstructionGiven("table", TestTalks.Article, [], HighestLevel.None, ""), TestTalks.None));
        await node.SendAsync(TestTalks.None);
        await ComposeAsync(node, new Command.Reserve(TestTalks.Article, ReservationKind.Scrutiny));
        await ComposeAsync(node, new Command.Accept(First, AcceptanceLevel.Definitive));
        // The entry of the reservation, which the acceptance replaces, has another number than was expected.
        await talks.ActAsync("AAA", RoomId.Table, Say("Something else."));
        await node.SendAsync(TestTalks.None);

        var held = Assert.Single(node.Outbox);
        Assert.Equal(OutboxState.AwaitsRelease, held.State);
        await ComposeAsync(await node.ComposeAsync(new CaucusAct.ActReleased(held.Digest), TestTalks.None));
        await node.SendAsync(TestTalks.None);
        await node.SendAsync(TestTalks.None);
        Assert.Empty(node.Outbox);
        Assert.Equal(First, node.Room(RoomId.Table).Table!.PositionOf(new PartyId("BBB"), TestTalks.Article)!.Proposal);
    }

    [Theory]
    [InlineData("venue-behind")]
    [InlineData("venue-awaits-parties")]
    public async Task While_a_restored_venue_catches_up_an_act_waits_and_is_not_refused(string code)
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ComposeAsync(talks["AAA"], Say("Words."));
        talks.Venue.Refuses = new Refusal(code, "The venue was restored.");
        var kept = Assert.IsType<Sending.Kept>(Assert.Single(await talks["AAA"].SendAsync(TestTalks.None))).Item;
        Assert.Equal((OutboxState.Waiting, code), (kept.State, kept.Why!.Code));
        talks.Venue.Refuses = null;
        Assert.IsType<Sending.Recorded>(Assert.Single(await talks["AAA"].SendAsync(TestTalks.None)));
    }

    [Fact]
    public async Task An_act_without_power_is_refused_unless_its_author_insists_and_then_awaits_confirmation()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        await talks.OpenAsync("BBB-2", "BBB");
        await JoinAsync(talks, "BBB-2");
        await talks.AccreditAsync("BBB-2", "BBB", PowerSet.Of(Power.Speak), "adviser");
        await talks.SettleAsync();
        var node = talks["BBB-2"];
        var accept = new Command.Accept(First, AcceptanceLevel.Definitive);
        Assert.Equal("power-missing", Assert.IsType<Composition.Refused>(await node.ComposeAsync(RoomId.Table, accept, null, TestTalks.None)).Why.Code);
        var composed = Assert.IsType<Composition.Composed>(await node.ComposeAsync(RoomId.Table, accept, new ComposeOptions { BeyondPowers = true }, TestTalks.None));
        Assert.Equal("power-missing", composed.Lacking!.Code);
        var index = Assert.IsType<Sending.Recorded>((await node.SendAsync(TestTalks.None))[0]).Index;
        Assert.Null(node.Room(RoomId.Table).Table!.PositionOf(new PartyId("BBB"), TestTalks.Article));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Do(new TableAct.Confirmed(new ActId(index))));
        Assert.NotNull(talks["BBB"].Room(RoomId.Table).Table!.PositionOf(new PartyId("BBB"), TestTalks.Article));
    }

    [Theory]
    [InlineData("an objection")]
    [InlineData("another position")]
    public async Task A_node_does_not_cosign_past_a_deadline_while_what_it_says_to_the_contrary_waits(string what)
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var deadline = talks.Clock.Now.AddMinutes(5).ToUnixTimeSeconds();
        var silence = await talks.ActAsync("AAA", RoomId.Table, new Command.ProposeSilence(First, deadline));
        await talks.SettleAsync();
        await ComposeAsync(talks["BBB"], what == "an objection" ? new Command.Do(new TableAct.SilenceBroken(new ActId(silence), "no")) : new Command.Reserve(TestTalks.Article, ReservationKind.Substance));
        talks.Clock.Now = talks.Clock.Now.AddMinutes(10);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.True(talks["BBB"].Cosignatures()[PartyCode.Parse("BBB")].TimeSeconds <= deadline);
        await talks["BBB"].SendAsync(TestTalks.None);
        talks.Clock.Now = talks.Clock.Now.AddMinutes(1);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.True(talks["BBB"].Cosignatures()[PartyCode.Parse("BBB")].TimeSeconds > deadline);
    }

    [Fact]
    public async Task An_objection_that_came_too_late_keeps_a_node_from_cosigning_no_longer()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var deadline = talks.Clock.Now.AddMinutes(5).ToUnixTimeSeconds();
        var silence = new ActId(await talks.ActAsync("AAA", RoomId.Table, new Command.ProposeSilence(First, deadline)));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        talks.Clock.Now = talks.Clock.Now.AddMinutes(10);
        await talks.SettleAsync();
        await ComposeAsync(talks["BBB"], new Command.Do(new TableAct.SilenceBroken(silence, "no")));
        var evidence = ((string[])["AAA", "BBB"]).Select(party => (Party: party, Cosignature: talks["AAA"].Cosignatures()[PartyCode.Parse(party)]))
            .Select(pair => new SilenceEvidence(new PartyId(pair.Party), pair.Cosignature.TimeSeconds, pair.Cosignature.Checkpoint.Size, ValueList.Create<byte>(pair.Cosignature.ToNote())));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.SilenceEstablished(silence, ValueList.From(evidence))));

        await talks["BBB"].SendAsync(TestTalks.None);
        Assert.Equal(OutboxState.Refused, Assert.Single(talks["BBB"].Outbox).State);
        talks.Clock.Now = talks.Clock.Now.AddMinutes(1);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(talks.Clock.Now.ToUnixTimeSeconds(), talks["BBB"].Cosignatures()[PartyCode.Parse("BBB")].TimeSeconds);
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("accepts")]
    [InlineData("lets it stand")]
    public async Task A_party_that_was_away_when_a_silence_ended_is_absent_until_it_has_spoken(string what)
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var deadline = talks.Clock.Now.AddMinutes(5).ToUnixTimeSeconds();
        var silence = new ActId(await talks.ActAsync("AAA", RoomId.Table, new Command.ProposeSilence(First, deadline)));
        talks.Clock.Now = talks.Clock.Now.AddMinutes(10);
        await talks.SettleAsync();
        var away = talks["BBB"];
        var own = PartyCode.Parse("BBB");
        Assert.True(away.Cosignatures()[own].Checkpoint.Size <= silence.Index);
        Assert.Equal(silence.Index, Assert.Single(away.Concerns, static concern => concern.Kind == ConcernKind.AwayAtDeadline).Entry);
        Assert.DoesNotContain(talks["AAA"].Concerns, static concern => concern.Kind == ConcernKind.AwayAtDeadline);

        if (what == "lets it stand") away.LetsPassedDeadlinesStand = true;
        else await talks.ActAsync("BBB", RoomId.Table, what == "objects" ? new Command.Do(new TableAct.SilenceBroken(silence, "We were away.")) : new Command.Accept(First, AcceptanceLevel.Definitive));
        talks.Clock.Now = talks.Clock.Now.AddMinutes(1);
        await talks.SettleAsync();
        Assert.True(away.Cosignatures()[own].TimeSeconds > deadline);
        Assert.DoesNotContain(away.Concerns, static concern => concern.Kind == ConcernKind.AwayAtDeadline);
        Assert.Equal(what == "objects" ? "objected" : null, SilenceUnproven(talks["AAA"], silence));
    }

    private static string? SilenceUnproven(Node node, ActId act)
    {
        var table = node.Room(RoomId.Table).Table!;
        if (table.Silences[act] is var silence && table.Provisions[silence.Provision].Settlement is not null) return null;
        var evidence = table.Rules.Parties.Select(party => (Party: party, Cosignature: node.Cosignatures()[PartyCode.Parse(party.ToString())]))
            .Select(pair => new SilenceEvidence(pair.Party, pair.Cosignature.TimeSeconds, pair.Cosignature.Checkpoint.Size, ValueList.Create<byte>(pair.Cosignature.ToNote())));
        return (table.Evolve(new Envelope(table.Size, new PartyId("AAA"), "delegate", new TableAct.SilenceEstablished(act, ValueList.From(evidence)))).Voids.LastOrDefault()?.Reason)?.Code;
    }

    internal static async Task JoinAsync(TestTalks talks, string name)
    {
        await talks[name].JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
        await talks[name].ConfirmAsync(talks.Convocation.Fingerprint, TestTalks.None);
    }

    private static Command.Do Say(string words) => new(new TableAct.StatementMade(Texts.Of(TestTalks.English, words)));

    private static async Task<OutboxItem> ComposeAsync(Node node, Command command) => await ComposeAsync(await node.ComposeAsync(RoomId.Table, command, null, TestTalks.None));

    private static Task<OutboxItem> ComposeAsync(Composition composition) => Task.FromResult(Assert.IsType<Composition.Composed>(composition).Items[^1]);
}
