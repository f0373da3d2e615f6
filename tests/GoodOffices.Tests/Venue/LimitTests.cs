using System.Net;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Tests.Venue;

public sealed class LimitTests
{
    [Fact]
    public async Task A_full_log_refuses_and_goes_on_when_there_is_room_again()
    {
        using var venue = await TestVenue.InitAsync();
        venue.SetLimit("logBytes", 120_000);
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        GoodOffices.Record.Entries.Submission refused;
        await using (var process = await venue.StartAsync())
        {
            using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
            refused = await FillAsync(client, log, key);
            var size = log.State.Size;
            Assert.Equal(HttpStatusCode.InsufficientStorage, (await client.PostAsync("/talks/entries", refused.Bytes)).Status);
            Assert.Equal(size, await CountAsync(client));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).Status);
        }

        venue.SetLimit("logBytes", 0);
        await using var roomy = await venue.StartAsync();
        using var again = await VenueClient.AsAsync(roomy, venue.Convocation, key);
        await log.AppendAsync(again, refused, OpenVenue.Harmless.Encode());
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_of_a_file_is_told_as_full()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit on a file's size is set by a shell of Linux.");
        using var venue = await TestVenue.InitAsync();
        // The system itself refuses to let any file grow beyond 1 or 2 MiB (the shell's unit differs): in the venue the same path as a full
        // disk. The runtime maps its code from such a file where pages are either writable or executable, so that is left off here.
        var command = new System.Diagnostics.ProcessStartInfo("/bin/sh")
        {
            ArgumentList =
            {
                "-c", "trap '' XFSZ; ulimit -f 2048; export DOTNET_EnableWriteXorExecute=0; exec \"$0\" run --data \"$1\" --convocation \"$2\" --listen https://127.0.0.1:0",
                VenueProgram.Path, venue.Data, venue.ConvocationFile,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        await using var process = await VenueProcess.StartAsync(VenueProgram.ShortLived(command));
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        var large = new byte[3 << 20];
        var (status, code, _) = await client.PutAsync($"/talks/enclosures/{Hash.Of(large)}", large);
        Assert.Equal((HttpStatusCode.InsufficientStorage, "disk-full"), (status, code));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(venue.Data, "enclosures", "talks")));
        var log = new TestLog(venue.Convocation);
        await log.DoAsync(client, key, log.Enrolment("AAA"));
    }

    [Fact]
    public async Task A_party_beyond_its_budget_is_refused_and_may_still_revoke()
    {
        using var venue = await TestVenue.InitAsync(new Budget(3, 100_000));
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        var log = new TestLog(venue.Convocation);
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        await log.DoAsync(client, key, log.Enrolment("AAA"));
        await log.DoAsync(client, key, TestLog.Credentials());
        await log.DoAsync(client, key, TestLog.Credentials());
        var (status, code, _) = await client.PostAsync("/talks/entries", log.Sign(key, OpenVenue.Harmless.Encode()).Bytes);
        Assert.Equal((HttpStatusCode.Conflict, "budget"), (status, code));
        using var device = TestLog.Device("AAA");
        await log.DoAsync(client, key, new ClearAct.DeviceRevoked(device.PublicKey, "done"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        using var venue = await TestVenue.InitAsync();
        venue.SetLimit("requestBurst", 5);
        venue.SetLimit("requestsPerSecond", 1);
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        using var other = await VenueClient.AsAsync(process, venue.Convocation, TestLog.PartyKey("BBB"));
        var codes = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            codes.Add((await client.GetAsync("/talks/checkpoint")).Code);
        }

        Assert.Contains("rate", codes);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/talks/checkpoint")).Status);
        using var answer = await client.Http.GetAsync(new Uri("/talks/checkpoint", UriKind.Relative));
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }

    private static async Task<GoodOffices.Record.Entries.Submission> FillAsync(VenueClient client, TestLog log, GoodOffices.Record.Keys.SigningKey key)
    {
        var body = OpenVenue.Harmless.Encode();
        for (var i = 0; i < 500; i++)
        {
            var submission = log.Sign(key, body);
            var (status, code, _) = await client.PostAsync("/talks/entries", submission.Bytes);
            if (status != HttpStatusCode.OK)
            {
                Assert.Equal((HttpStatusCode.InsufficientStorage, "disk-full"), (status, code));
                return submission;
            }

            log.Fold(submission, body);
        }

        throw new InvalidOperationException("The log was never full.");
    }

    private static async Task<long> CountAsync(VenueClient client)
    {
        Assert.True(GoodOffices.Record.Tiles.EntryBundle.TryParseUpTo((await client.GetAsync("/talks/entries?from=0")).Body, 10_000, out var entries, out _));
        return entries.Count;
    }
}
