using System.Globalization;
using System.Text;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Cli.Processes;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;

namespace GoodOffices.Cli.Rehearsal;

/// <summary>One rehearsal: its folder, its processes, and the steps from the convocation to the rolling text.</summary>
internal sealed class Rehearsal(string folder, string host, IReadOnlyList<(string Party, string Text)> drafts, string? basis) : IAsyncDisposable
{
    private const string Person = "drafter";
    private readonly Dictionary<string, NodeProcess> _nodes = new(StringComparer.Ordinal);
    private VenueProcess? _venue;

    /// <summary>The node of the first party by code.</summary>
    public string FirstNode => NodeFolder(drafts[0].Party);

    /// <summary>How many provisions the drafts were cut into.</summary>
    public int Provisions { get; private set; }

    /// <summary>How many of them are open.</summary>
    public int Questions { get; private set; }

    private IEnumerable<string> Parties => drafts.Select(draft => draft.Party);

    /// <summary>Runs it.</summary>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<bool> RunAsync(Action<double> progress, CancellationToken cancellation)
    {
        var pieces = Pieces.Cut(basis, drafts);
        Provisions = pieces.Count;
        await OpenAsync(cancellation).ConfigureAwait(false);
        progress(0.1);
        await TableAsync(pieces, share => progress(0.1 + (0.8 * share)), cancellation).ConfigureAwait(false);
        await WriteAsync(cancellation).ConfigureAwait(false);
        progress(1);
        return true;
    }

    /// <summary>Ends all processes.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Values)
        {
            await node.DisposeAsync().ConfigureAwait(false);
        }

        if (_venue is { } venue)
        {
            await venue.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(folder, "passphrases"));
        foreach (var code in Parties.Prepend(host))
        {
            Passphrases.Write(PassphraseFile(code));
            _nodes.Add(code, NodeProcess.Start(code, NodeFolder(code), PassphraseFile(code)));
        }

        await AllAsync(_nodes.Keys, code => Do(code, ["init", "--party", code, "--name", code], cancellation)).ConfigureAwait(false);
        _venue = await VenueProcess.InitializeAsync(Path.Combine(folder, "venue"), "venue.example/talks/rehearsal", cancellation).ConfigureAwait(false);
        var convocation = Path.Combine(folder, "convocation.cbor");
        await Do(host, ["convene", "--title", "Rehearsal", "--venue-file", Path.Combine(folder, "venue", "venue.json"), "--out", convocation,
            .. Parties.SelectMany(code => (string[])["--party-file", Path.Combine(NodeFolder(code), "party.json")])], cancellation).ConfigureAwait(false);
        await _venue.StartAsync(convocation, cancellation).ConfigureAwait(false);
        var words = new Fingerprint(Hash.Of(await File.ReadAllBytesAsync(convocation, cancellation).ConfigureAwait(false))).Words;
        await AllAsync(_nodes.Keys, code => Do(code, ["join", convocation, "--venue", _venue.Address.GetLeftPart(UriPartial.Authority), "--certificate", _venue.Certificate, "--fingerprint", words], cancellation)).ConfigureAwait(false);
        await AllAsync(_nodes.Keys, code => AccreditAsync(code, cancellation)).ConfigureAwait(false);
        await Do(host, ["modalities", "--drafting", "en", "--authentic", "en"], cancellation).ConfigureAwait(false);
        foreach (var code in Parties)
        {
            await Do(code, ["accept-modalities"], cancellation).ConfigureAwait(false);
        }

        foreach (var code in Parties.Concat(Parties))
        {
            await Do(code, ["sync"], cancellation).ConfigureAwait(false);
        }
    }

    private async Task AccreditAsync(string code, CancellationToken cancellation)
    {
        if (code != host)
        {
            await Do(code, ["accept-convocation"], cancellation).ConfigureAwait(false);
        }

        await Do(code, ["enrol", Person], cancellation).ConfigureAwait(false);
        await Do(code, ["credentials", Person, "--name", Person, "--title", "Drafter", "--power", "negotiate,accept,convene"], cancellation).ConfigureAwait(false);
    }

    private async Task TableAsync(IReadOnlyList<Piece> pieces, Action<double> progress, CancellationToken cancellation)
    {
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        var first = drafts[0].Party;
        await Do(first, ["instrument", "I", "--title", "Text under negotiation"], cancellation).ConfigureAwait(false);
        var done = 0;
        foreach (var (index, piece) in pieces.Index())
        {
            var provision = "I/" + piece.Key;
            await Do(first, ["provision", provision, "--order", index.ToString(CultureInfo.InvariantCulture), "--number", piece.Number], cancellation).ConfigureAwait(false);
            if (basis is not null && piece.Texts[Pieces.Basis].Length > 0)
            {
                await Do(first, ["basis", provision, "--file", await SaveAsync(texts, $"{index:D4}-basis.md", piece.Texts[Pieces.Basis], cancellation).ConfigureAwait(false)], cancellation).ConfigureAwait(false);
            }

            progress(++done / (double)(pieces.Count * (drafts.Count + 1)));
        }

        foreach (var code in Parties)
        {
            if (basis is not null && code != first)
            {
                await Do(code, ["accept-basis", "I"], cancellation).ConfigureAwait(false);
            }

            foreach (var (index, piece) in pieces.Index())
            {
                var provision = "I/" + piece.Key;
                string[] words = piece.Texts[code] is { Length: > 0 } text
                    ? ["table", provision, "--file", await SaveAsync(texts, $"{index:D4}-{code}.md", text, cancellation).ConfigureAwait(false)] : ["delete", provision];
                await Do(code, words, cancellation).ConfigureAwait(false);
                progress(++done / (double)(pieces.Count * (drafts.Count + 1)));
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var code in Parties)
        {
            await Do(code, ["sync"], cancellation).ConfigureAwait(false);
        }

        var rolling = await Do(drafts[0].Party, ["rolling", "I", "--bare"], cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "rolling.md"), rolling, Terminal.Utf8, cancellation).ConfigureAwait(false);
        using var questions = JsonDocument.Parse(await Do(drafts[0].Party, ["questions", "--json"], cancellation).ConfigureAwait(false));
        Questions = questions.RootElement.GetArrayLength();
        await File.WriteAllTextAsync(Path.Combine(folder, "questions.md"), QuestionsText(questions.RootElement), Terminal.Utf8, cancellation).ConfigureAwait(false);
    }

    private static string QuestionsText(JsonElement questions)
    {
        var text = new StringBuilder("# Unresolved questions\n\nDerived from the parties' positions.\n\n| provision | status | whose move | brackets |\n| --- | --- | --- | --- |\n");
        foreach (var question in questions.EnumerateArray())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {question.GetProperty("provision").GetString()} | {question.GetProperty("status").GetString()} | {Joined(question, "whoseMove")} | {Joined(question, "brackets")} |\n");
        }

        return text.ToString();
    }

    private static string Joined(JsonElement question, string property) => string.Join(", ", question.GetProperty(property).EnumerateArray().Select(item => item.GetString()));

    private static async Task<string> SaveAsync(string texts, string name, string text, CancellationToken cancellation)
    {
        var path = Path.Combine(texts, name);
        await File.WriteAllTextAsync(path, text, Terminal.Utf8, cancellation).ConfigureAwait(false);
        return path;
    }

    private static Task AllAsync(IEnumerable<string> codes, Func<string, Task> work) => Task.WhenAll(codes.Select(work));

    private Task<string> Do(string code, IReadOnlyList<string> words, CancellationToken cancellation) => _nodes[code].MustAsync(words, cancellation);

    private string NodeFolder(string code) => Path.Combine(folder, "node-" + code);

    private string PassphraseFile(string code) => Path.Combine(folder, "passphrases", code + ".txt");
}
