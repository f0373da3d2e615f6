using System.Diagnostics;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Processes;
using GoodOffices.Cli.Rehearsing;

namespace GoodOffices.Tests.Cli.Processes;

/// <summary>Talks between real processes: a venue that runs, the nodes of a host and two parties, whose verbs are processes of their own.</summary>
internal sealed class ProcessTalks : IAsyncDisposable
{
    public const string Host = "KAZ";
    public const string First = "ARM";
    public const string Second = "AZE";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("good-offices-talks-");

    private ProcessTalks()
    {
        Folder = new RehearsalFolder(Path.Combine(_root.FullName, "talks"));
        Directory.CreateDirectory(Folder.Root);
    }

    public RehearsalFolder Folder { get; }

    public VenueProcess Venue { get; private set; } = null!;

    /// <summary>For the files of a test.</summary>
    public string Desk => _root.FullName;

    /// <summary>Opens talks: one instrument with one provision, for which each party has a negotiator who may speak, negotiate and accept.</summary>
    public static async Task<ProcessTalks> OpenAsync()
    {
        var talks = new ProcessTalks();
        var stage = RehearsalStage.Open(talks.Folder, [Host, First, Second]);
        await using (stage)
        {
            var progress = new RehearsalProgress(new Terminal(Stream.Null, TextWriter.Null, TextReader.Null));
            await new RehearsalTalks(stage, new RehearsalDrafts(Host, [(First, "one"), (Second, "two")], null), "en", progress).OpenAsync(CancellationToken.None);
            await stage.MustAsync(First, ["instrument", "I", "--title", "Agreement", "--authentic", "en"], CancellationToken.None);
            await stage.MustAsync(First, ["provision", "I/1", "--order", "1", "--number", "1"], CancellationToken.None);
            await stage.MustAsync(First, ["table", "I/1", "--words", "The Parties shall open the crossing within sixty days."], CancellationToken.None);
            await stage.MustAsync(Second, ["sync"], CancellationToken.None);
            talks.Venue = stage.Venue;
            await stage.EndAsync();
        }

        await talks.Venue.StartAsync(null, CancellationToken.None);
        return talks;
    }

    /// <summary>A verb of <c>delegation</c> on a node, as a person types it, to its end.</summary>
    public Task<(int Exit, string Output, string Error)> DoAsync(string code, params IEnumerable<string> words) => Programs.RunAsync(Desk, Words(code, words));

    /// <summary>A verb that has to succeed.</summary>
    public async Task<string> MustAsync(string code, params IEnumerable<string> words)
    {
        var (exit, output, error) = await DoAsync(code, words);
        Assert.True(exit == ExitCode.Done, $"{code} {string.Join(' ', words)} ended with {exit}: {error}");
        return output;
    }

    /// <summary>The same as JSON.</summary>
    public async Task<JsonElement> ReadAsync(string code, params IEnumerable<string> words) => JsonDocument.Parse(await MustAsync(code, [.. words, "--json"])).RootElement;

    /// <summary>A verb that has to fail: with this code, these words, a hint, and no result.</summary>
    public async Task FailsAsync(string code, int exit, string says, params IEnumerable<string> words)
    {
        var (ended, output, error) = await DoAsync(code, words);
        Fails(exit, says, ended, output, error);
    }

    public static void Fails(int exit, string says, int ended, string output, string error)
    {
        Assert.True(exit == ended, $"ended with {ended}: {output}{error}");
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Contains("\nhint: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    /// <summary>A verb that is started, and can be killed.</summary>
    public Process Start(string code, params IEnumerable<string> words)
    {
        var process = Process.Start(new ProcessStartInfo(Programs.Executable, Words(code, words)) { WorkingDirectory = Desk, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        return process;
    }

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(Desk, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await Venue.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private IEnumerable<string> Words(string code, IEnumerable<string> words)
    {
        string[] typed = [.. words];
        string[] person = typed.Contains("--as") ? [] : ["--as", code == Host ? "secretary" : "negotiator"];
        return ["delegation", .. typed, "--node", Folder.NodeOf(code), "--passphrase-file", Folder.PassphraseOf(code), .. person];
    }
}
