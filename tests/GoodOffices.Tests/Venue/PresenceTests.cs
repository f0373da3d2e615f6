using System.Net;

namespace GoodOffices.Tests.Venue;

public sealed class PresenceTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Who_streams_the_talks_is_present_until_the_last_stream_ends()
    {
        var (first, second) = (await open.ClientAsync("AAA"), await open.ClientAsync("AAA", device: false));
        var asks = await open.ClientAsync("BBB");
        Assert.Equal("[]", await PresentAsync(asks));
        var one = await OpenAsync(first, "/talks/stream?from=0");
        var two = await OpenAsync(second, "/talks/stream?from=0");
        await UntilAsync(asks, "[\"AAA\"]");
        one.Dispose();
        Assert.Equal("[\"AAA\"]", await PresentAsync(asks));
        two.Dispose();
        await UntilAsync(asks, "[]");
    }

    [Fact]
    public async Task A_stream_of_a_caucus_log_tells_nobody_anything()
    {
        var asks = await open.ClientAsync("BBB");
        using var caucus = await OpenAsync(await open.ClientAsync("BBB", device: false, log: "BBB"), "/caucus/BBB/stream?from=0");
        Assert.DoesNotContain("BBB", await PresentAsync(asks), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await asks.GetAsync("/caucus/BBB/presence")).Status);
    }

    [Fact]
    public async Task Only_a_participant_learns_who_is_present()
    {
        using var nobody = new VenueClient(open.Process, open.Venue.Convocation);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/talks/presence")).Status);
    }

    private static async Task<StreamReader> OpenAsync(VenueClient client, string path)
    {
        var answer = await client.Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new StreamReader(await answer.Content.ReadAsStreamAsync());
    }

    private static async Task<string> PresentAsync(VenueClient client)
    {
        using var answer = await client.Http.GetAsync(new Uri("/talks/presence", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A stream that the other end has closed is noticed when something is next written to it.</summary>
    private static async Task UntilAsync(VenueClient client, string present)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await PresentAsync(client) != present) await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
    }
}
