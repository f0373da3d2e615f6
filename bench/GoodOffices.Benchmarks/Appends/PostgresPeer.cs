using System.Diagnostics;
using Npgsql;

namespace GoodOffices.Benchmarks.Appends;

/// <summary>PostgreSQL on a cluster of its own (fsync and synchronous_commit on): a transaction takes the next index from a
/// locked row and inserts the entry, as an ordered log in PostgreSQL would.</summary>
internal sealed class PostgresPeer : IAppendPeer
{
    private const int MostClients = 16;
    private readonly DirectoryInfo _folder;
    private readonly byte[] _row;
    private readonly NpgsqlConnection[] _connections = new NpgsqlConnection[MostClients];

    private PostgresPeer(DirectoryInfo folder, int bytes)
    {
        _folder = folder;
        _row = new byte[bytes];
        Random.Shared.NextBytes(_row);
    }

    public static bool IsInstalled => File.Exists("/usr/local/bin/pg_ctl") && File.Exists("/usr/local/bin/initdb");

    public string Name => "PostgreSQL, row lock and insert of one row";

    private string Data => Path.Combine(_folder.FullName, "data");

    public static async Task<PostgresPeer> StartAsync(int bytes)
    {
        // The server does not run as root; its own user must be able to enter the folder. The socket's path must be short.
        var folder = Directory.CreateTempSubdirectory("appends-pg-");
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder.FullName);
        }

        var peer = new PostgresPeer(folder, bytes);
        RunAsServer("/usr/local/bin/initdb", "-D", peer.Data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C");
        RunAsServer("/usr/local/bin/pg_ctl", "-D", peer.Data, "-w", "-l", Path.Combine(folder.FullName, "log"),
            "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder.FullName}'", "start");
        await peer.ConnectAsync();
        return peer;
    }

    public async Task AppendAsync(int client)
    {
        var connection = _connections[client];
        await using var transaction = await connection.BeginTransactionAsync();
        await using var next = new NpgsqlCommand("UPDATE head SET size = size + 1 RETURNING size", connection, transaction);
        var index = (long)(await next.ExecuteScalarAsync())!;
        await using var insert = new NpgsqlCommand("INSERT INTO entry VALUES ($1, $2)", connection, transaction);
        insert.Parameters.Add(new NpgsqlParameter { Value = index });
        insert.Parameters.Add(new NpgsqlParameter { Value = _row });
        await insert.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        RunAsServer("/usr/local/bin/pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");
        _folder.Delete(recursive: true);
    }

    private async Task ConnectAsync()
    {
        var text = new NpgsqlConnectionStringBuilder { Host = _folder.FullName, Username = "bench", Database = "postgres", Pooling = false, MaxAutoPrepare = 8 }.ToString();
        for (var i = 0; i < MostClients; i++)
        {
            _connections[i] = new NpgsqlConnection(text);
            await _connections[i].OpenAsync();
        }

        await using var setup = new NpgsqlCommand(
            "CREATE TABLE head (size bigint NOT NULL); INSERT INTO head VALUES (0); CREATE TABLE entry (number bigint PRIMARY KEY, bytes bytea NOT NULL)", _connections[0]);
        await setup.ExecuteNonQueryAsync();
    }

    private static void RunAsServer(string command, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", command, .. arguments]);
        }
        else
        {
            Run(command, arguments);
        }
    }

    private static void Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command) { WorkingDirectory = "/", RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} failed.");
        }
    }
}
