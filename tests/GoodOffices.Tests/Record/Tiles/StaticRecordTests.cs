using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Tiles;
using GoodOffices.Tests.Record.Merkle;
using GoodOffices.Tests.Record.Notes;

namespace GoodOffices.Tests.Record.Tiles;

public sealed class StaticRecordTests : IDisposable
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public async Task An_exported_record_verifies_and_reads_back(int size)
    {
        await ExportAsync(size);
        Assert.True(StaticRecordReader.TryOpen(_folder.Path, null, out var reader, out var fault), fault?.ToString());
        Assert.Equal(Signer.Key, reader.Checkpoint.Log);
        var tree = new HashTree();
        Assert.Null(reader.Verify(tree, null, default));
        Assert.Equal(size, tree.Size);
        var entries = await reader.ReadAsync(0, size + 10, default);
        Assert.Equal(Trees.Entries(size), entries.Select(entry => entry.ToArray()));
        if (size > 3) Assert.Equal(Trees.Entries(size)[(size - 3)..(size - 1)], (await reader.ReadAsync(size - 3, 2, default)).Select(entry => entry.ToArray()));
        Assert.Empty(await reader.ReadAsync(size, 5, default));
    }

    [Fact]
    public async Task Cosignatures_are_exported_one_to_a_file()
    {
        using var arm = TestLog.Cosigner("ARM");
        var tree = Trees.Of(9);
        var signed = Signer.Sign(9, tree.RootAt(9));
        Assert.True(Cosignature.TryFind(signed.With(arm.Sign(signed.Checkpoint, 7)), arm.Key, out var cosignature, out _));
        await ExportAsync(9, [cosignature]);
        Assert.True(StaticRecordReader.TryOpen(_folder.Path, Signer.Key, out var reader, out _));
        var (name, note) = Assert.Single(await reader.ReadCosignaturesAsync(default));
        Assert.Equal($"{arm.Key.Id:x8}", name);
        Assert.Equal(signed.With(arm.Sign(signed.Checkpoint, 7)).Note.ToArray(), note);
    }

    [Fact]
    public async Task Every_change_of_one_bit_in_any_file_is_found()
    {
        await ExportAsync(3);
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var good = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var changed in Mutations.OneBit(good).Concat(Mutations.Truncations(good)).Append([.. good, 0]))
            {
                await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);
                var fault = Fault();
                // Only what ends the key's line, and base64 of the file, can differ without a difference.
                if (fault is null) Assert.Equal(Signer.Key.ToString(), System.Text.Encoding.UTF8.GetString(changed).TrimEnd('\n'));
            }

            await File.WriteAllBytesAsync(file, good, TestContext.Current.CancellationToken);
        }

        Assert.Null(Fault());
    }

    [Theory]
    [InlineData("tile/entries/000", 300, "does not hash to its leaf", 1)]
    [InlineData("tile/0/000", 300, "does not hash to its leaf", 0)]
    [InlineData("tile/1/000.p/2", 600, "not that of the subtree", null)]
    public async Task A_fault_names_its_file_and_entry(string path, int size, string rule, int? entry)
    {
        await ExportAsync(size);
        var file = Path.Combine(_folder.Path, path);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[path.Contains("entries", StringComparison.Ordinal) ? 11 : 0] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var fault = Fault();
        Assert.NotNull(fault);
        Assert.Contains(rule, fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(entry, (int?)fault.Entry);
    }

    [Fact]
    public async Task Missing_and_overlong_files_are_named()
    {
        await ExportAsync(300);
        File.Delete(Path.Combine(_folder.Path, "tile/0/001.p/44"));
        Assert.Equal("tile/0/001.p/44: the file is missing", Fault()!.ToString());
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "tile/0/001.p/44"), new byte[8193], TestContext.Current.CancellationToken);
        Assert.Contains("longer than 8192", Fault()!.ToString(), StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder.Path, "vkey"));
        Assert.Equal("vkey: the file is missing", Fault()!.ToString());
    }

    [Fact]
    public async Task A_partial_tile_is_read_from_the_full_one()
    {
        await ExportAsync(300);
        var older = Signer.Sign(200, Trees.Of(200).RootAt(200));
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "checkpoint"), older.Note.ToArray(), TestContext.Current.CancellationToken);
        Assert.Null(Fault());
    }

    [Fact]
    public async Task A_whole_record_of_another_history_does_not_lead_to_the_signed_root()
    {
        await ExportAsync(40);
        var fork = Signer.Sign(40, Trees.Of(40, "fork").RootAt(40));
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "checkpoint"), fork.Note.ToArray(), TestContext.Current.CancellationToken);
        Assert.Contains("root that the log signed", Fault()!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_logs_key_opens_nothing()
    {
        await ExportAsync(4);
        using var stranger = NoteSigner.FromSeed(TestLog.Origin, TestLog.Seed(9));
        Assert.False(StaticRecordReader.TryOpen(_folder.Path, stranger.Key, out _, out var fault));
        Assert.Contains("no signature", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_does_not_fit_its_checkpoint_is_not_finished()
    {
        var tree = Trees.Of(10);
        var fork = Signer.Sign(10, Trees.Of(10, "fork").RootAt(10));
        await Assert.ThrowsAsync<InvalidDataException>(() => StaticRecord.ExportAsync(_folder.Path, fork, tree, Reader(Trees.Entries(10)), [], default));
        var signed = Signer.Sign(10, tree.RootAt(10));
        await Assert.ThrowsAsync<InvalidDataException>(() => StaticRecord.ExportAsync(_folder.Path, signed, tree, Reader(Trees.Entries(9)), [], default));
        await Assert.ThrowsAsync<InvalidDataException>(() => StaticRecord.ExportAsync(_folder.Path, signed, tree, Reader(Trees.Entries(10, "fork")), [], default));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "checkpoint")));
    }

    [Fact]
    public async Task The_published_record_of_600_verifies_at_every_published_size()
    {
        var folder = PublishedData.Folder("record/synthetic-600");
        var vkey = (string)System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "keys.json"), TestContext.Current.CancellationToken))!["vkey"]!;
        Assert.True(NoteKey.TryParse(vkey, out var log, out _));
        Assert.True(StaticRecordReader.TryOpen(folder, log, out var reader, out var fault), fault?.ToString());
        var tree = new HashTree();
        Assert.Null(reader.Verify(tree, null, default));
        foreach (var file in Directory.GetFiles(folder, "checkpoint.*"))
        {
            Assert.True(SignedCheckpoint.TryOpen(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), log, out var older, out _));
            Assert.Equal(older.Root, tree.RootAt(older.Size));
            Assert.True(ConsistencyProof.Verify(older.Size, older.Root, 600, reader.Checkpoint.Root, ConsistencyProof.Build(tree, older.Size, 600)));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(folder, "tile"), "*", SearchOption.AllDirectories))
        {
            Assert.True(TilePath.TryParse(Path.GetRelativePath(folder, file).Replace('\\', '/'), out var path));
            Assert.True(path.IsWithin(600));
            var ours = path.IsEntries ? EntryBundle.Write(await reader.ReadAsync(path.First, path.Width, default)) : HashTile.Write(tree, path);
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), ours);
        }
    }

    private RecordFault? Fault()
    {
        if (!StaticRecordReader.TryOpen(_folder.Path, null, out var reader, out var fault)) return fault;
        return reader.Verify(null, null, default);
    }

    private Task ExportAsync(int size, IReadOnlyList<Cosignature>? cosignatures = null)
    {
        var tree = Trees.Of(size);
        return StaticRecord.ExportAsync(_folder.Path, Signer.Sign(size, tree.RootAt(size)), tree, Reader(Trees.Entries(size)), cosignatures ?? [], default);
    }

    private static EntryReader Reader(List<byte[]> entries) =>
        (from, count, _) => new([.. entries.Skip((int)from).Take(count).Select(entry => (ReadOnlyMemory<byte>)entry)]);
}
