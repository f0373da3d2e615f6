using System.Net;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Venue;

public sealed class StreamTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task Every_append_is_seen_by_who_streams()
    {
        var reader = await open.ClientAsync("BBB");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var lines = await OpenAsync(reader, "/talks/stream?from=0", patience.Token);
        var first = await NextAsync(lines, patience.Token);
        Assert.Equal(open.Talks.State.Size, first.Size);

        using var key = TestLog.PartyKey("AAA");
        var writer = await open.ClientAsync("AAA", device: false);
        for (var i = 0; i < 3; i++)
        {
            await open.Talks.DoAsync(writer, key, OpenVenue.Harmless);
            var next = await NextAsync(lines, patience.Token);
            Assert.Equal(open.Talks.State.Size, next.Size);
        }
    }

    [Fact]
    public async Task A_revocation_ends_the_streams_of_the_device()
    {
        using var key = TestLog.PartyKey("BBB");
        using var lost = TestLog.Device("BBB", "streaming");
        var party = await open.ClientAsync("BBB", device: false);
        await open.Talks.DoAsync(party, key, open.Talks.Enrolment("BBB", "streaming"));
        using var client = await VenueClient.AsAsync(open.Process, open.Venue.Convocation, lost);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var lines = await OpenAsync(client, $"/talks/stream?from={open.Talks.State.Size - 1}", patience.Token);
        await NextAsync(lines, patience.Token);

        await open.Talks.DoAsync(party, key, new ClearAct.DeviceRevoked(lost.PublicKey, "lost"));
        Assert.Equal("", (await lines.ReadToEndAsync(patience.Token)).Trim());
    }

    [Fact]
    public async Task One_signer_holds_a_few_streams_and_no_more()
    {
        var client = await open.ClientAsync("HST");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var streams = new List<StreamReader>();
        for (var i = 0; i < 8; i++)
        {
            streams.Add(await OpenAsync(client, "/talks/stream?from=0", patience.Token));
        }

        var (status, code, _) = await client.GetAsync("/talks/stream?from=0");
        Assert.Equal((HttpStatusCode.TooManyRequests, "streams"), (status, code));
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task A_venue_that_is_asked_to_stop_ends_its_streams_and_goes()
    {
        using var venue = await TestVenue.InitAsync();
        await using var process = await venue.StartAsync();
        using var client = await VenueClient.AsAsync(process, venue.Convocation, TestLog.PartyKey("AAA"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var lines = await OpenAsync(client, "/talks/stream?from=1", patience.Token);
        Assert.Equal(0, await process.StopAsync());
        Assert.DoesNotContain("Error", process.Errors, StringComparison.Ordinal);
    }

    private static async Task<StreamReader> OpenAsync(VenueClient client, string path, CancellationToken patience)
    {
        var answer = await client.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, patience);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new StreamReader(await answer.Content.ReadAsStreamAsync(patience));
    }

    private async Task<SignedCheckpoint> NextAsync(StreamReader lines, CancellationToken patience)
    {
        while (await lines.ReadLineAsync(patience) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                Assert.True(SignedCheckpoint.TryOpen(Convert.FromBase64String(line[6..]), open.Venue.Key, out var checkpoint, out var why), why);
                return checkpoint;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
