using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Verification;
using GoodOffices.Procedure;
using GoodOffices.Record.Storage;

namespace GoodOffices.Tests.Delegation;

/// <summary>A whole record is verified from wherever it is kept; tampered, truncated and forked ones are named.</summary>
public sealed class VerificationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("good-offices-test-").FullName;

    [Fact]
    public async Task A_nodes_directory_holds_and_with_keys_its_seals_open()
    {
        await using var talks = await TalksAsync();
        var path = await NodeDirectoryAsync(talks, "AAA", _ => { });
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions { TalksId = talks.Convocation.TalksId, Device = talks.Device("AAA") }, TestTalks.None);
        Assert.Null(report.Fault);
        Assert.Equal(talks["BBB"].Room(RoomId.Table).Table!.StateDigest.ToString(), report.StateDigests["table"]);
        Assert.Contains(report.Holds, what => what.Contains("every party has verified one and the same record", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_of_other_talks_is_not_taken_for_this_one()
    {
        await using var talks = await TalksAsync();
        var path = await NodeDirectoryAsync(talks, "AAA", _ => { });
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions { TalksId = GoodOffices.Record.Hash.Of([1]) }, TestTalks.None);
        Assert.Equal("convocation", report.Fault!.Where);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        await using var talks = await TalksAsync();
        var size = talks["AAA"].Replica("").Size;
        for (var entry = 1L; entry < size; entry += 3)
        {
            var target = entry;
            var path = await NodeDirectoryAsync(talks, "AAA", (row, value) =>
            {
                if (row.Table == StoreTable.Entry && row.Row.Row.Span.SequenceEqual(RowKey.Of("", target))) value[value.Length / 2] ^= 1;
            });
            var report = await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None);
            Assert.Equal(target, report.Fault!.Entry);
        }
    }

    [Fact]
    public async Task A_changed_time_is_found_and_bracketed_by_what_the_next_author_saw()
    {
        await using var talks = await TalksAsync();
        var path = await NodeDirectoryAsync(talks, "AAA", (row, value) =>
        {
            if (row.Table == StoreTable.Entry && row.Row.Row.Span.SequenceEqual(RowKey.Of("", 7))) value[7] ^= 1;
        });
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None);
        Assert.Equal(7, report.Fault!.Entry);
    }

    [Fact]
    public async Task A_truncated_record_is_named()
    {
        await using var talks = await TalksAsync();
        var last = talks["AAA"].Replica("").Size - 1;
        var path = await NodeDirectoryAsync(talks, "AAA", (row, value) => !(row.Table == StoreTable.Entry && row.Row.Row.Span.SequenceEqual(RowKey.Of("", last))));
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None);
        Assert.Equal(last, report.Fault!.Entry);
        Assert.Contains("truncated", report.Fault.Means, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_holds_and_a_changed_bundle_is_named()
    {
        await using var talks = await TalksAsync();
        var path = Path.Combine(_folder, "export");
        await talks["BBB"].ExportAsync(path, TestTalks.None);
        Assert.Null((await RecordVerification.VerifyAsync(path, new VerificationOptions { TalksId = talks.Convocation.TalksId }, TestTalks.None)).Fault);
        var bundle = Directory.EnumerateFiles(Path.Combine(path, "tile", "entries"), "*", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(bundle);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);
        var report = await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None);
        Assert.Equal(talks["BBB"].Replica("").Size - 1, report.Fault!.Entry);
    }

    [Fact]
    public async Task Every_change_of_one_bit_under_a_cosigned_checkpoint_is_named()
    {
        await using var talks = await TalksAsync();
        var path = Path.Combine(_folder, "export");
        await talks["BBB"].ExportAsync(path, TestTalks.None);
        var file = Directory.EnumerateFiles(Path.Combine(path, "cosignatures")).First();
        var good = await File.ReadAllBytesAsync(file);
        // The name, the key's id, the time and the signature: all that is the cosigner's own.
        for (var at = good.AsSpan().LastIndexOf("\u2014"u8); at < good.Length; at++)
        {
            var changed = good.ToArray();
            changed[at] ^= (byte)(1 << (at % 8));
            await File.WriteAllBytesAsync(file, changed);
            var report = await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None);
            Assert.Contains("cosignatures", report.Fault?.Where ?? $"nothing, for byte {at}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_forked_record_is_caught_as_equivocation()
    {
        await using var talks = await TalksAsync();
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, int.MaxValue, TestTalks.None)).ToList();
        // The venue leaves the last but two out and signs again: authors after it saw another record.
        var at = entries.Count - 3;
        var forked = entries.Where((_, index) => index != at).ToList();
        var fork = new TestFork(talks.Venue[""].Signer, forked);
        var store = new MemoryNodeStore();
        await CopyAsync(talks.Stores["AAA"], store, (_, _) => true);
        var changes = forked.Select((entry, index) => new StoreChange(StoreTable.Entry, RowKey.Of("", index), entry)).ToList();
        changes.Add(new StoreChange(StoreTable.Entry, RowKey.Of("", forked.Count), null));
        changes.Add(new StoreChange(StoreTable.Checkpoint, RowKey.Of(""), fork.Checkpoint.Note));
        await store.CommitAsync(changes, TestTalks.None);
        var report = await RecordVerification.VerifyAsync(await WriteAsync("fork", store), new VerificationOptions(), TestTalks.None);
        Assert.NotNull(report.Evidence);
        Assert.Contains("two different records", report.Fault!.Means, StringComparison.Ordinal);
        await EvidenceSpeaksForItselfAsync(talks, report.Evidence!.Encode());
    }

    private async Task EvidenceSpeaksForItselfAsync(TestTalks talks, byte[] evidence)
    {
        var (whole, file) = (await NodeDirectoryAsync(talks, "AAA", _ => { }), Path.Combine(_folder, "evidence"));
        foreach (var isChanged in (bool[])[false, true])
        {
            if (isChanged) evidence[^1] ^= 1;
            await File.WriteAllBytesAsync(file, evidence);
            var report = await RecordVerification.VerifyAsync(whole, new VerificationOptions { Against = file }, TestTalks.None);
            Assert.Equal(isChanged, report.Evidence is null);
            Assert.Equal(isChanged ? "evidence" : "talks: equivocation", report.Fault!.Where);
        }
    }

    [Fact]
    public async Task A_venues_directory_holds_and_a_changed_entry_is_named()
    {
        await using var talks = await TalksAsync();
        var path = Directory.CreateDirectory(Path.Combine(_folder, "venue")).FullName;
        await File.WriteAllTextAsync(Path.Combine(path, "venue.json"), "{}");
        await using (var store = SqliteLogStore.Open(Path.Combine(path, "talks.db")))
        {
            var raw = await talks["AAA"].Replica("").ReadAsync(0, int.MaxValue, TestTalks.None);
            var batch = raw.Select(LogEntry.Of).ToList();
            await store.AppendAsync(await store.AcquireFenceAsync(TestTalks.None), new LogBatch(0, batch, talks["AAA"].Replica("").Highest!.Root), TestTalks.None);
        }

        Assert.Null((await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None)).Fault);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(path, "talks.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            var update = connection.CreateCommand();
            update.CommandText = "UPDATE entry SET bytes = zeroblob(length(bytes)) WHERE number = 5";
            await update.ExecuteNonQueryAsync();
        }

        Assert.Equal(5, (await RecordVerification.VerifyAsync(path, new VerificationOptions(), TestTalks.None)).Fault!.Entry);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<TestTalks> TalksAsync()
    {
        var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("BBB", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing shall be open.")));
        await talks.SettleAsync();
        return talks;
    }

    private Task<string> NodeDirectoryAsync(TestTalks talks, string name, Action<byte[]> change) => NodeDirectoryAsync(talks, name, (_, value) => change(value));

    private Task<string> NodeDirectoryAsync(TestTalks talks, string name, Action<(string Table, StoreRow Row), byte[]> change) => NodeDirectoryAsync(talks, name, (row, value) =>
    {
        change(row, value);
        return true;
    });

    private async Task<string> NodeDirectoryAsync(TestTalks talks, string name, Func<(string Table, StoreRow Row), byte[], bool> change)
    {
        var store = new MemoryNodeStore();
        await CopyAsync(talks.Stores[name], store, change);
        return await WriteAsync($"{name}-{Guid.NewGuid():n}", store);
    }

    private static async Task CopyAsync(MemoryNodeStore from, INodeStore to, Func<(string Table, StoreRow Row), byte[], bool> change)
    {
        var changes = new List<StoreChange>();
        foreach (var row in from.Everything())
        {
            var value = row.Row.Value.ToArray();
            if (change(row, value)) changes.Add(new StoreChange(row.Table, row.Row.Row, value));
        }

        await to.CommitAsync(changes, TestTalks.None);
    }

    private async Task<string> WriteAsync(string name, MemoryNodeStore store)
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        await using var file = SqliteNodeStore.Open(Path.Combine(path, "node.db"));
        await CopyAsync(store, file, (_, _) => true);
        return path;
    }
}
