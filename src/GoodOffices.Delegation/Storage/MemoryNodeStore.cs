namespace GoodOffices.Delegation.Storage;

/// <summary>A node's store in memory, for tests and simulations: durable as long as the object is.</summary>
/// <remarks>Answers at once on the caller's thread. Safe for use by several threads.</remarks>
public sealed class MemoryNodeStore : INodeStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<byte[], byte[]>> _tables = new(StringComparer.Ordinal);

    /// <summary>Begins empty.</summary>
    public MemoryNodeStore()
    {
    }

    private MemoryNodeStore(MemoryNodeStore other)
    {
        foreach (var (name, rows) in other._tables) _tables.Add(name, new SortedDictionary<byte[], byte[]>(rows, ByteOrder.Instance));
    }

    /// <summary>A copy of what is there now: a backup, as the tests restore one.</summary>
    public MemoryNodeStore Copy()
    {
        lock (_lock) return new MemoryNodeStore(this);
    }

    /// <summary>Every value of every table, for tests that search them.</summary>
    public IReadOnlyList<(string Table, StoreRow Row)> Everything()
    {
        lock (_lock) return [.. _tables.SelectMany(table => table.Value.Select(row => (table.Key, new StoreRow(row.Key, row.Value))))];
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string table, ReadOnlyMemory<byte> row, CancellationToken ct)
    {
        lock (_lock)
            return new(_tables.TryGetValue(table, out var rows) && rows.TryGetValue(row.ToArray(), out var value) ? value : (ReadOnlyMemory<byte>?)null);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoreRow>> ListAsync(string table, ReadOnlyMemory<byte> from, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_lock)
        {
            if (!_tables.TryGetValue(table, out var rows)) return new([]);
            var first = from.ToArray();
            return new([.. rows.SkipWhile(row => ByteOrder.Instance.Compare(row.Key, first) < 0).Take(count).Select(row => new StoreRow(row.Key, row.Value))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var change in changes) Apply(change);
        }

        return default;
    }

    /// <summary>Nothing to let go.</summary>
    public ValueTask DisposeAsync() => default;

    private void Apply(StoreChange change)
    {
        if (!_tables.TryGetValue(change.Table, out var rows)) _tables.Add(change.Table, rows = new SortedDictionary<byte[], byte[]>(ByteOrder.Instance));
        if (change.Value is { } value) rows[change.Row.ToArray()] = value.ToArray();
        else rows.Remove(change.Row.ToArray());
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? left, byte[]? right) => left.AsSpan().SequenceCompareTo(right);
    }
}
