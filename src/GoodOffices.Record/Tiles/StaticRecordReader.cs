using System.Diagnostics.CodeAnalysis;
using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Record.Tiles;

/// <summary>Reads a record from static files, as <see cref="StaticRecord"/> or another log writes them (c2sp.org/tlog-tiles).</summary>
/// <remarks>The checkpoint is verified on opening; everything else by <see cref="Verify"/>.</remarks>
public sealed class StaticRecordReader
{
    private const int MaximumVkeyFile = 4096;
    private readonly string _directory;

    private StaticRecordReader(string directory, SignedCheckpoint checkpoint) => (_directory, Checkpoint) = (directory, checkpoint);

    /// <summary>How far the record goes, signed by its log.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>Opens a directory.</summary>
    /// <param name="directory">With a <c>checkpoint</c>.</param>
    /// <param name="log">The log's key; null to take the one in the file <c>vkey</c>, which then proves no more than that the record holds together.</param>
    /// <param name="reader">The record.</param>
    /// <param name="fault">Why it cannot be opened.</param>
    /// <exception cref="IOException">A file is there and cannot be read.</exception>
    public static bool TryOpen(string directory, NoteKey? log, [NotNullWhen(true)] out StaticRecordReader? reader, [NotNullWhen(false)] out RecordFault? fault)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        reader = null;
        if (log is null && !TryReadKey(directory, out log, out fault)) return false;
        if (!TryRead(directory, StaticRecord.CheckpointFile, SignedNote.MaximumLength, out var note, out fault)) return false;
        if (!SignedCheckpoint.TryOpen(note, log, out var checkpoint, out var why))
        {
            fault = new RecordFault(StaticRecord.CheckpointFile, null, why);
            return false;
        }

        reader = new StaticRecordReader(directory, checkpoint);
        return true;
    }

    /// <summary>Verifies every entry, every tile at every level, and the root.</summary>
    /// <param name="tree">Empty; afterwards it holds every leaf up to the first fault, for proofs. Null where nobody needs it.</param>
    /// <param name="progress">Told how many entries were verified, bundle by bundle.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The first fault in the order of the record; null where everything holds.</returns>
    /// <exception cref="IOException">A file is there and cannot be read.</exception>
    public RecordFault? Verify(HashTree? tree, IProgress<long>? progress, CancellationToken ct)
    {
        tree ??= new HashTree();
        if (tree.Size != 0) throw new ArgumentException("The tree is empty at first.", nameof(tree));
        foreach (var path in TilePath.Of(Checkpoint.Size))
        {
            ct.ThrowIfCancellationRequested();
            var fault = path.IsEntries ? AppendBundle(tree, path) : CompareTile(tree, path);
            if (fault is not null) return fault;
            if (path.IsEntries) progress?.Report(tree.Size);
        }

        return tree.RootAt(Checkpoint.Size) == Checkpoint.Root
            ? null
            : new RecordFault(StaticRecord.CheckpointFile, null, "the entries do not lead to the root that the log signed");
    }

    /// <summary>Reads entries. They are what the files say: verify first.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>As many as the checkpoint covers, in their order.</returns>
    /// <exception cref="InvalidDataException">A bundle is missing or malformed.</exception>
    /// <exception cref="IOException">A file is there and cannot be read.</exception>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var entries = new List<ReadOnlyMemory<byte>>();
        var end = Math.Min(Checkpoint.Size, from + count);
        while (from + entries.Count < end)
        {
            ct.ThrowIfCancellationRequested();
            var next = from + entries.Count;
            var first = next / TilePath.FullWidth * TilePath.FullWidth;
            var path = TilePath.Entries(first / TilePath.FullWidth, (int)Math.Min(TilePath.FullWidth, Checkpoint.Size - first));
            if (!TryReadBundle(path, out var bundle, out var fault)) throw new InvalidDataException(fault.ToString());
            entries.AddRange(bundle.Skip((int)(next - first)).Take((int)(end - next)));
        }

        return new(entries);
    }

    /// <summary>Reads the cosigned notes beside the record, by file name; not verified: <see cref="Cosignature.TryFind"/> does that.</summary>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public Task<IReadOnlyDictionary<string, byte[]>> ReadCosignaturesAsync(CancellationToken ct) =>
        CosignatureFiles.ReadAsync(Path.Combine(_directory, StaticRecord.CosignatureDirectory), ct);

    private RecordFault? AppendBundle(HashTree tree, TilePath path)
    {
        if (!TryReadBundle(path, out var bundle, out var fault)) return fault;
        var tile = TilePath.Hashes(0, path.Index, path.Width);
        if (!TryReadTile(tile, out var hashes, out fault)) return fault;
        for (var i = 0; i < bundle.Count; i++)
        {
            var leaf = MerkleHash.Leaf(bundle[i].Span);
            if (leaf != hashes[i]) return new RecordFault(path.ToString(), path.First + i, "the entry does not hash to its leaf: it was changed, or is another one");
            tree.Append(leaf);
        }

        return null;
    }

    private RecordFault? CompareTile(HashTree tree, TilePath path)
    {
        // Level 0 was compared entry by entry.
        if (path.Level == 0) return null;
        if (!TryReadTile(path, out var hashes, out var fault)) return fault;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != tree.Read(8 * path.Level, path.First + i)) return new RecordFault(path.ToString(), null, $"hash {i} is not that of the subtree below it");
        }

        return null;
    }

    private bool TryReadBundle(TilePath path, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries, [NotNullWhen(false)] out RecordFault? fault)
    {
        entries = null;
        const int Longest = TilePath.FullWidth * (sizeof(ushort) + ushort.MaxValue);
        if (!TryReadOrFull(path, Longest, out var bytes, out var width, out fault)) return false;
        if (!EntryBundle.TryParse(bytes, width, out entries, out var error))
        {
            fault = new RecordFault(path.ToString(), null, error.ToString());
            return false;
        }

        entries = [.. entries.Take(path.Width)];
        return true;
    }

    private bool TryReadTile(TilePath path, out Hash[] hashes, [NotNullWhen(false)] out RecordFault? fault)
    {
        hashes = [];
        if (!TryReadOrFull(path, TilePath.FullWidth * Hash.Size, out var bytes, out var width, out fault)) return false;
        if (!HashTile.TryParse(bytes, width, out hashes))
        {
            fault = new RecordFault(path.ToString(), null, $"a tile of {width} hashes is {width * Hash.Size} bytes long, not {bytes.Length}");
            return false;
        }

        hashes = hashes[..path.Width];
        return true;
    }

    // A log that has grown may keep the full tile only: a partial one is its beginning.
    private bool TryReadOrFull(TilePath path, int maximum, [NotNullWhen(true)] out byte[]? bytes, out int width, [NotNullWhen(false)] out RecordFault? fault)
    {
        width = path.Width;
        if (TryRead(_directory, path.ToString(), maximum, out bytes, out fault)) return true;
        if (path.IsFull || !TryRead(_directory, path.Full().ToString(), maximum, out bytes, out _)) return false;
        (width, fault) = (TilePath.FullWidth, null);
        return true;
    }

    private static bool TryReadKey(string directory, [NotNullWhen(true)] out NoteKey? log, [NotNullWhen(false)] out RecordFault? fault)
    {
        log = null;
        if (!TryRead(directory, StaticRecord.VkeyFile, MaximumVkeyFile, out var bytes, out fault)) return false;
        if (NoteKey.TryParse(Encoding.UTF8.GetString(bytes).TrimEnd('\n'), out log, out var error)) return true;
        fault = new RecordFault(StaticRecord.VkeyFile, null, error.ToString());
        return false;
    }

    private static bool TryRead(string directory, string path, int maximum, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out RecordFault? fault)
    {
        (bytes, fault) = (null, null);
        var file = new FileInfo(StaticRecord.Locate(directory, path));
        if (!file.Exists) fault = new RecordFault(path, null, "the file is missing");
        else if (file.Length > maximum) fault = new RecordFault(path, null, $"the file is longer than {maximum} bytes");
        else bytes = File.ReadAllBytes(file.FullName);
        return bytes is not null;
    }
}
