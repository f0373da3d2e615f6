using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Record.Tiles;

/// <summary>Writes a record as static files, which any web server can serve and a foreign checker can read (c2sp.org/tlog-tiles).</summary>
/// <remarks>
/// <c>checkpoint</c>, <c>vkey</c> (the log's key and a line feed), <c>tile/…</c>, and <c>cosignatures/</c> with one note to a file,
/// named by the cosigner's key id in eight hexadecimal digits.
/// </remarks>
public static class StaticRecord
{
    internal const string CheckpointFile = "checkpoint";
    internal const string VkeyFile = "vkey";
    internal const string CosignatureDirectory = "cosignatures";

    /// <summary>Writes the record up to a checkpoint. The checkpoint comes last: a directory without it is an export that was not finished.</summary>
    /// <param name="directory">Made where it does not exist; what is there of an earlier export of the same log is written over.</param>
    /// <param name="checkpoint">How far.</param>
    /// <param name="hashes">Of the record, at least as large as the checkpoint.</param>
    /// <param name="entries">Of the record.</param>
    /// <param name="cosignatures">The latest of each cosigner, over this record.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="InvalidDataException">The hashes or entries are not those of the checkpoint: nothing is finished.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task ExportAsync(string directory, SignedCheckpoint checkpoint, IHashSource hashes, EntryReader entries, IEnumerable<Cosignature> cosignatures, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(cosignatures);
        if (hashes.Size < checkpoint.Size || Subtree.RootAt(hashes, checkpoint.Size) != checkpoint.Root) throw new InvalidDataException("The hashes are not those of the checkpoint.");
        Directory.CreateDirectory(directory);
        File.Delete(Path.Combine(directory, CheckpointFile));
        foreach (var path in TilePath.Of(checkpoint.Size))
        {
            var bytes = path.IsEntries ? await BundleAsync(path, hashes, entries, ct) : HashTile.Write(hashes, path);
            await WriteAsync(directory, path.ToString(), bytes, ct);
        }

        await WriteAsync(directory, VkeyFile, Encoding.UTF8.GetBytes($"{checkpoint.Log}\n"), ct);
        foreach (var cosignature in cosignatures)
            await CosignatureFiles.WriteAsync(Path.Combine(directory, CosignatureDirectory), cosignature, ct);
        await WriteAsync(directory, CheckpointFile, checkpoint.Note, ct);
    }

    /// <summary>Where a file of the record is in a directory.</summary>
    internal static string Locate(string directory, string path) => Path.Combine(directory, path.Replace('/', Path.DirectorySeparatorChar));

    private static async ValueTask<byte[]> BundleAsync(TilePath path, IHashSource hashes, EntryReader entries, CancellationToken ct)
    {
        var bundle = await entries(path.First, path.Width, ct);
        if (bundle.Count != path.Width) throw new InvalidDataException($"Entry {path.First + bundle.Count} is missing.");
        for (var i = 0; i < bundle.Count; i++)
        {
            if (MerkleHash.Leaf(bundle[i].Span) != hashes.Read(0, path.First + i)) throw new InvalidDataException($"Entry {path.First + i} does not hash to its leaf.");
        }

        return EntryBundle.Write(bundle);
    }

    private static async Task WriteAsync(string directory, string path, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var file = Locate(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, ct);
    }
}
