using Microsoft.Data.Sqlite;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>Bare commits: one row of random bytes in one transaction, write-ahead log, <c>synchronous=FULL</c>, one writer.</summary>
internal sealed class SqlitePeer : IAppendPeer
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public SqlitePeer(string folder, int bytes)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=false");
        _connection.Open();
        using (var setup = _connection.CreateCommand())
        {
            setup.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entry (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;";
            setup.ExecuteNonQuery();
        }

        var row = new byte[bytes];
        Random.Shared.NextBytes(row);
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO entry (bytes) VALUES ($bytes)";
        _insert.Parameters.AddWithValue("$bytes", row);
    }

    public string Name => "SQLite, bare commit of one row";

    public Task AppendAsync(int client)
    {
        lock (_gate)
        {
            // Outside an explicit transaction each statement commits by itself.
            _insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _insert.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
