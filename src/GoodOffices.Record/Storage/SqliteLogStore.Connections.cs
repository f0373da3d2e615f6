using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GoodOffices.Record.Storage;

public sealed partial class SqliteLogStore
{
    // "GOlg": tells a log from any other SQLite file.
    private const long ApplicationId = 0x474F6C67;
    private const long FormatVersion = 1;

    // The length checks keep a damaged value from being read as a hash; strict tables keep a number from being read as bytes.
    private const string Schema = """
        CREATE TABLE fence (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, acquired INTEGER NOT NULL) STRICT;
        INSERT INTO fence VALUES (1, 0, 0);
        CREATE TABLE entry (
            number INTEGER PRIMARY KEY CHECK (number >= 0),
            time INTEGER NOT NULL,
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 8 AND 65535),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            submission BLOB NOT NULL UNIQUE CHECK (length(submission) = 32),
            root BLOB CHECK (length(root) = 32)) STRICT;
        """;

    /// <summary>The connection that writes, opened again after a failure that leaves its state unknown.</summary>
    private SqliteConnection Writer()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_writer is not null) return _writer;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false, DefaultTimeout = 5 }.ToString());
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

        return _writer = connection;
    }

    /// <summary>What the writing connection says of itself, for tests.</summary>
    internal string WriterPragma(string pragma) => Pragma(Writer(), pragma);

    private void Prepare(SqliteConnection connection)
    {
        if (Pragma(connection, "journal_mode = WAL") != "wal") throw new StoreException($"The file {_path} cannot have a write-ahead log; keep it on a local disk.");
        Pragma(connection, "synchronous = FULL");
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            Identify(transaction);
            transaction.Commit();
        }

        if (_maximumBytes is not { } bytes) return;
        var pageSize = long.Parse(Pragma(connection, "page_size"), CultureInfo.InvariantCulture);
        Pragma(connection, $"max_page_count = {Math.Max(1, bytes / pageSize)}");
    }

    private void Identify(SqliteTransaction transaction)
    {
        var (application, version) = (Scalar(transaction, "PRAGMA application_id"), Scalar(transaction, "PRAGMA user_version"));
        if (application == 0 && version == 0 && Scalar(transaction, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            using var create = Command(transaction, $"{Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {FormatVersion};");
            create.ExecuteNonQuery();
            return;
        }

        if (application != ApplicationId) throw new StoreException($"The file {_path} is not a log of Good Offices.");
        if (version != FormatVersion) throw new StoreException($"The file {_path} has format {version}; this program reads format {FormatVersion}. Use the program that wrote it, or a newer one.") { IsNewerFormat = version > FormatVersion };
    }

    private SqliteConnection Reader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var connection = new SqliteConnection(ReaderString());
        connection.Open();
        return connection;
    }

    private string ReaderString() =>
        new SqliteConnectionStringBuilder { DataSource = _path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 }.ToString();

    private T InTransaction<T>(Func<SqliteTransaction, T> work)
    {
        lock (_writing)
        {
            var committing = false;
            try
            {
                using var transaction = Writer().BeginTransaction(deferred: false);
                var result = work(transaction);
                committing = true;
                transaction.Commit();
                return result;
            }
            catch (SqliteException failure)
            {
                // Whatever a failure did to the connection, the next transaction begins on a fresh one.
                _writer?.Dispose();
                _writer = null;
                throw Told(failure, committing);
            }
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw Told(failure, committing: false);
        }
    }

    // A commit that could not take the lock or the space was not begun; of any other failure in it the outcome is unknown.
    private StoreException Told(SqliteException failure, bool committing) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => new StoreException($"No space is left for {_path}. Free some; nothing is lost.", failure) { IsFull = true },
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreException($"The file {_path} is in use by another process.", failure),
        raw.SQLITE_NOTADB => new StoreException($"The file {_path} is not a log of Good Offices.", failure),
        raw.SQLITE_CORRUPT => new StoreException($"The file {_path} is damaged. Restore it from a copy, or from a node that holds the record.", failure) { IsUncertain = committing },
        _ => new StoreException($"The file {_path} cannot be read or written: {failure.Message}", failure) { IsUncertain = committing },
    };

    private static SqliteCommand Command(SqliteTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static long Scalar(SqliteTransaction transaction, string sql)
    {
        using var command = Command(transaction, sql);
        return (long)command.ExecuteScalar()!;
    }

    private static string Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
