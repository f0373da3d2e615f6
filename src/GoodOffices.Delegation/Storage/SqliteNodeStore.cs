using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GoodOffices.Delegation.Storage;

/// <summary>A node's store in one SQLite file: write-ahead log, <c>synchronous=FULL</c>, so that what was committed survives a loss of power.</summary>
/// <remarks>One process has it open at a time; a second one is told so. Work is done on the caller's thread.</remarks>
public sealed class SqliteNodeStore : INodeStore
{
    // "GOnd": tells a node's file from any other SQLite file.
    private const long ApplicationId = 0x474F6E64;
    private const long FormatVersion = 1;

    // The shared index of the write-ahead log is mapped in pieces of this size.
    private const long LeastSpace = 32 * 1024;

    private const string Schema = """
        CREATE TABLE value (
            kind TEXT NOT NULL,
            row BLOB NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (kind, row)) STRICT, WITHOUT ROWID;
        """;

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly bool _readOnly;
    private readonly long? _maximumBytes;
    private SqliteConnection? _connection;
    private bool _disposed;

    private SqliteNodeStore(string path, bool readOnly, long? maximumBytes) => (_path, _readOnly, _maximumBytes) = (path, readOnly, maximumBytes);

    /// <summary>Opens the file, or makes it where there is none.</summary>
    /// <param name="path">The file; its directory exists.</param>
    /// <param name="maximumBytes">The most that the file may take; beyond it a commit fails as on a full disk. Null: whatever the disk holds.</param>
    /// <exception cref="NodeStoreException">It cannot be opened, is something else, is in use, or was written by a newer version.</exception>
    public static SqliteNodeStore Open(string path, long? maximumBytes = null) => Opened(new SqliteNodeStore(path, readOnly: false, maximumBytes));

    /// <summary>Opens an existing file for reading alone, for verification.</summary>
    /// <exception cref="NodeStoreException">It cannot be opened, is something else, or was written by a newer version.</exception>
    public static SqliteNodeStore OpenToRead(string path) => Opened(new SqliteNodeStore(path, readOnly: true, null));

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string table, ReadOnlyMemory<byte> row, CancellationToken ct) => new(Guarded<ReadOnlyMemory<byte>?>(connection =>
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT bytes FROM value WHERE kind = $kind AND row = $row";
        select.Parameters.AddWithValue("$kind", table);
        select.Parameters.AddWithValue("$row", row.ToArray());
        // A null array converts to an empty value, not to none: so the type is said.
        return select.ExecuteScalar() is byte[] bytes ? new ReadOnlyMemory<byte>(bytes) : (ReadOnlyMemory<byte>?)null;
    }));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoreRow>> ListAsync(string table, ReadOnlyMemory<byte> from, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(Guarded<IReadOnlyList<StoreRow>>(connection =>
        {
            using var select = connection.CreateCommand();
            select.CommandText = "SELECT row, bytes FROM value WHERE kind = $kind AND row >= $from ORDER BY row LIMIT $count";
            select.Parameters.AddWithValue("$kind", table);
            select.Parameters.AddWithValue("$from", from.ToArray());
            select.Parameters.AddWithValue("$count", count);
            using var rows = select.ExecuteReader();
            var list = new List<StoreRow>();
            while (rows.Read()) list.Add(new StoreRow(rows.GetFieldValue<byte[]>(0), rows.GetFieldValue<byte[]>(1)));
            return list;
        }));
    }

    /// <inheritdoc/>
    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            var committing = false;
            try
            {
                using var transaction = Connection().BeginTransaction(deferred: false);
                foreach (var change in changes) Apply(transaction, change);
                committing = true;
                transaction.Commit();
            }
            catch (SqliteException failure)
            {
                Forget();
                throw Told(failure, committing);
            }
        }

        return default;
    }

    /// <summary>Closes the file.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
            Forget();
        }

        return default;
    }

    private static SqliteNodeStore Opened(SqliteNodeStore store)
    {
        store.Guarded(_ => 0);
        return store;
    }

    private static void Apply(SqliteTransaction transaction, StoreChange change)
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = change.Value is null
            ? "DELETE FROM value WHERE kind = $kind AND row = $row"
            : "INSERT INTO value (kind, row, bytes) VALUES ($kind, $row, $bytes) ON CONFLICT (kind, row) DO UPDATE SET bytes = excluded.bytes";
        command.Parameters.AddWithValue("$kind", change.Table);
        command.Parameters.AddWithValue("$row", change.Row.ToArray());
        if (change.Value is { } value) command.Parameters.AddWithValue("$bytes", value.ToArray());
        command.ExecuteNonQuery();
    }

    private T Guarded<T>(Func<SqliteConnection, T> work)
    {
        lock (_lock)
        {
            try
            {
                return work(Connection());
            }
            catch (SqliteException failure)
            {
                Forget();
                throw Told(failure, committing: false);
            }
        }
    }

    /// <summary>The connection, opened again after a failure that leaves its state unknown.</summary>
    private SqliteConnection Connection()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_connection is not null) return _connection;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Pooling = false,
            DefaultTimeout = 2,
            Mode = _readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return _connection = connection;
    }

    private void Prepare(SqliteConnection connection)
    {
        if (!_readOnly)
        {
            if (Pragma(connection, "journal_mode = WAL") != "wal") throw new NodeStoreException($"The file {_path} cannot have a write-ahead log; keep it on a local disk.");
            Pragma(connection, "synchronous = FULL");
            // What is removed is overwritten: a sealed draft that was sent leaves no trace.
            Pragma(connection, "secure_delete = ON");
        }

        Identify(connection);
        if (_maximumBytes is not { } bytes) return;
        var pageSize = long.Parse(Pragma(connection, "page_size"), CultureInfo.InvariantCulture);
        Pragma(connection, $"max_page_count = {Math.Max(1, bytes / pageSize)}");
    }

    private void Identify(SqliteConnection connection)
    {
        var (application, version) = (Pragma(connection, "application_id"), Pragma(connection, "user_version"));
        if (!_readOnly && application == "0" && version == "0" && IsEmpty(connection))
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            using var create = connection.CreateCommand();
            create.Transaction = transaction;
            create.CommandText = $"{Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {FormatVersion};";
            create.ExecuteNonQuery();
            transaction.Commit();
            return;
        }

        if (application != ApplicationId.ToString(CultureInfo.InvariantCulture)) throw new NodeStoreException($"The file {_path} is not a node's store.");
        if (version != FormatVersion.ToString(CultureInfo.InvariantCulture))
            throw new NodeStoreException($"The file {_path} has format {version}; this program reads format {FormatVersion}. Use the program that wrote it, or a newer one.") { IsNewer = true };
    }

    private static bool IsEmpty(SqliteConnection connection)
    {
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM sqlite_schema";
        return (long)count.ExecuteScalar()! == 0;
    }

    private void Forget()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private NodeStoreException Told(SqliteException failure, bool committing) => failure.SqliteErrorCode switch
    {
        _ when IsForWantOfSpace(failure) => new NodeStoreException($"No space is left for {_path}. Free some; nothing is lost.", failure) { IsFull = true },
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new NodeStoreException($"The file {_path} is in use by another process. One process at a time works with a node.", failure),
        raw.SQLITE_NOTADB => new NodeStoreException($"The file {_path} is not a node's store.", failure),
        raw.SQLITE_CORRUPT => new NodeStoreException($"The file {_path} is damaged. Restore it from a copy, and enrol its devices anew.", failure) { IsUncertain = committing },
        raw.SQLITE_CANTOPEN => new NodeStoreException($"The file {_path} cannot be opened: it is not there, or not this user's to read and write.", failure),
        _ => new NodeStoreException($"The file {_path} cannot be read or written: {failure.Message}", failure) { IsUncertain = committing },
    };

    /// <summary>SQLite has a code for a full disk, but not where it maps its shared index of the write-ahead log: that is an input or output error like any other.</summary>
    private bool IsForWantOfSpace(SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_FULL
        || (failure.SqliteErrorCode == raw.SQLITE_IOERR && new DriveInfo(Path.GetFullPath(_path)).AvailableFreeSpace < LeastSpace);

    private static string Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
