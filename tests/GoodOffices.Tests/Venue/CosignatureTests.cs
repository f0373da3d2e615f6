using System.Net;
using System.Text;
using System.Text.Json;
using GoodOffices.Record.Notes;

namespace GoodOffices.Tests.Venue;

public sealed class CosignatureTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task The_latest_cosignature_of_a_party_is_kept_and_served()
    {
        var client = await open.ClientAsync("AAA");
        using var cosigner = TestParties.Cosigner("AAA");
        var checkpoint = await CheckpointAsync(client);
        var earlier = checkpoint.With(cosigner.Sign(checkpoint.Checkpoint, 1_700_000_000));
        var later = checkpoint.With(cosigner.Sign(checkpoint.Checkpoint, 1_700_000_010));
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/talks/cosignatures", earlier.Note)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/talks/cosignatures", later.Note)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("/talks/cosignatures", later.Note)).Status);
        Assert.Equal("older-cosignature", (await client.PostAsync("/talks/cosignatures", earlier.Note)).Code);

        var reader = await open.ClientAsync("BBB");
        var notes = JsonSerializer.Deserialize<string[]>((await reader.GetAsync("/talks/cosignatures")).Body)!;
        Assert.Contains(Encoding.UTF8.GetString(later.Note.Span), notes);
        Assert.DoesNotContain(Encoding.UTF8.GetString(earlier.Note.Span), notes);
    }

    [Fact]
    public async Task A_cosignature_of_another_or_of_a_checkpoint_that_was_not_signed_is_refused()
    {
        var client = await open.ClientAsync("BBB");
        var checkpoint = await CheckpointAsync(client);
        using var another = TestParties.Cosigner("AAA");
        using var own = TestParties.Cosigner("BBB");
        using var forger = NoteSigner.FromSeed(open.Venue.Key.Name, new byte[32]);
        var forged = forger.Sign(5, default);
        Assert.Equal("bad-cosignature", await CodeAsync(client, checkpoint.Note));
        Assert.Equal("bad-cosignature", await CodeAsync(client, checkpoint.With(another.Sign(checkpoint.Checkpoint, 1)).Note));
        Assert.Equal("malformed-note", await CodeAsync(client, forged.With(own.Sign(forged.Checkpoint, 1)).Note));
        Assert.Equal("malformed-note", await CodeAsync(client, "nothing"u8.ToArray()));
        Assert.Equal("too-large", await CodeAsync(client, new byte[20_000]));
    }

    private static async Task<string> CodeAsync(VenueClient client, ReadOnlyMemory<byte> note) => (await client.PostAsync("/talks/cosignatures", note)).Code;

    private async Task<SignedCheckpoint> CheckpointAsync(VenueClient client)
    {
        Assert.True(SignedCheckpoint.TryOpen((await client.GetAsync("/talks/checkpoint")).Body, open.Venue.Key, out var checkpoint, out var why), why);
        return checkpoint;
    }
}
