using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;
using Microsoft.Data.Sqlite;

namespace GoodOffices.Tests.Cli.Processes;

/// <summary>What goes wrong at the command line, with the real executables: a clear message each time, and nothing lost.</summary>
public sealed partial class BadInputTests(BadInputTests.Opened opened) : IClassFixture<BadInputTests.Opened>
{
    private const string Table = "table";
    private const string A = ProcessTalks.First;
    private const string B = ProcessTalks.Second;
    private readonly ProcessTalks _talks = opened.Talks;

    [Fact]
    public async Task A_node_whose_disk_is_full_says_so_and_goes_on_when_there_is_room()
    {
        var path = _talks.Folder.NodeOf(A);
        using var disk = SmallDisk.TryMount(Path.Combine(_talks.Desk, "small"), 8 * 1024);
        Assert.SkipWhen(disk is null, "mounting a small file system needs root");
        Folders.Copy(path, Path.Combine(disk.Path, "node"));
        string[] say = ["delegation", "say", "--room", Table, "--words", "Said on a full disk.", "--node", Path.Combine(disk.Path, "node"), "--as", "negotiator", "--passphrase-file", _talks.Folder.PassphraseOf(A)];
        var kept = 0;
        foreach (var free in (int[])[0, 40 << 10, 80 << 10])
        {
            disk.Fill(free);
            var (exit, output, error) = await Programs.RunAsync(_talks.Desk, say);
            ProcessTalks.Fails(ExitCode.Storage, "ree some", exit, output, error);
            // How far it came depends on the pages that the file has free; what matters is that one is told.
            if (error.Contains("to write it again would record it twice", StringComparison.Ordinal)) kept++;
        }

        disk.Empty();
        var (done, recorded, why) = await Programs.RunAsync(_talks.Desk, [.. say.Select(word => word.Replace("a full disk", "an empty disk", StringComparison.Ordinal))]);
        Assert.True(done == ExitCode.Done, why);
        Assert.Contains("statement-made", recorded, StringComparison.Ordinal);
        Directory.Delete(path, recursive: true);
        Folders.Copy(Path.Combine(disk.Path, "node"), path);
        Assert.Single(await SaidAsync(A, "Said on an empty disk."));
        Assert.Equal(kept, (await SaidAsync(A, "Said on a full disk.")).Count);
    }

    [Fact]
    public async Task A_venue_whose_disk_is_full_keeps_the_act_waiting_at_the_node()
    {
        var kept = await KeptAsync(A);
        // Long enough that the file would have to grow.
        var words = "Said to a full venue. " + new string('x', 40_000);
        await WithLimitAsync("logBytes", 1, async () =>
        {
            await _talks.FailsAsync(A, ExitCode.Unreachable, "the act is kept in the outbox as ", "say", "--room", Table, "--words", words);
            Assert.Equal(kept + 1, await KeptAsync(A));
        });
        Assert.Contains("statement-made", await _talks.MustAsync(A, "send"), StringComparison.Ordinal);
        Assert.Single(await SaidAsync(A, words));
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_the_venue_that_has_it_goes_on()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var copy = Path.Combine(_talks.Desk, "venue-in-use");
        Folders.Copy(_talks.Folder.Venue, copy);
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, "venue", "run", "--data", copy, "--listen", $"https://127.0.0.1:{port}");
        ProcessTalks.Fails(5, $"127.0.0.1:{port}", exit, output, error);
        (exit, output, error) = await Programs.RunAsync(_talks.Desk, "venue", "run", "--data", _talks.Folder.Venue);
        ProcessTalks.Fails(7, "Another venue is running", exit, output, error);
        await _talks.MustAsync(A, "sync");
    }

    [Fact]
    public async Task A_certificate_that_changed_stops_the_node_until_the_new_one_was_told()
    {
        var other = Path.Combine(_talks.Desk, "other-venue");
        Assert.Equal(0, (await Programs.RunAsync(_talks.Desk, "venue", "init", "--data", other, "--origin", "venue.example/talks/other")).Exit);
        await _talks.Venue.DisposeAsync();
        var own = Path.Combine(_talks.Desk, "own.pfx");
        File.Copy(Path.Combine(_talks.Folder.Venue, "certificate.pfx"), own);
        var fingerprint = await CertificateAsync(Path.Combine(other, "certificate.pfx"));
        var changed = GoodOffices.Cli.Processes.VenueProcess.At(_talks.Folder.Venue, _talks.Venue.Address, fingerprint);
        await using (changed)
        {
            await changed.StartAsync(null, CancellationToken.None);
            await _talks.MustAsync(A, "say", "--room", Table, "--words", "Said to a changed certificate.", "--later");
            await _talks.FailsAsync(A, ExitCode.Unreachable, fingerprint, "send");
            await JoinAsync(fingerprint);
            Assert.Contains("statement-made", await _talks.MustAsync(A, "send"), StringComparison.Ordinal);
        }

        await CertificateAsync(own);
        await _talks.Venue.StartAsync(null, CancellationToken.None);
        await JoinAsync(_talks.Venue.Certificate);
        Assert.Single(await SaidAsync(A, "Said to a changed certificate."));
    }

    [Fact]
    public async Task An_address_that_this_computer_has_not_is_named()
    {
        await JoinAsync(_talks.Venue.Certificate, "--from", "192.0.2.17");
        await _talks.FailsAsync(A, ExitCode.Unreachable, "192.0.2.17", "sync");
        await JoinAsync(_talks.Venue.Certificate);
        await _talks.MustAsync(A, "sync");
        await _talks.FailsAsync(A, ExitCode.Usage, "is not an address", [.. Join(_talks.Venue.Certificate), "--from", "here"]);
    }

    [Fact]
    public async Task A_store_of_a_newer_format_is_left_alone()
    {
        var file = Path.Combine(_talks.Folder.NodeOf(B), "node.db");
        SetVersion(file, 2);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await _talks.FailsAsync(B, ExitCode.Storage, "has format 2", "show");
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, "verify", _talks.Folder.NodeOf(B));
        ProcessTalks.Fails(ExitCode.Storage, "has format 2", exit, output, error);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        SetVersion(file, 1);
        await _talks.MustAsync(B, "show");
    }

    [Fact]
    public async Task A_convocation_of_a_newer_format_is_not_joined()
    {
        var bytes = await File.ReadAllBytesAsync(_talks.Folder.Convocation, TestContext.Current.CancellationToken);
        var at = bytes.AsSpan().IndexOf("good-offices"u8);
        var end = bytes.AsSpan(at).IndexOf("/1"u8) + at + 1;
        bytes[end] = (byte)'2';
        await _talks.FailsAsync(A, ExitCode.BadInput, "another needs another version", ["join", _talks.Write("newer.cbor", bytes), .. Join(_talks.Venue.Certificate).Skip(2)]);
        await _talks.FailsAsync(A, ExitCode.BadInput, "is not a convocation", ["join", _talks.Write("cut.cbor", bytes.AsSpan(0, bytes.Length / 2)), .. Join(_talks.Venue.Certificate).Skip(2)]);
    }

    [Fact]
    public async Task A_wrong_passphrase_opens_nothing()
    {
        var wrong = _talks.Write("wrong.txt", "not the passphrase\n"u8);
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, "delegation", "accept", "I/1", "--node", _talks.Folder.NodeOf(B), "--passphrase-file", wrong);
        ProcessTalks.Fails(ExitCode.Locked, "does not open", exit, output, error);
        var empty = _talks.Write("empty.txt", []);
        (exit, output, error) = await Programs.RunAsync(_talks.Desk, "delegation", "accept", "I/1", "--node", _talks.Folder.NodeOf(B), "--passphrase-file", empty);
        ProcessTalks.Fails(ExitCode.Locked, "passphrase", exit, output, error);
    }

    [Fact]
    public async Task A_draft_that_is_not_UTF8_is_not_tabled()
    {
        var kept = await KeptAsync(A);
        var draft = _talks.Write("latin.md", [.. "The caf"u8, 0xE9, (byte)'\n']);
        await _talks.FailsAsync(A, ExitCode.BadInput, "is not UTF-8: byte 0xE9 at offset 7 (line 1)", "table", "I/1", "--file", draft);
        Assert.Equal(kept, await KeptAsync(A));
    }

    [Fact]
    public async Task An_act_that_is_too_large_is_refused_before_it_is_kept()
    {
        var kept = await KeptAsync(A);
        var draft = Path.Combine(_talks.Desk, "large.md");
        await File.WriteAllTextAsync(draft, string.Concat(Enumerable.Repeat("A paragraph without end. ", (61 << 20) / 25)), TestContext.Current.CancellationToken);
        await _talks.FailsAsync(A, ExitCode.Refused, "holds at most", "table", "I/1", "--file", draft);
        Assert.Equal(kept, await KeptAsync(A));
    }

    [Fact]
    public async Task An_act_without_the_power_or_in_a_room_of_others_is_refused()
    {
        var kept = await KeptAsync(A);
        await _talks.FailsAsync(A, ExitCode.Refused, "does not hold the power", "propose-release", "--words", "For the public.");
        await _talks.FailsAsync(A, ExitCode.Refused, "room", "say", "--room", $"bilateral-{B}", "--words", "Heard by nobody.");
        Assert.Equal(kept, await KeptAsync(A));
    }

    [Fact]
    public async Task An_act_for_a_venue_that_is_down_is_composed_only_where_it_is_for_later()
    {
        var kept = await KeptAsync(A);
        await _talks.Venue.DisposeAsync();
        try
        {
            await _talks.FailsAsync(A, ExitCode.Unreachable, "nothing was composed", "say", "--room", "table", "--words", "Said to nobody.");
            Assert.Equal(kept, await KeptAsync(A));
            await _talks.MustAsync(A, "say", "--room", "table", "--words", "Said later.", "--later");
            Assert.Equal(kept + 1, await KeptAsync(A));
        }
        finally
        {
            await _talks.Venue.StartAsync(null, CancellationToken.None);
        }

        await _talks.MustAsync(A, "send");
        Assert.Equal(kept, await KeptAsync(A));
    }

    [Fact]
    public async Task An_acceptance_that_was_composed_offline_and_has_become_stale_is_not_sent()
    {
        await _talks.MustAsync(A, "provision", "I/2", "--order", "2", "--number", "2");
        await _talks.MustAsync(A, "table", "I/2", "--words", "The first wording.");
        await _talks.MustAsync(B, "sync");
        await _talks.MustAsync(B, "accept", "I/2", "--later");
        await _talks.MustAsync(A, "withdraw", "I/2");
        await _talks.FailsAsync(B, ExitCode.Refused, "was not sent and stays in the outbox", "send");
        await DiscardAsync(B);
    }

    [Fact]
    public async Task What_was_done_already_is_told_and_not_recorded_twice()
    {
        var size = await SizeAsync();
        var (exit, _, error) = await _talks.DoAsync(A, "accept-modalities");
        Assert.Equal(ExitCode.Refused, exit);
        Assert.Contains("error: ", error, StringComparison.Ordinal);
        await DiscardAsync(A);
        Assert.Equal(size, await SizeAsync());
    }

    private async Task<int> KeptAsync(string code) => (await _talks.ReadAsync(code, "outbox")).GetArrayLength();

    /// <summary>Takes out what was refused; there is one.</summary>
    private async Task DiscardAsync(string code)
    {
        var kept = Assert.Single((await _talks.ReadAsync(code, "outbox")).EnumerateArray());
        await _talks.MustAsync(code, "discard", kept.GetProperty("number").GetInt64().ToString(CultureInfo.InvariantCulture));
    }

    private static void SetVersion(string file, int version)
    {
        using var database = new SqliteConnection($"Data Source={file};Pooling=false");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"PRAGMA user_version = {version}";
        command.ExecuteNonQuery();
    }

    private async Task<List<string>> SaidAsync(string code, string words)
    {
        await _talks.MustAsync(code, "sync");
        return [.. (await _talks.ReadAsync(code, "statements", "--room", Table)).GetProperty("statements").EnumerateArray().Select(said => said.GetProperty("words").GetString()!).Where(said => said == words)];
    }

    private async Task<long> SizeAsync()
    {
        await _talks.MustAsync(A, "sync");
        return (await _talks.ReadAsync(A, "digest")).GetProperty("record").GetInt64();
    }

    private string[] Join(string certificate) => ["join", _talks.Folder.Convocation, "--venue", _talks.Venue.Address.GetLeftPart(UriPartial.Authority), "--certificate", certificate];

    private Task<string> JoinAsync(string certificate, params string[] more) => _talks.MustAsync(A, [.. Join(certificate), .. more]);

    private async Task<string> CertificateAsync(string file)
    {
        var (exit, output, error) = await Programs.RunAsync(_talks.Desk, "venue", "certificate", "--data", _talks.Folder.Venue, "--pfx", file);
        Assert.True(exit == ExitCode.Done, error);
        return output.Trim();
    }

    private async Task WithLimitAsync(string name, long value, Func<Task> work)
    {
        var file = Path.Combine(_talks.Folder.Venue, "venue.json");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var json = System.Text.Json.Nodes.JsonNode.Parse(before)!;
        json["limits"]![name] = value;
        await _talks.Venue.DisposeAsync();
        await File.WriteAllTextAsync(file, json.ToJsonString(), TestContext.Current.CancellationToken);
        await _talks.Venue.StartAsync(null, CancellationToken.None);
        await work();
        await _talks.Venue.DisposeAsync();
        await File.WriteAllTextAsync(file, before, TestContext.Current.CancellationToken);
        await _talks.Venue.StartAsync(null, CancellationToken.None);
    }

    /// <summary>Talks that the cases share, since opening them takes longer than a case.</summary>
    public sealed class Opened : IAsyncLifetime
    {
        internal ProcessTalks Talks { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Talks = await ProcessTalks.OpenAsync();

        public ValueTask DisposeAsync() => Talks.DisposeAsync();
    }
}
