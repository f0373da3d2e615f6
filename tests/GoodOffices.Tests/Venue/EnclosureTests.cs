using System.Net;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Venue.Enclosures;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Tests.Venue;

public sealed class EnclosureTests(OpenVenue open) : IClassFixture<OpenVenue>
{
    [Fact]
    public async Task An_enclosure_comes_back_as_it_was_sent()
    {
        var client = await open.ClientAsync("AAA");
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31)).ToArray();
        var path = $"/talks/enclosures/{Hash.Of(bytes)}";
        Assert.Equal("no-enclosure", (await client.GetAsync(path)).Code);
        Assert.Equal(HttpStatusCode.Created, (await client.PutAsync(path, bytes)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PutAsync(path, bytes)).Status);
        Assert.Equal(bytes, (await client.GetAsync(path)).Body);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(open.Venue.Data, "enclosures", "talks", Hash.Of(bytes).ToHex())));
    }

    [Fact]
    public async Task Bytes_of_another_digest_are_refused_and_leave_nothing()
    {
        var client = await open.ClientAsync("AAA");
        var (status, code, _) = await client.PutAsync($"/talks/enclosures/{Hash.Of([1])}", new byte[100_000]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "enclosure-digest"), (status, code));
        Assert.Equal("no-enclosure", (await client.GetAsync($"/talks/enclosures/{Hash.Of([1])}")).Code);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(open.Venue.Data, "enclosures", "talks"), "*.part"));
        foreach (var name in (string[])["abc", new string('A', 64), "..%2f..%2flog.key", new string('g', 64)])
        {
            Assert.Equal("malformed-digest", (await client.PutAsync($"/talks/enclosures/{name}", new byte[10])).Code);
        }
    }

    [Fact]
    public async Task Enclosures_count_against_the_budget_before_any_entry_names_them()
    {
        using var venue = await TestVenue.InitAsync(new Budget(100, 200_000));
        await using var process = await venue.StartAsync();
        using var key = TestLog.PartyKey("AAA");
        using var client = await VenueClient.AsAsync(process, venue.Convocation, key);
        var (first, second) = (new byte[150_000], new byte[150_001]);
        Assert.Equal(HttpStatusCode.Created, (await client.PutAsync($"/talks/enclosures/{Hash.Of(first)}", first)).Status);
        Assert.Equal("over-budget", (await client.PutAsync($"/talks/enclosures/{Hash.Of(second)}", second)).Code);
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_swept_away()
    {
        var folder = Directory.CreateTempSubdirectory("good-offices-enclosures-");
        try
        {
            var half = Path.Combine(folder.FullName, "talks", "abc.part");
            Directory.CreateDirectory(Path.GetDirectoryName(half)!);
            await File.WriteAllTextAsync(half, "half");
            var store = new EnclosureStore(Path.Combine(folder.FullName, "talks"));
            Assert.False(File.Exists(half));

            var (named, unnamed) = (new byte[] { 1 }, new byte[] { 2 });
            foreach (var bytes in (byte[][])[named, unnamed])
            {
                Assert.Equal(EnclosureOutcome.Stored, await store.StoreAsync(Hash.Of(bytes), new MemoryStream(bytes), 10, CancellationToken.None));
            }

            store.Sweep(new HashSet<Hash> { Hash.Of(named) }, DateTimeOffset.MaxValue);
            Assert.Equal(1, store.Length(Hash.Of(named)));
            Assert.Null(store.Length(Hash.Of(unnamed)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_sync_that_fails_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/full is a device of Linux.");
        // fdatasync(2) on a device that has nothing to sync gives EINVAL: the errno must come through.
        using var device = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        Assert.Throws<IOException>(() => FileSync.Data(device, "/dev/full"));
        Assert.Throws<IOException>(() => FileSync.Directory("/nonexistent"));
    }
}
