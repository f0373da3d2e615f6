using GoodOffices.Delegation.Venues;
using GoodOffices.Record.Storage;

namespace GoodOffices.Delegation.Replication;

/// <summary>Fetches entries from a venue page by page: as much as a node can hold in memory before it is verified, and no more.</summary>
/// <param name="venue">To the log.</param>
/// <param name="from">Index of the first entry.</param>
/// <param name="to">The size that the venue signed for.</param>
internal sealed class EntryPages(IVenueConnection venue, long from, long to)
{
    private const int Page = 512;

    /// <summary>What is held in memory before it is verified, at most: a venue that lies about its size cannot exhaust a node.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>What an entry takes in memory beside its bytes, so that very many short ones end as well.</summary>
    private const int Beside = 64;

    private readonly long _from = from;
    private long _next = from;
    private long _bytes;

    /// <summary>Why nothing more is fetched although the venue signed for more; null where nothing is wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>The next entries; null after the last, and where there is a fault.</summary>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> NextAsync(CancellationToken ct)
    {
        if (_next >= to || Fault is not null) return null;
        var part = await venue.EntriesAsync(_next, (int)Math.Min(Page, to - _next), ct);
        _bytes += part.Sum(entry => (long)entry.Length + Beside);
        Fault = part.Count == 0 || part.Count > to - _next ? $"The venue signed for {to} entries and gives {_next}."
            : part.Any(entry => entry.Length < LogEntry.TimeLength) ? $"The venue gives an entry after {_next} that is shorter than its time."
            : _bytes > MostBytes ? $"The venue says that it has {to} entries, of which {_from} are here; the rest is more than a gigabyte."
            : null;
        if (Fault is not null) return null;
        _next += part.Count;
        return part;
    }
}
