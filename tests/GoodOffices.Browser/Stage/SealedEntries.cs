using System.Buffers.Binary;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Storage;

namespace GoodOffices.Browser.Stage;

/// <summary>The sealed bodies of a log's entries, cut into windows by which they are found again wherever they lie.</summary>
/// <remarks>Only what is sealed is searched for: keys of devices and the talks' fingerprint stand in every log.</remarks>
internal sealed class SealedEntries
{
    private const int Window = 32;
    private readonly ILookup<ulong, (long Index, ReadOnlyMemory<byte> Bytes)> _windows;
    private readonly HashSet<ulong> _beginnings;

    private SealedEntries(IReadOnlyList<(long Index, ReadOnlyMemory<byte> Body)> bodies)
    {
        Count = bodies.Count;
        _windows = bodies.SelectMany(static one => Enumerable.Range(0, one.Body.Length / Window).Select(at => (one.Index, Bytes: one.Body.Slice(at * Window, Window))))
            .ToLookup(static one => BinaryPrimitives.ReadUInt64LittleEndian(one.Bytes.Span));
        _beginnings = [.. _windows.Select(static group => group.Key)];
    }

    /// <summary>How many entries are sealed.</summary>
    public int Count { get; }

    /// <summary>Reads a log of the venue.</summary>
    /// <param name="file">A copy of its store.</param>
    public static async Task<SealedEntries> OfAsync(string file)
    {
        var bodies = new List<(long, ReadOnlyMemory<byte>)>();
        var store = SqliteLogStore.Open(file);
        await using (store)
        {
            var entries = await store.ReadAsync(0, (int)await store.SizeAsync(CancellationToken.None), CancellationToken.None);
            foreach (var (index, bytes) in entries.Index())
            {
                if (Entry.TryParse(bytes, out var entry, out _) && Submission.TryParse(entry.Content, out var submission, out _) && submission.Preamble.IsSealed) bodies.Add((index, submission.InlineBody));
            }
        }

        return new SealedEntries(bodies);
    }

    /// <summary>Of which entries any window stands in a file of a folder.</summary>
    public IReadOnlyCollection<long> FoundIn(string folder)
    {
        var found = new SortedSet<long>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            for (var at = 0; at + Window <= bytes.Length; at++)
            {
                var beginning = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));
                if (!_beginnings.Contains(beginning)) continue;
                foreach (var (index, window) in _windows[beginning])
                {
                    if (bytes.AsSpan(at).StartsWith(window.Span)) found.Add(index);
                }
            }
        }

        return found;
    }
}
