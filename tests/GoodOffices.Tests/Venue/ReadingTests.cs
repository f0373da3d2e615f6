using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Tiles;

namespace GoodOffices.Tests.Venue;

public sealed class ReadingTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task The_entries_have_the_root_of_the_checkpoint()
    {
        var client = await open.ClientAsync("BBB");
        var checkpoint = await CheckpointAsync(client);
        var entries = await EntriesAsync(client, "/talks/entries?from=0");
        Assert.Equal(checkpoint.Size, entries.Count);
        var range = new CompactRange();
        foreach (var entry in entries)
        {
            range.Append(MerkleHash.Leaf(entry.Span));
        }

        Assert.Equal(checkpoint.Root, range.Root());
        Assert.True(entries[0].Span[8..].SequenceEqual(open.Venue.Convocation.Bytes.Span));
        Assert.Empty(await EntriesAsync(client, "/talks/entries?from=1000"));
        Assert.Equal(2, (await EntriesAsync(client, "/talks/entries?from=1&count=2")).Count);
    }

    [Fact]
    public async Task Tiles_and_bundles_hold_the_same_log()
    {
        var client = await open.ClientAsync("BBB");
        var checkpoint = await CheckpointAsync(client);
        foreach (var path in TilePath.Of(checkpoint.Size))
        {
            var (status, _, tile) = await client.GetAsync($"/talks/{path}");
            Assert.Equal(HttpStatusCode.OK, status);
            if (path.IsEntries)
            {
                Assert.Equal(await EntriesAsync(client, "/talks/entries?from=0"), EntriesOf(tile), Comparer);
            }
            else
            {
                Assert.True(HashTile.TryParse(tile, path.Width, out var hashes));
                Assert.Equal(checkpoint.Size, hashes.Length);
            }
        }

        foreach (var nothing in (string[])["tile/0/001", "tile/0/000", "tile/9/000", "tile/0/000.p/200", "tile/entries/x001/000", "tile/0/..", "tile/x"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/talks/{nothing}")).Status);
        }
    }

    [Fact]
    public async Task Proofs_verify_and_out_of_range_is_told()
    {
        var client = await open.ClientAsync("BBB");
        var checkpoint = await CheckpointAsync(client);
        var entry = await open.Talks.EntryAsync(client, 2);
        var inclusion = await HashesAsync(client, $"/talks/proof/inclusion?index=2&size={checkpoint.Size}");
        Assert.True(InclusionProof.Verify(2, checkpoint.Size, MerkleHash.Leaf(entry), inclusion, checkpoint.Root));
        var tree = new HashTree();
        foreach (var each in await EntriesAsync(client, "/talks/entries?from=0"))
        {
            tree.Append(MerkleHash.Leaf(each.Span));
        }

        var consistency = await HashesAsync(client, $"/talks/proof/consistency?from=3&to={checkpoint.Size}");
        Assert.True(ConsistencyProof.Verify(3, tree.RootAt(3), checkpoint.Size, checkpoint.Root, consistency));
        foreach (var wrong in (string[])["consistency?from=0&to=1", "consistency?from=3&to=2", "consistency?from=1&to=999", "inclusion?index=5&size=5", "inclusion?index=-1&size=5"])
        {
            Assert.Equal("out-of-range", (await client.GetAsync($"/talks/proof/{wrong}")).Code);
        }

        Assert.Equal("malformed-request", (await client.GetAsync("/talks/proof/inclusion?index=one&size=5")).Code);
    }

    [Fact]
    public async Task The_public_page_can_run_and_load_nothing()
    {
        using var http = open.Process.Client();
        using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(open.Venue.Convocation.TalksId.ToHex(), page, StringComparison.Ordinal);
        foreach (var never in (string[])["<script", "<form", "stylesheet", "@import", "url(", "http:", "AAA"])
        {
            Assert.DoesNotContain(never, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Health_convocation_and_interface_description_are_open()
    {
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).Status);
        var ready = JsonNode.Parse((await client.GetAsync("/health/ready")).Body)!;
        Assert.Equal("ready", (string?)ready["status"]);
        Assert.Equal("ready", (string?)ready["logs"]!["caucus/BBB"]);
        Assert.Equal(open.Venue.Convocation.Bytes.ToArray(), (await client.GetAsync("/convocation")).Body);
        Assert.Equal("[]", Encoding.UTF8.GetString((await client.GetAsync("/publications")).Body));
        var document = JsonNode.Parse((await client.GetAsync("/openapi/v1.json")).Body)!;
        foreach (var path in (string[])["/talks/entries", "/caucus/{party}/entries", "/auth/tokens", "/talks/stream", "/talks/enclosures/{digest}", "/talks/restore", "/publications"])
        {
            Assert.NotNull(document["paths"]![path]);
        }

        Assert.Equal("party", (string?)document["paths"]!["/caucus/{party}/entries"]!["parameters"]![0]!["name"]);
    }

    [Fact]
    public void The_venue_at_rest_takes_less_than_200_megabytes()
    {
        using var process = System.Diagnostics.Process.GetProcessById(open.Process.Id);
        Assert.InRange(process.WorkingSet64, 1, 200L << 20);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var client = new VenueClient(open.Process, open.Venue.Convocation);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nothing")).Status);
        Assert.Equal("no-publication", (await client.GetAsync($"/publications/{new string('a', 64)}")).Code);
        Assert.Equal("no-publication", (await client.GetAsync("/publications/..%2f..%2flog.key")).Code);
    }

    [Fact]
    public async Task The_logs_name_no_path_no_query_and_no_key()
    {
        var client = await open.ClientAsync("BBB");
        await client.GetAsync("/talks/proof/inclusion?index=secretword&size=5");
        await client.PostAsync("/talks/entries", "secretword"u8.ToArray());
        Assert.DoesNotContain("secretword", open.Process.Errors, StringComparison.Ordinal);
    }

    private static IEqualityComparer<ReadOnlyMemory<byte>> Comparer { get; } =
        EqualityComparer<ReadOnlyMemory<byte>>.Create((left, right) => left.Span.SequenceEqual(right.Span), _ => 0);

    private static IReadOnlyList<ReadOnlyMemory<byte>> EntriesOf(byte[] bundle)
    {
        Assert.True(EntryBundle.TryParseUpTo(bundle, 10_000, out var entries, out var error), error?.ToString());
        return entries;
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(VenueClient client, string path) =>
        EntriesOf((await client.GetAsync(path)).Body);

    private static async Task<Hash[]> HashesAsync(VenueClient client, string path) =>
        [.. Encoding.UTF8.GetString((await client.GetAsync(path)).Body).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Hash.FromBytes(Convert.FromBase64String(line)))];

    private async Task<SignedCheckpoint> CheckpointAsync(VenueClient client)
    {
        Assert.True(SignedCheckpoint.TryOpen((await client.GetAsync("/talks/checkpoint")).Body, open.Venue.Key, out var checkpoint, out var why), why);
        return checkpoint;
    }
}
