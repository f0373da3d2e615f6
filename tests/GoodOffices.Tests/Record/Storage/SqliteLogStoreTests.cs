using GoodOffices.Record.Storage;
using Microsoft.Data.Sqlite;

namespace GoodOffices.Tests.Record.Storage;

public sealed class SqliteLogStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "log.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_appended_is_read_back_also_from_a_closed_file()
    {
        var (first, second) = (Batches.Of(0, 3), Batches.Of(3, 2));
        await using (var store = SqliteLogStore.Open(File))
        {
            var fence = await store.AcquireFenceAsync(default);
            await store.AppendAsync(fence, first, default);
            await store.AppendAsync(fence, second, default);
        }

        await using var again = SqliteLogStore.Open(File);
        Assert.Equal(5, await again.SizeAsync(default));
        LogEntry[] expected = [.. first.Entries, .. second.Entries];
        Assert.Equal(expected.Select(entry => Convert.ToHexString(entry.Bytes.Span)), (await again.ReadAsync(0, 100, default)).Select(entry => Convert.ToHexString(entry.Span)));
        var outlines = await again.ReadOutlinesAsync(0, 100, default);
        Assert.Equal(expected.Select(entry => (entry.TimeMilliseconds, entry.Leaf, entry.Submission)), outlines.Select(outline => (outline.TimeMilliseconds, outline.Leaf, outline.Submission)));
        Assert.Equal([null, null, first.Root, null, second.Root], outlines.Select(outline => outline.Root));
        Assert.Equal(expected[2].Leaf, Assert.Single(await again.ReadOutlinesAsync(2, 1, default)).Leaf);
        Assert.Empty(await again.ReadAsync(5, 1, default));
        Assert.Empty(await again.ReadAsync(0, 0, default));
    }

    [Fact]
    public async Task A_stale_fence_or_index_appends_nothing()
    {
        await using var store = SqliteLogStore.Open(File);
        await using var other = SqliteLogStore.Open(File);
        var old = await store.AcquireFenceAsync(default);
        await store.AppendAsync(old, Batches.Of(0, 1), default);
        var latest = await other.AcquireFenceAsync(default);
        Assert.Equal(old + 1, latest);
        await Assert.ThrowsAsync<FencedException>(async () => await store.AppendAsync(old, Batches.Of(1, 1), default));
        await Assert.ThrowsAsync<FencedException>(async () => await store.RenewFenceAsync(old, default));
        await Assert.ThrowsAsync<FencedException>(async () => await other.AppendAsync(latest, Batches.Of(0, 1), default));
        await Assert.ThrowsAsync<FencedException>(async () => await other.AppendAsync(latest, Batches.Of(2, 1), default));
        Assert.Equal(1, await store.SizeAsync(default));
        Assert.Equal(latest + 1, await other.RenewFenceAsync(latest, default));
        await other.AppendAsync(latest + 1, Batches.Of(1, 1), default);
        Assert.Equal(2, await store.SizeAsync(default));
    }

    [Fact]
    public async Task A_renewal_whose_answer_was_lost_can_be_repeated()
    {
        await using var store = SqliteLogStore.Open(File);
        await using var memory = new MemoryLogStore();
        foreach (var one in (ILogStore[])[store, memory])
        {
            var acquired = await one.AcquireFenceAsync(default);
            Assert.Equal(acquired + 1, await one.RenewFenceAsync(acquired, default));
            Assert.Equal(acquired + 2, await one.RenewFenceAsync(acquired, default));
            await Assert.ThrowsAsync<FencedException>(async () => await one.AppendAsync(acquired + 1, Batches.Of(0, 1), default));
            await one.AppendAsync(acquired + 2, Batches.Of(0, 1), default);
            await one.AcquireFenceAsync(default);
            await Assert.ThrowsAsync<FencedException>(async () => await one.RenewFenceAsync(acquired + 2, default));
        }
    }

    [Fact]
    public async Task A_batch_that_cannot_be_whole_is_not_there_at_all()
    {
        await using var store = SqliteLogStore.Open(File);
        var fence = await store.AcquireFenceAsync(default);
        var batch = Batches.Of(0, 3);
        var twice = batch with { Entries = [batch.Entries[0], batch.Entries[1], batch.Entries[0]] };
        var failure = await Assert.ThrowsAsync<StoreException>(async () => await store.AppendAsync(fence, twice, default));
        Assert.False(failure.IsUncertain);
        Assert.Equal(0, await store.SizeAsync(default));
        await store.AppendAsync(fence, batch, default);
        Assert.Equal(3, await store.SizeAsync(default));
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_and_loses_nothing()
    {
        var size = 0L;
        await using (var store = SqliteLogStore.Open(File, maximumBytes: 200_000))
        {
            var fence = await store.AcquireFenceAsync(default);
            StoreException? failure = null;
            while (failure is null && size < 1000)
            {
                try
                {
                    await store.AppendAsync(fence, Batches.Of(size, 2, length: 5000), default);
                    size += 2;
                }
                catch (StoreException full)
                {
                    failure = full;
                }
            }

            Assert.True(failure!.IsFull);
            Assert.False(failure.IsUncertain);
            Assert.Contains("space", failure.Message, StringComparison.Ordinal);
            Assert.InRange(size, 10, 100);
            Assert.Equal(size, await store.SizeAsync(default));
        }

        await using var roomy = SqliteLogStore.Open(File);
        Assert.Equal(size, await roomy.SizeAsync(default));
        await roomy.AppendAsync(await roomy.AcquireFenceAsync(default), Batches.Of(size, 2, length: 5000), default);
    }

    [Fact]
    public async Task Another_file_or_a_newer_one_is_refused_with_what_to_do()
    {
        await System.IO.File.WriteAllTextAsync(File, "a text, long enough to be no database at all".PadRight(5000, '.'), TestContext.Current.CancellationToken);
        Assert.Contains("is not a log", Assert.Throws<StoreException>(() => SqliteLogStore.Open(File)).Message, StringComparison.Ordinal);
        var other = Path.Combine(_folder.Path, "other.db");
        Execute(other, "CREATE TABLE something (x)");
        Assert.Contains("is not a log", Assert.Throws<StoreException>(() => SqliteLogStore.Open(other)).Message, StringComparison.Ordinal);
        var newer = Path.Combine(_folder.Path, "newer.db");
        await SqliteLogStore.Open(newer).DisposeAsync();
        Execute(newer, "PRAGMA user_version = 2");
        Assert.Contains("has format 2", Assert.Throws<StoreException>(() => SqliteLogStore.Open(newer)).Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => SqliteLogStore.Open(Path.Combine(_folder.Path, "none", "log.db")));
    }

    [Fact]
    public async Task A_missing_entry_is_named()
    {
        await using var store = SqliteLogStore.Open(File);
        await store.AppendAsync(await store.AcquireFenceAsync(default), Batches.Of(0, 5), default);
        Execute(File, "DELETE FROM entry WHERE number = 2");
        Assert.Contains("entry 2 is missing", (await Assert.ThrowsAsync<StoreException>(async () => await store.ReadAsync(0, 10, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_commit_is_synced_to_the_disk()
    {
        await using var store = SqliteLogStore.Open(File);
        Assert.Equal("wal", store.WriterPragma("journal_mode"));
        Assert.Equal("2", store.WriterPragma("synchronous"));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        await using var store = SqliteLogStore.Open(File);
        await store.AppendAsync(await store.AcquireFenceAsync(default), Batches.Of(0, 1), default);
        using var holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        holder.Open();
        using var transaction = holder.BeginTransaction(deferred: false);
        Assert.Equal(1, await store.SizeAsync(default));
        Assert.Single(await store.ReadAsync(0, 10, default));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteLogStore.Open(File);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.SizeAsync(default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AcquireFenceAsync(default));
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
