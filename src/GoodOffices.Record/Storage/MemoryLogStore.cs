namespace GoodOffices.Record.Storage;

/// <summary>A log store in memory, for tests and simulations: durable as long as the object is.</summary>
/// <remarks>Answers at once on the caller's thread. Safe for use by several threads.</remarks>
public sealed class MemoryLogStore : ILogStore
{
    private readonly Lock _lock = new();
    private readonly List<(LogEntry Entry, Hash? Root)> _entries = [];
    private long _fence;
    private long _acquired;

    /// <inheritdoc/>
    public ValueTask<long> AcquireFenceAsync(CancellationToken ct)
    {
        lock (_lock) return new(_acquired = ++_fence);
    }

    /// <inheritdoc/>
    public ValueTask<long> RenewFenceAsync(long held, CancellationToken ct)
    {
        lock (_lock)
        {
            if (held < _acquired) throw new FencedException($"Fencing number {held} is stale: {_acquired} was given to another owner since.");
            return new(++_fence);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> SizeAsync(CancellationToken ct)
    {
        lock (_lock) return new(_entries.Count);
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (_lock)
        {
            if (fence != _fence) throw new FencedException($"Fencing number {fence} is stale: {_fence} was given out since.");
            if (batch.FirstIndex != _entries.Count) throw new FencedException($"The batch begins at {batch.FirstIndex}, the log ends at {_entries.Count}.");
            for (var i = 0; i < batch.Entries.Count; i++)
                _entries.Add((batch.Entries[i] with { Bytes = batch.Entries[i].Bytes.ToArray() }, i == batch.Entries.Count - 1 ? batch.Root : null));
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct) =>
        new([.. Range(from, count).Select(kept => kept.Entry.Bytes)]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct) =>
        new([.. Range(from, count).Select(kept => new EntryOutline(kept.Entry.TimeMilliseconds, kept.Entry.Leaf, kept.Entry.Submission, kept.Root))]);

    /// <summary>Nothing to let go.</summary>
    public ValueTask DisposeAsync() => default;

    private List<(LogEntry Entry, Hash? Root)> Range(long from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_lock) return from >= _entries.Count ? [] : _entries.GetRange((int)from, (int)Math.Min(count, _entries.Count - from));
    }
}
