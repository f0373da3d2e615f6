using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record.Entries;

namespace GoodOffices.Tests.Delegation;

/// <summary>What a node makes of a venue that errs or cheats.</summary>
public sealed class SynchronisationTests
{
    [Fact]
    public async Task Two_histories_of_one_size_are_evidence_that_is_kept_and_stops_sending()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var size = talks["AAA"].Replica("").Size;
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, (int)size, TestTalks.None)).ToList();
        var fork = new TestFork(talks.Venue[""].Signer, entries.SkipLast(1).Append(entries[^2]));
        talks.Venue.Fork = log => log.Length == 0 ? fork : null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        await ExpectStoppedAsync(talks, talks["AAA"]);

        // It is kept: a node that starts again says the same, reads on, and folds nothing more.
        var again = await talks.ReopenAsync("AAA");
        await ExpectStoppedAsync(talks, again);
        Assert.Equal(size, again.Replica("").Size);
    }

    [Fact]
    public async Task A_longer_history_that_does_not_begin_with_ours_is_evidence()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var size = talks["AAA"].Replica("").Size;
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, (int)size, TestTalks.None)).ToList();
        var other = new Entry(0, new byte[] { 1, 2, 3 }).Encode();
        var fork = new TestFork(talks.Venue[""].Signer, entries.Select((entry, index) => index == 3 ? other : entry).Append(other));
        talks.Venue.Fork = log => log.Length == 0 ? fork : null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        await ExpectStoppedAsync(talks, talks["AAA"]);
    }

    [Fact]
    public async Task A_cosignature_under_another_history_is_evidence()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var size = talks["AAA"].Replica("").Size;
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, (int)size, TestTalks.None)).ToList();
        var fork = new TestFork(talks.Venue[""].Signer, entries.SkipLast(1).Append(entries[^2]));
        var cosigner = talks.Convocation.Terms.Parties[1].Cosigner;
        using var key = new GoodOffices.Record.Notes.CheckpointCosigner(cosigner.Name, GoodOffices.Record.Keys.SigningKey.FromSeed(CosignerSeed(talks, "BBB")));
        talks.Venue[""].Cosigned[cosigner.Name] = fork.Checkpoint.With(key.Sign(fork.Checkpoint.Checkpoint, 1)).Note.ToArray();
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.NotNull(talks["AAA"].Replica("").Evidence);
    }

    [Fact]
    public async Task An_older_record_is_refused_and_shown_and_is_no_evidence()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var size = talks["AAA"].Replica("").Size;
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, (int)size, TestTalks.None)).ToList();
        var older = new TestFork(talks.Venue[""].Signer, entries.SkipLast(3));
        talks.Venue.Fork = log => log.Length == 0 ? older : null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(size, talks["AAA"].Replica("").Size);
        Assert.Null(talks["AAA"].Replica("").Evidence);
        Assert.Contains(talks["AAA"].Concerns, concern => concern.Kind == ConcernKind.OlderRecord);
        talks.Venue.Fork = null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Empty(talks["AAA"].Concerns);
    }

    [Fact]
    public async Task Entries_that_do_not_lead_to_the_signed_root_are_not_taken_over()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var before = talks["BBB"].Replica("").Size;
        await talks.ActAsync("AAA", RoomId.Table, Say("One more."));
        var truth = (await talks["AAA"].Replica("").ReadAsync(0, int.MaxValue, TestTalks.None)).ToList();
        var shown = new TestFork(talks.Venue[""].Signer, truth);
        shown.Entries[^1] = truth[^2];
        talks.Venue.Fork = log => log.Length == 0 ? shown : null;
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(before, talks["BBB"].Replica("").Size);
        Assert.Contains(talks["BBB"].Concerns, concern => concern.Kind == ConcernKind.Unproven);
        Assert.Null(talks["BBB"].Replica("").Evidence);
    }

    [Fact]
    public async Task A_store_that_fails_is_acted_on_by_nothing()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var failing = new FailingStore(talks.Stores["BBB"]);
        var node = await talks.ReopenAsync("BBB", failing);
        await talks.ActAsync("AAA", RoomId.Table, Say("One more."));
        var (size, cosigned) = (node.Replica("").Size, talks.Venue[""].Cosigned["BBB/cosigner"]);
        talks.Clock.Now += TimeSpan.FromMinutes(1);
        failing.IsFull = true;
        var failure = await Assert.ThrowsAsync<NodeStoreException>(() => node.SynchroniseAsync(TestTalks.None));
        Assert.True(failure.IsFull);
        Assert.Equal(size, node.Replica("").Size);
        Assert.Equal(cosigned, talks.Venue[""].Cosigned["BBB/cosigner"]);
        failing.IsFull = false;
        await node.SynchroniseAsync(TestTalks.None);
        Assert.Equal(talks["AAA"].Replica("").Size, node.Replica("").Size);
    }

    [Fact]
    public async Task A_node_cosigns_at_most_every_ten_seconds()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var first = talks["AAA"].Cosignatures()[PartyCode.Parse("AAA")].Checkpoint.Size;
        await talks.ActAsync("BBB", RoomId.Table, Say("One more."));
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(first, talks["AAA"].Cosignatures()[PartyCode.Parse("AAA")].Checkpoint.Size);
        talks.Clock.Now += TimeSpan.FromSeconds(10);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(first + 1, talks["AAA"].Cosignatures()[PartyCode.Parse("AAA")].Checkpoint.Size);
    }

    [Fact]
    public async Task A_node_knows_from_when_on_it_may_cosign_what_is_left()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Clock.Now += TimeSpan.FromSeconds(10);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Null(talks["AAA"].CosignatureDue());
        await talks.ActAsync("BBB", RoomId.Table, Say("One more."));
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(talks.Clock.Now.ToUnixTimeSeconds() + 10, talks["AAA"].CosignatureDue()!.Value.ToUnixTimeSeconds());
        talks.Clock.Now += TimeSpan.FromSeconds(10);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Null(talks["AAA"].CosignatureDue());
    }

    [Fact]
    public async Task A_cosignature_that_did_not_arrive_goes_out_again()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Clock.Now += TimeSpan.FromSeconds(10);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        var cosigned = talks.Venue[""].Cosigned;
        var lost = Assert.Single(cosigned, note => note.Key.StartsWith("AAA", StringComparison.Ordinal));
        cosigned.Remove(lost.Key);
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Equal(lost.Value, cosigned[lost.Key]);
    }

    [Fact]
    public async Task A_venue_whose_clock_is_minutes_ahead_is_told()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Clock.Now += TimeSpan.FromMinutes(10);
        await talks.ActAsync("AAA", RoomId.Table, Say("Said by a fast clock."));
        talks.Clock.Now -= TimeSpan.FromMinutes(10);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.Contains(talks["BBB"].Concerns, concern => concern.Kind == ConcernKind.VenueTime);
    }

    [Fact]
    public async Task A_venue_whose_clock_is_minutes_behind_is_told_until_its_clock_is_right()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Clock.Now += TimeSpan.FromMinutes(20);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        for (var time = 0; time < 2; time++)
        {
            talks.Clock.Now -= TimeSpan.FromMinutes(10);
            await talks.ActAsync("AAA", RoomId.Table, Say("Said by a slow clock."));
            talks.Clock.Now += TimeSpan.FromMinutes(10);
            await talks["BBB"].SynchroniseAsync(TestTalks.None);
            // The next act of somebody else clears nothing while the clock stays wrong.
            Assert.Contains("10 minutes behind", Assert.Single(talks["BBB"].Concerns, static concern => concern.Kind == ConcernKind.VenueTime).Why, StringComparison.Ordinal);
        }

        await talks.ActAsync("AAA", RoomId.Table, Say("Said by a clock that is right."));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.DoesNotContain(talks["BBB"].Concerns, static concern => concern.Kind == ConcernKind.VenueTime);
    }

    [Fact]
    public async Task What_a_node_catches_up_on_says_nothing_of_the_clock()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, Say("Said while the other was away."));
        talks.Clock.Now += TimeSpan.FromHours(9);
        var away = await talks.ReopenAsync("BBB");
        await away.SynchroniseAsync(TestTalks.None);
        Assert.Equal(talks["AAA"].Replica("").Size, away.Replica("").Size);
        Assert.DoesNotContain(away.Concerns, static concern => concern.Kind == ConcernKind.VenueTime);
    }

    private static Command.Do Say(string words) => new(new TableAct.StatementMade(Texts.Of(TestTalks.English, words)));

    private static async Task ExpectStoppedAsync(TestTalks talks, Node node)
    {
        Assert.NotNull(node.Replica("").Evidence);
        Assert.Contains("two different records", node.Concerns[0].Why, StringComparison.Ordinal);
        await node.ComposeAsync(RoomId.Table, Say("Into the void."), null, TestTalks.None);
        Assert.Equal("equivocation", (await Assert.ThrowsAsync<NodeException>(() => node.SendAsync(TestTalks.None))).Code);
        Assert.NotNull(node.Room(RoomId.Table).Table);
        _ = talks;
    }

    private static byte[] CosignerSeed(TestTalks talks, string code)
    {
        var seed = new byte[32];
        talks.Device(code).Node.Cosigner.CopySeedTo(seed);
        return seed;
    }
}
