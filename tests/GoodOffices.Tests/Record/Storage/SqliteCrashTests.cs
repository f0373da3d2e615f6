using System.Diagnostics;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Tests.Record.Notes;
using GoodOffices.Tests.Record.Sequencing;

namespace GoodOffices.Tests.Record.Storage;

/// <summary>The file as a crash leaves it, at every instant: whole batches, nothing half-written, nothing acknowledged lost.</summary>
public sealed class SqliteCrashTests : IDisposable
{
    private const string ChildFile = "GOODOFFICES_CRASH_FILE";
    private static readonly NoteSigner Signer = TestLog.Signer();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_write_ahead_log_torn_anywhere_leaves_whole_batches()
    {
        var file = Path.Combine(_folder.Path, "log.db");
        await using var store = SqliteLogStore.Open(file);
        var fence = await store.AcquireFenceAsync(default);
        int[] sizes = [0, 3, 4, 9, 10, 16];
        for (var i = 1; i < sizes.Length; i++) await store.AppendAsync(fence, Batches.Of(sizes[i - 1], sizes[i] - sizes[i - 1], length: 700), default);
        var (database, log) = (await ReadAsync(file), await ReadAsync(file + "-wal"));
        var found = new SortedSet<long>();
        // Frames are 24 + 4096 bytes after a header of 32: every frame is torn at its edges and in its middle.
        for (var length = 0; length <= log.Length; length += 2060) found.Add(await ReopenAsync(database, log[..Math.Min(length, log.Length)]));
        found.Add(await ReopenAsync(database, log));
        Assert.Subset(new SortedSet<long>(sizes.Select(size => (long)size)), found);
        Assert.Contains(16L, found);
        Assert.Contains(0L, found);
        Assert.True(found.Count >= 4, string.Join(' ', found));
    }

    [Fact]
    public async Task A_write_ahead_log_with_a_changed_bit_leaves_whole_batches()
    {
        var file = Path.Combine(_folder.Path, "log.db");
        await using var store = SqliteLogStore.Open(file);
        var fence = await store.AcquireFenceAsync(default);
        int[] sizes = [0, 3, 4, 9];
        for (var i = 1; i < sizes.Length; i++) await store.AppendAsync(fence, Batches.Of(sizes[i - 1], sizes[i] - sizes[i - 1], length: 700), default);
        var (database, log) = (await ReadAsync(file), await ReadAsync(file + "-wal"));
        for (var at = 40; at < log.Length; at += 1511)
        {
            var changed = (byte[])log.Clone();
            changed[at] ^= 0x10;
            Assert.Contains((int)await ReopenAsync(database, changed), sizes);
        }
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_that_it_acknowledged()
    {
        if (Environment.GetEnvironmentVariable(ChildFile) is { } given)
        {
            // This is the process that will be killed.
            await AppendUntilKilledAsync(given);
            return;
        }

        var file = Path.Combine(_folder.Path, "log.db");
        var acknowledged = new List<(long Index, string Receipt)>();
        for (var round = 0; round < 2; round++)
        {
            using var child = Start(file);
            while (acknowledged.Count < 40 * (round + 1) && await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.StartsWith("taken ", StringComparison.Ordinal)) acknowledged.Add((long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), line.Split(' ')[2]));
            }

            child.Kill();
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            await CheckAsync(file, acknowledged);
        }

        Assert.True(acknowledged.Count >= 80, $"the child acknowledged {acknowledged.Count}");
    }

    private static async Task AppendUntilKilledAsync(string file)
    {
        await using var store = SqliteLogStore.Open(file);
        await using var log = await OpenAsync(store);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.AutoFlush = true;
        var started = Environment.TickCount64;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var i = 0; Environment.TickCount64 - started < 20_000; i++)
            {
                var submission = System.Text.Encoding.UTF8.GetBytes($"process {Environment.ProcessId} writer {writer} act {i}");
                var taken = Assert.IsType<AppendResult.Taken>(await log.AppendAsync(submission, default));
                lock (output) output.WriteLine($"taken {taken.Index} {Convert.ToBase64String(taken.Receipt.Encode())}");
            }
        }));
    }

    private static Process Start(string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--filter-method", $"{typeof(SqliteCrashTests).FullName}.{nameof(A_killed_process_loses_nothing_that_it_acknowledged)}"]) start.ArgumentList.Add(argument);
        start.Environment[ChildFile] = file;
        return Process.Start(start)!;
    }

    private static async Task CheckAsync(string file, List<(long Index, string Receipt)> acknowledged)
    {
        await using var store = SqliteLogStore.Open(file);
        await using var log = await OpenAsync(store);
        foreach (var (index, encoded) in acknowledged)
        {
            Assert.True(Receipt.TryParse(Convert.FromBase64String(encoded), out var receipt, out _));
            var entry = Assert.Single(await log.ReadAsync(index, 1, default));
            Assert.True(receipt.TryVerify(Signer.Key, MerkleHash.Leaf(entry.Span), out var checkpoint, out var why), why);
            Assert.Equal(((HashTree)log.Hashes).RootAt(checkpoint.Size), checkpoint.Root);
        }
    }

    private async Task<long> ReopenAsync(byte[] database, byte[] log)
    {
        var copy = Path.Combine(_folder.Path, "copy.db");
        foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(copy + ending);
        await File.WriteAllBytesAsync(copy, database);
        await File.WriteAllBytesAsync(copy + "-wal", log);
        await using var store = SqliteLogStore.Open(copy);
        // Opening checks every hash against the roots that were committed.
        await using var sequencer = await OpenAsync(store);
        return sequencer.Latest.Size;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static Task<Sequencer> OpenAsync(ILogStore store) =>
        Sequencer.OpenAsync(store, Signer, TestLog.Origin, new ScriptedAdmission(), new ManualTime(1_715_299_200_000), new SequencerOptions(), default);
}
