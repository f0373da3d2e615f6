using System.Text.Json;
using GoodOffices.Tests.Venue;

namespace GoodOffices.Tests.Cli;

/// <summary>Talks set up by the commands alone: a real venue process, and a node's directory for the host and each party.</summary>
internal sealed class CommandTalks : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-talks-");
    private VenueProcess? _venue;

    /// <summary>Where everything is; commands run there.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The venue's address without a path.</summary>
    public string Url => _venue!.Address.GetLeftPart(UriPartial.Authority);

    public string Certificate => _venue!.Certificate;

    /// <summary>The words of the founding convocation.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Convened, joined, accredited and open between ARM and AZE, host KAZ; the article I/1 is agreed.</summary>
    public static async Task<CommandTalks> OpenedAsync()
    {
        var talks = new CommandTalks();
        await File.WriteAllTextAsync(talks.In("passphrase"), "a passphrase of the test\n");
        foreach (var code in (string[])["kaz", "arm", "aze"]) await talks.InitAsync(code);
        await talks.MustAsync("venue", "init", "--data", "venue", "--origin", "venue.example/talks/commands", "--listen", "https://127.0.0.1:0");
        talks.Words = Text(await talks.HostAsync("convene", "--venue-file", "venue/venue.json", "--party-file", "arm/party.json", "--party-file", "aze/party.json", "--title", "Talks", "--out", "convocation.cbor", "--json"), "words");
        talks._venue = await VenueProcess.StartAsync(talks.In("venue"), "--convocation", talks.In("convocation.cbor"));
        await talks.JoinAsync("kaz", "convocation.cbor", talks.Words);
        await talks.AccreditAsync("kaz", "secretary", "speak,convene");
        await talks.HostAsync("modalities", "--drafting", "en", "--authentic", "en");
        foreach (var code in (string[])["arm", "aze"])
        {
            await talks.JoinAsync(code, "convocation.cbor", talks.Words);
            await talks.MustAsAsync(code, "accept-convocation");
            await talks.AccreditAsync(code, "minister", "negotiate,accept,convene,publish");
            await talks.MustAsAsync(code, "accept-modalities");
        }

        await talks.MustAsAsync("arm", "instrument", "I", "--title", "Agreement", "--authentic", "en");
        await talks.MustAsAsync("arm", "provision", "I/1", "--order", "1", "--number", "1", "--heading", "Opening");
        await talks.MustAsAsync("arm", "table", "I/1", "--words", "The crossing shall be open.");
        await talks.MustAsAsync("aze", "sync");
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("aze", "accept", "I/1");
        return talks;
    }

    public string In(string name) => Path.Combine(Folder, name);

    public Task InitAsync(string code) => MustAsAsync(code, "init", "--party", code.ToUpperInvariant(), "--name", $"State {code}");

    public Task<string> JoinAsync(string code, string convocation, string words) =>
        MustAsAsync(code, "join", convocation, "--venue", Url, "--certificate", Certificate, "--fingerprint", words);

    public async Task AccreditAsync(string code, string person, string powers)
    {
        await MustAsAsync(code, "enrol", person);
        await MustAsAsync(code, "credentials", person, "--name", "N. N.", "--title", "Delegate", "--power", powers);
    }

    public Task<string> HostAsync(params string[] words) => MustAsAsync("kaz", words);

    /// <summary>A verb of delegation on a node, which has to succeed.</summary>
    public async Task<string> MustAsAsync(string code, params string[] words)
    {
        var (exit, output, error) = await AsAsync(code, words);
        Assert.True(exit == 0, $"{code}: {string.Join(' ', words)} ended with {exit}:\n{output}\n{error}");
        return output;
    }

    public Task<(int Exit, string Output, string Error)> AsAsync(string code, params string[] words) =>
        RunAsync(["delegation", .. words, "--node", code, "--passphrase-file", "passphrase"]);

    public Task<(int Exit, string Output, string Error)> RunAsync(params string[] words) => Programs.RunAsync(Folder, words);

    /// <summary>A command that has to succeed.</summary>
    public async Task<string> MustAsync(params string[] words)
    {
        var (exit, output, error) = await RunAsync(words);
        Assert.True(exit == 0, $"{string.Join(' ', words)} ended with {exit}:\n{output}\n{error}");
        return output;
    }

    /// <summary>A text in a result that is one JSON object, wherever in it.</summary>
    public static string Text(string json, params string[] path)
    {
        using var document = JsonDocument.Parse(json);
        return path.Aggregate(document.RootElement, (element, name) => element.GetProperty(name)).GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_venue is not null) await _venue.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
