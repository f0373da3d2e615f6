using Microsoft.Data.Sqlite;

namespace GoodOffices.Record.Storage;

/// <summary>A log in one SQLite file: write-ahead log, <c>synchronous=FULL</c>, so that what was committed survives a loss of power.</summary>
/// <remarks>
/// One connection writes; reads open their own and do not wait for it. Work is done on the caller's thread.
/// Several processes may have the file open: the fencing number, checked inside the append's transaction, decides who appends.
/// </remarks>
public sealed partial class SqliteLogStore : ILogStore
{
    private readonly Lock _writing = new();
    private readonly string _path;
    private readonly long? _maximumBytes;
    private SqliteConnection? _writer;
    private bool _disposed;

    private SqliteLogStore(string path, long? maximumBytes) => (_path, _maximumBytes) = (path, maximumBytes);

    /// <summary>Opens the file, or makes it where there is none.</summary>
    /// <param name="path">The file; its directory exists.</param>
    /// <param name="maximumBytes">The most that the file may take; beyond it an append fails as on a full disk. Null: whatever the disk holds.</param>
    /// <exception cref="StoreException">It cannot be opened, is something else, or was written by a newer version.</exception>
    public static SqliteLogStore Open(string path, long? maximumBytes = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var store = new SqliteLogStore(path, maximumBytes);
        store.Guarded(() => store.Writer());
        return store;
    }

    /// <inheritdoc/>
    public ValueTask<long> AcquireFenceAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(Guarded(() => InTransaction(Acquire)));
    }

    /// <inheritdoc/>
    public ValueTask<long> RenewFenceAsync(long held, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(Guarded(() => InTransaction(transaction => Renew(transaction, held))));
    }

    /// <inheritdoc/>
    public ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ct.ThrowIfCancellationRequested();
        Guarded(() => InTransaction(transaction => Append(transaction, fence, batch)));
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<long> SizeAsync(CancellationToken ct) => new(Guarded(() =>
    {
        using var connection = Reader();
        return Size(connection, null);
    }));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct) =>
        new(Read<ReadOnlyMemory<byte>>(from, count, "bytes", row => row.GetFieldValue<byte[]>(1), ct));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct) =>
        new(Read(from, count, "time, leaf, submission, root", Outline, ct));

    /// <summary>Closes the file.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_writing)
        {
            if (_disposed) return default;
            _disposed = true;
            _writer?.Dispose();
            using var reader = new SqliteConnection(ReaderString());
            SqliteConnection.ClearPool(reader);
        }

        return default;
    }

    private static long Acquire(SqliteTransaction transaction) =>
        Scalar(transaction, "UPDATE fence SET number = number + 1, acquired = number + 1 RETURNING number");

    private static long Renew(SqliteTransaction transaction, long held)
    {
        var acquired = Scalar(transaction, "SELECT acquired FROM fence");
        if (held < acquired) throw new FencedException($"Fencing number {held} is stale: {acquired} was given to another owner since.");
        return Scalar(transaction, "UPDATE fence SET number = number + 1 RETURNING number");
    }

    private static bool Append(SqliteTransaction transaction, long fence, LogBatch batch)
    {
        var latest = Scalar(transaction, "SELECT number FROM fence");
        if (fence != latest) throw new FencedException($"Fencing number {fence} is stale: {latest} was given out since.");
        var size = Size(transaction.Connection!, transaction);
        if (batch.FirstIndex != size) throw new FencedException($"The batch begins at {batch.FirstIndex}, the log ends at {size}.");
        using var insert = Command(transaction, "INSERT INTO entry (number, time, bytes, leaf, submission, root) VALUES ($number, $time, $bytes, $leaf, $submission, $root)");
        foreach (var name in (string[])["$number", "$time", "$bytes", "$leaf", "$submission", "$root"]) insert.Parameters.Add(new SqliteParameter(name, null));
        for (var i = 0; i < batch.Entries.Count; i++)
        {
            var entry = batch.Entries[i];
            var root = i == batch.Entries.Count - 1 ? batch.Root.ToArray() : (object)DBNull.Value;
            object[] values = [batch.FirstIndex + i, entry.TimeMilliseconds, entry.Bytes.ToArray(), entry.Leaf.ToArray(), entry.Submission.ToArray(), root];
            for (var column = 0; column < values.Length; column++) insert.Parameters[column].Value = values[column];
            insert.ExecuteNonQuery();
        }

        return true;
    }

    private List<T> Read<T>(long from, int count, string columns, Func<SqliteDataReader, T> read, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Guarded(() =>
        {
            using var connection = Reader();
            using var select = connection.CreateCommand();
            select.CommandText = $"SELECT number, {columns} FROM entry WHERE number >= $from ORDER BY number LIMIT $count";
            select.Parameters.AddWithValue("$from", from);
            select.Parameters.AddWithValue("$count", count);
            using var rows = select.ExecuteReader();
            var list = new List<T>();
            while (rows.Read())
            {
                ct.ThrowIfCancellationRequested();
                if (rows.GetInt64(0) != from + list.Count) throw new StoreException($"The file {_path} is damaged: entry {from + list.Count} is missing.");
                list.Add(read(rows));
            }

            return list;
        });
    }

    private static EntryOutline Outline(SqliteDataReader row) => new(
        row.GetInt64(1),
        Hash.FromBytes(row.GetFieldValue<byte[]>(2)),
        Hash.FromBytes(row.GetFieldValue<byte[]>(3)),
        row.IsDBNull(4) ? null : Hash.FromBytes(row.GetFieldValue<byte[]>(4)));

    private static long Size(SqliteConnection connection, SqliteTransaction? transaction)
    {
        using var select = connection.CreateCommand();
        select.Transaction = transaction;
        select.CommandText = "SELECT coalesce(max(number) + 1, 0) FROM entry";
        return (long)select.ExecuteScalar()!;
    }
}
