using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Tiles;
using GoodOffices.Tests.Record.Merkle;
using GoodOffices.Tests.Record.Notes;

namespace GoodOffices.Tests.Record.Referees;

/// <summary>A checker that shares no code with ours judges what we write, and we what it writes.</summary>
public sealed class GoCheckerTests : IDisposable
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private static readonly CheckpointCosigner Cosigner = TestLog.Cosigner("ARM");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    [InlineData(70_000)]
    public async Task It_accepts_our_records_of_every_size(int size)
    {
        await ExportAsync(size);
        var (code, output) = Check("-witness", Cosigner.Key.ToString(), "-min-witnesses", "1");
        Assert.True(code == 0, output);
        Assert.Contains($"tree OK: {size} entries", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_accepts_that_our_record_only_grew()
    {
        await ExportAsync(600);
        foreach (var old in (int[])[1, 2, 255, 256, 257, 512, 599, 600])
        {
            var (code, output) = Check("-old", Write($"old.{old}", Sign(Trees.Of(600), old)));
            Assert.True(code == 0, output);
            Assert.Contains($"consistency OK: {old} -> 600", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_refuses_a_forked_record()
    {
        await ExportAsync(600);
        foreach (var old in (int[])[1, 256, 300])
        {
            var (code, output) = Check("-old", Write("fork", Sign(Trees.Of(600, "fork"), old)));
            Assert.NotEqual(0, code);
            Assert.Contains("FAIL", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("tile/entries/000", 2)]
    [InlineData("tile/entries/001", 100)]
    [InlineData("tile/entries/002.p/88", 0)]
    [InlineData("tile/0/000", 0)]
    [InlineData("tile/0/002.p/88", 2815)]
    [InlineData("tile/1/000.p/2", 63)]
    [InlineData("checkpoint", 30)]
    [InlineData("checkpoint", 100)]
    public async Task It_refuses_a_tampered_record_as_we_do(string path, int at)
    {
        await ExportAsync(600);
        var file = Path.Combine(_folder.Path, path);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[at] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var (code, output) = Check();
        Assert.True(code != 0, output);
        Assert.True(!StaticRecordReader.TryOpen(_folder.Path, Signer.Key, out var reader, out _) || reader.Verify(null, null, default) is not null);
    }

    [Fact]
    public async Task It_refuses_another_logs_key()
    {
        await ExportAsync(3);
        using var stranger = NoteSigner.FromSeed(TestLog.Origin, TestLog.Seed(9));
        Assert.NotEqual(0, GoChecker.Record.Run("-log", _folder.Path, "-vkey", stranger.Key.ToString()).Code);
    }

    [Fact]
    public void It_accepts_our_receipts_and_refuses_them_for_another_entry()
    {
        var tree = Trees.Of(600);
        foreach (var index in (int[])[0, 1, 255, 256, 511, 599])
        {
            var proof = Path.Combine(_folder.Path, "receipt");
            File.WriteAllBytes(proof, Receipt.Issue(tree, index, Sign(tree, 600)).Encode());
            var (good, bad) = (Path.Combine(_folder.Path, "entry"), Path.Combine(_folder.Path, "other"));
            File.WriteAllBytes(good, Trees.Entries(600)[index]);
            File.WriteAllBytes(bad, Trees.Entries(600)[(index + 1) % 600]);
            var (code, output) = GoChecker.Record.Run("-proof", proof, "-entry", good, "-vkey", Signer.Key.ToString());
            Assert.True(code == 0, output);
            Assert.NotEqual(0, GoChecker.Record.Run("-proof", proof, "-entry", bad, "-vkey", Signer.Key.ToString()).Code);
        }
    }

    [Fact]
    public async Task We_accept_its_receipts()
    {
        await ExportAsync(600);
        foreach (var index in (int[])[0, 255, 256, 599])
        {
            var (code, output) = Check("-index", $"{index}");
            Assert.True(code == 0, output);
            var text = output[output.IndexOf("c2sp.org/", StringComparison.Ordinal)..];
            Assert.True(Receipt.TryParse(Encoding.UTF8.GetBytes(text), out var receipt, out var error), error?.ToString());
            Assert.True(receipt.TryVerify(Signer.Key, MerkleHash.Leaf(Trees.Entries(600)[index]), out _, out var why), why);
        }
    }

    [Fact]
    public void It_judges_the_published_proofs_as_we_do()
    {
        var (code, output) = GoChecker.Record.Run("-vectors", PublishedData.Folder("record/merkle"));
        Assert.True(code == 0, output);
        Assert.Contains(" 0 mismatches", output, StringComparison.Ordinal);
    }

    private (int Code, string Output) Check(params string[] more) =>
        GoChecker.Record.Run(["-log", _folder.Path, "-vkey", Signer.Key.ToString(), .. more]);

    private static SignedCheckpoint Sign(HashTree tree, long size)
    {
        var signed = Signer.Sign(size, tree.RootAt(size));
        return signed.With(Cosigner.Sign(signed.Checkpoint, 1_715_299_200));
    }

    private string Write(string name, SignedCheckpoint checkpoint)
    {
        var file = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(file, checkpoint.Note.ToArray());
        return file;
    }

    private async Task ExportAsync(int size)
    {
        var entries = Trees.Entries(size);
        var tree = Trees.Of(entries);
        EntryReader read = (from, count, _) => new([.. entries.GetRange((int)from, count).Select(entry => (ReadOnlyMemory<byte>)entry)]);
        await StaticRecord.ExportAsync(_folder.Path, Sign(tree, size), tree, read, [], default);
    }
}
