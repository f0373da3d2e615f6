using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Storage;

namespace GoodOffices.Delegation.Verification;

/// <summary>Reads the record from a venue's data directory. Its private key is not looked at.</summary>
internal static class VenueSource
{
    private const int Page = 1_024;

    public static bool IsOne(string path) => File.Exists(Path.Combine(path, "venue.json"));

    public static async Task<RecordSource> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(path, "talks.db"))) throw new NodeException("nothing-to-verify", $"The venue in {path} has no record yet.", "Run it with a convocation first.");
        var logs = new List<LogSource> { await ReadLogAsync(path, "", "talks", ct) };
        foreach (var file in Directory.EnumerateFiles(path, "caucus-*.db").Order(StringComparer.Ordinal))
        {
            var folder = Path.GetFileNameWithoutExtension(file);
            logs.Add(await ReadLogAsync(path, folder["caucus-".Length..], folder, ct));
        }

        var convocation = logs[0].Entries.Count > 0 && Entry.TryParse(logs[0].Entries[0], out var first, out _) ? first.Content : ReadOnlyMemory<byte>.Empty;
        return new RecordSource($"venue {path}", convocation, logs);
    }

    private static async Task<LogSource> ReadLogAsync(string path, string log, string folder, CancellationToken ct)
    {
        // A copy is read, so that a running venue is not disturbed and a broken one is not changed.
        var copy = Directory.CreateTempSubdirectory("good-offices-verify-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(path, $"{folder}.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            await using var store = SqliteLogStore.Open(Path.Combine(copy, $"{folder}.db"));
            var (entries, leaves) = (new List<ReadOnlyMemory<byte>>(), new List<Hash>());
            while (await store.ReadAsync(entries.Count, Page, ct) is { Count: > 0 } page)
            {
                leaves.AddRange((await store.ReadOutlinesAsync(entries.Count, page.Count, ct)).Select(outline => outline.Leaf));
                entries.AddRange(page);
            }

            return new LogSource
            {
                Log = log,
                Entries = entries,
                Leaves = leaves,
                Cosigned = Files.Notes(Path.Combine(path, "cosignatures", folder)),
                Enclosure = address => Files.Enclosure(Path.Combine(path, "enclosures", folder), address),
            };
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
