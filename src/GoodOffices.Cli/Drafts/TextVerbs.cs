using System.CommandLine;
using GoodOffices.Agreement.Text;
using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Drafts;

/// <summary><c>good-offices text ...</c>: drafts and rolling texts in files, no talks needed.</summary>
internal static class TextVerbs
{
    private const string Group = "Verbs";
    private const string Utf8Note = "Files are UTF-8 text or Markdown. The notation of brackets is described in docs/guide/text.md.";

    public static Verb Build(Terminal terminal) =>
        new Verb("text", "Work on drafts and rolling texts in files; no talks needed.", "Drafts in files", "text collate --basis basis.md ARM=a.md AZE=b.md")
            .With(Collate(terminal), Resolve(terminal), Stats(terminal), Compare(terminal));

    private static Verb Collate(Terminal terminal)
    {
        var basis = new Option<string?>("--basis") { Description = "A text that all accepted as basis for negotiation.", HelpName = "FILE" };
        var drafts = Drafts();
        return new Verb("collate", "Set drafts beside each other: what all share stands plain, where they part stands a bracket.", Group, "text collate --basis basis.md ARM=a.md AZE=b.md > rolling.md")
        {
            Notes = [Utf8Note],
        }.With(basis, drafts).Does(async (parsed, cancellation) =>
        {
            var named = PartyDraft.ParseAll(parsed.GetValue(drafts)!);
            var basisText = parsed.GetValue(basis) is { } path ? await TextFile.ReadAsync(path, cancellation).ConfigureAwait(false) : null;
            var wordings = await PartyDraft.ReadAsync(named, cancellation).ConfigureAwait(false);
            var text = await terminal.WithProgressAsync("Collating", _ => Task.Run(() => Collation.Of(basisText, wordings), cancellation)).ConfigureAwait(false);
            RollingTextOutput.Write(terminal, text);
        });
    }

    private static Verb Resolve(Terminal terminal)
    {
        var party = new Option<string>("--party") { Description = "Whose wording.", HelpName = "CODE", Required = true };
        var file = File("file", "A rolling text.");
        return new Verb("resolve", "Print the wording of one party, byte for byte.", Group, "text resolve --party ARM rolling.md > a.md") { Notes = [Utf8Note] }
            .With(party, file).Does(async (parsed, cancellation) =>
            {
                var read = RollingText.Parse(await TextFile.ReadAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false));
                var wanted = parsed.GetValue(party)!;
                if (!read.Text.IsClean && !read.Text.Parties.Contains(wanted, StringComparer.Ordinal))
                {
                    await terminal.Error.WriteLineAsync($"note: no bracket names {wanted}; the text names {string.Join(", ", read.Text.Parties)}").ConfigureAwait(false);
                }

                var text = read.Text.Resolve(wanted);
                if (terminal.Json)
                {
                    terminal.Print(new { party = wanted, text }, static _ => { });
                }
                else
                {
                    terminal.WriteExactly(text);
                }
            });
    }

    private static Verb Stats(Terminal terminal)
    {
        var file = File("file", "A text with or without brackets, ours or from elsewhere.");
        return new Verb("stats", "Count words, paragraphs, brackets, depth, alternatives, attributions and stray brackets.", Group, "text stats rolling.md") { Notes = [Utf8Note] }
            .With(file).Does(async (parsed, cancellation) =>
            {
                var read = RollingText.Parse(await TextFile.ReadAsync(parsed.GetValue(file)!, cancellation).ConfigureAwait(false));
                StatisticsOutput.Write(terminal, read.Text.Count(read.Strays));
            });
    }

    private static Verb Compare(Terminal terminal)
    {
        var (before, after) = (File("before", "The earlier text."), File("after", "The later text."));
        return new Verb("compare", "Show what changed from one text to another, word by word, with what moved.", Group, "text compare yesterday.md today.md") { Notes = [Utf8Note] }
            .With(before, after).Does(async (parsed, cancellation) =>
            {
                var first = await TextFile.ReadAsync(parsed.GetValue(before)!, cancellation).ConfigureAwait(false);
                var second = await TextFile.ReadAsync(parsed.GetValue(after)!, cancellation).ConfigureAwait(false);
                var comparison = await terminal.WithProgressAsync("Comparing", _ => Task.Run(() => Comparison.Of(first, second), cancellation)).ConfigureAwait(false);
                ComparisonOutput.Write(terminal, comparison);
            });
    }

    /// <summary>The drafts that a verb takes: <c>ARM=a.md AZE=b.md</c>.</summary>
    public static Argument<string[]> Drafts() => new("drafts")
    {
        HelpName = "PARTY=FILE",
        Arity = new ArgumentArity(1, 200),
        Description = "Each party with its draft, such as ARM=a.md AZE=b.md.",
    };

    private static Argument<string> File(string name, string description) => new(name) { HelpName = name.ToUpperInvariant(), Description = description };
}
