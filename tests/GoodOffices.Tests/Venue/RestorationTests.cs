using System.Net;
using System.Text.Json.Nodes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Storage;

namespace GoodOffices.Tests.Venue;

public sealed class RestorationTests
{
    [Fact]
    public async Task A_venue_restored_from_an_older_backup_signs_nothing_until_it_has_caught_up()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        byte[] highest, missing;
        string backup;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
            await log.DoAsync(client, key, log.Enrolment("AAA"));
            backup = venue.Backup("backup");
            await log.DoAsync(client, key, TestLog.Credentials());
            await log.DoAsync(client, key, TestLog.Credentials());
            highest = (await client.GetAsync("/talks/checkpoint")).Body;
            missing = (await client.GetAsync("/talks/entries?from=2")).Body;
        }

        await using var restored = await VenueProcess.StartAsync(backup);
        using var node = await VenueClient.AsAsync(restored, venue.Convocation, key, highest: highest);
        var next = log.Sign(key, OpenVenue.Harmless.Encode());
        Assert.Equal("venue-behind", (await node.PostAsync("/talks/entries", next.Bytes)).Code);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await node.GetAsync("/health/ready")).Status);
        Assert.Equal("out-of-order", (await node.PostAsync("/talks/restore?from=3", missing)).Code);

        var altered = missing.ToArray();
        altered[^1] ^= 1;
        Assert.Equal("other-record", (await node.PostAsync("/talks/restore?from=2", altered)).Code);
        Assert.Equal("malformed-bundle", (await node.PostAsync("/talks/restore?from=2", missing.AsMemory(1))).Code);

        // In two parts, as a large record would come.
        var first = 2 + ((missing[0] << 8) | missing[1]);
        Assert.Equal(3, (long)JsonNode.Parse((await node.PostAsync("/talks/restore?from=2", missing.AsMemory(0, first))).Body)!["next"]!);
        var (status, _, progress) = await node.PostAsync("/talks/restore?from=3", missing.AsMemory(first));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((long)JsonNode.Parse(progress)!["target"]!, (long)JsonNode.Parse(progress)!["next"]!);

        Assert.Equal(highest, (await node.GetAsync("/talks/checkpoint")).Body);
        Assert.Equal("nothing-missing", (await node.PostAsync("/talks/restore?from=4", missing)).Code);
        await log.AppendAsync(node, next, OpenVenue.Harmless.Encode());
        Assert.Equal(HttpStatusCode.OK, (await node.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task A_node_gives_back_what_a_restored_venue_has_lost_enclosures_included()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        using var device = TestLog.Device("AAA");
        var log = new TestLog(venue.Convocation, "AAA");
        var replica = await LogReplica.LoadAsync(new MemoryNodeStore(), venue.Convocation, PartyCode.Parse("AAA"), null, CancellationToken.None);
        string backup;
        byte[] highest;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key, "AAA");
            await log.DoAsync(client, key, log.Enrolment("AAA"));
            await log.DoAsync(client, key, TestLog.Credentials());
            await log.DoAsync(client, device, log.Epoch("caucus"));
            backup = venue.Backup("backup");
            var map = new byte[60_000];
            var submission = log.Sign(device, map, "caucus", 1);
            Assert.True(submission.IsEnclosed);
            Assert.Equal(HttpStatusCode.Created, (await client.PutAsync($"/caucus/AAA/enclosures/{submission.BodyHash}", map)).Status);
            await log.AppendAsync(client, submission, map);
            await log.DoAsync(client, key, TestLog.Credentials());
            highest = (await client.GetAsync("/caucus/AAA/checkpoint")).Body;
            await using var connection = Connect(replica, process, venue, key);
            await replica.SynchroniseAsync(connection, CancellationToken.None);
            Assert.NotNull(await replica.EnclosureAsync(connection, submission, CancellationToken.None));
        }

        await using var restored = await VenueProcess.StartAsync(backup);
        await using (var connection = Connect(replica, restored, venue, key))
        {
            await replica.SynchroniseAsync(connection, CancellationToken.None);
        }

        Assert.Empty(replica.Concerns);
        using var reader = await VenueClient.AsAsync(restored, venue.Convocation, key, "AAA", highest);
        Assert.Equal(highest, (await reader.GetAsync("/caucus/AAA/checkpoint")).Body);
        await log.DoAsync(reader, key, TestLog.Credentials());
    }

    [Fact]
    public async Task What_a_venue_has_to_catch_up_with_outlives_a_restart()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        string backup;
        byte[] highest;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
            backup = venue.Backup("backup");
            await log.DoAsync(client, key, log.Enrolment("AAA"));
            highest = (await client.GetAsync("/talks/checkpoint")).Body;
        }

        await using (var restored = await VenueProcess.StartAsync(backup))
        {
            using var node = await VenueClient.AsAsync(restored, venue.Convocation, key, highest: highest);
        }

        await using var again = await VenueProcess.StartAsync(backup);
        using var other = await VenueClient.AsAsync(again, venue.Convocation, TestLog.PartyKey("BBB"));
        Assert.Equal("venue-behind", (await other.PostAsync("/talks/entries", log.Taken[0].Submission.Bytes)).Code);
    }

    [Fact]
    public async Task Cosignatures_in_its_own_files_tell_a_venue_that_its_log_is_older()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        string backup;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
            backup = venue.Backup("backup");
            await log.DoAsync(client, key, log.Enrolment("AAA"));
            Assert.True(SignedCheckpoint.TryOpen((await client.GetAsync("/talks/checkpoint")).Body, venue.Key, out var checkpoint, out _));
            using var cosigner = TestParties.Cosigner("AAA");
            var note = checkpoint.With(cosigner.Sign(checkpoint.Checkpoint, 1_700_000_000)).Note;
            Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/talks/cosignatures", note)).Status);
        }

        // The database of yesterday, the other files of today.
        File.Copy(Path.Combine(venue.Data, "cosignatures", "talks", "AAA"), Path.Combine(backup, "cosignatures", "talks", "AAA"));
        await using var restored = await VenueProcess.StartAsync(backup);
        using var node = await VenueClient.AsAsync(restored, venue.Convocation, key);
        Assert.Equal("venue-behind", (await node.PostAsync("/talks/entries", log.Taken[0].Submission.Bytes)).Code);
    }

    [Fact]
    public async Task A_restored_venue_can_wait_for_every_party_and_the_host()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync("--restored");
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        var submission = log.Sign(key, log.Enrolment("AAA").Encode());
        Assert.Equal("venue-awaits-parties", (await client.PostAsync("/talks/entries", submission.Bytes)).Code);
        using var other = await VenueClient.AsAsync(process, venue.Convocation, TestLog.PartyKey("BBB"));
        Assert.Equal("venue-awaits-parties", (await client.PostAsync("/talks/entries", submission.Bytes)).Code);
        using var host = await VenueClient.AsAsync(process, venue.Convocation, TestLog.PartyKey("HST"));
        await log.AppendAsync(client, submission, log.Enrolment("AAA").Encode());
    }

    [Fact]
    public async Task A_device_that_was_enrolled_in_what_the_venue_lost_tells_it_that_it_is_behind()
    {
        using var venue = await TestVenue.InitAsync();
        using var key = TestLog.PartyKey("AAA");
        using var device = TestLog.Device("AAA");
        var log = new TestLog(venue.Convocation);
        string backup;
        byte[] highest;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
            backup = venue.Backup("backup");
            await log.DoAsync(client, key, log.Enrolment("AAA"));
            highest = (await client.GetAsync("/talks/checkpoint")).Body;
        }

        await using var restored = await VenueProcess.StartAsync(backup);
        using var stranger = new VenueClient(restored, venue.Convocation);
        var (status, problem) = await stranger.AuthenticateAsync(device, highest: highest);
        Assert.Equal((HttpStatusCode.Unauthorized, "no-standing"), (status, (string?)problem!["code"]));
        using var other = TestLog.PartyKey("BBB");
        using var quick = await VenueClient.AsAsync(restored, venue.Convocation, other);
        var elsewhere = new TestLog(venue.Convocation);
        Assert.Equal("venue-behind", (await quick.PostAsync("/talks/entries", elsewhere.Sign(other, elsewhere.Enrolment("BBB").Encode()).Bytes)).Code);
    }

    [Fact]
    public async Task A_second_root_of_one_size_by_the_venues_own_key_stops_it()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key, highest: OwnSignature(venue, 1, Hash.Of([1])));
        var log = new TestLog(venue.Convocation);
        Assert.Equal("venue-forked", (await client.PostAsync("/talks/entries", log.Sign(key, log.Enrolment("AAA").Encode()).Bytes)).Code);
        Assert.Equal("forked", (string?)JsonNode.Parse((await client.GetAsync("/health/ready")).Body)!["logs"]!["talks"]);
    }

    [Fact]
    public async Task An_act_that_has_seen_more_than_the_venue_holds_tells_it_that_it_is_behind()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        var log = new TestLog(venue.Convocation);
        Assert.True(SignedCheckpoint.TryOpen(OwnSignature(venue, 9, Hash.Of([9])), venue.Key, out var signed, out _));
        var seen = new GoodOffices.Record.Entries.Seen(signed.Size, signed.Root, signed.Signature.Span);
        Assert.Equal("venue-behind", (await client.PostAsync("/talks/entries", log.Sign(key, log.Enrolment("AAA").Encode(), seen: seen).Bytes)).Code);
    }

    [Fact]
    public async Task A_venue_that_another_has_taken_over_stops()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        var log = new TestLog(venue.Convocation);

        // As on a file system where the lock does not hold: another owner takes the next fencing number.
        await using (var other = SqliteLogStore.Open(Path.Combine(venue.Data, "talks.db")))
        {
            await other.AcquireFenceAsync(CancellationToken.None);
        }

        var (status, code, _) = await client.PostAsync("/talks/entries", log.Sign(key, log.Enrolment("AAA").Encode()).Bytes);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "superseded"), (status, code));
        Assert.Equal(7, await process.ExitAsync());
        Assert.Contains("hint: ", process.Errors, StringComparison.Ordinal);
    }

    private static IVenueConnection Connect(LogReplica replica, VenueProcess process, TestVenue venue, SigningKey key) =>
        new HttpVenue(new VenueAddress(process.Address, Hash.FromBytes(Convert.FromHexString(process.Certificate))), venue.Convocation, TimeProvider.System)
            .Connect(key, replica.Log, () => replica.Highest?.Note);

    private static byte[] OwnSignature(TestVenue venue, long size, Hash root)
    {
        var seed = Convert.FromBase64String(File.ReadAllLines(Path.Combine(venue.Data, "log.key"))[1]);
        using var signer = NoteSigner.FromSeed(venue.Key.Name, seed);
        return signer.Sign(size, root).Note.ToArray();
    }
}
