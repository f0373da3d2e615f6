using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Disclosing;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;

namespace GoodOffices.Cli.Delegations;

/// <summary>From the room to the public: proposals of release, consents, releases.</summary>
internal static class PublicityVerbs
{
    private const string Group = "To the public";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) => [Propose(terminal, work), Consent(terminal, work), Released(terminal, work), Disclose(terminal, work)];

    private static Verb Propose(Terminal terminal, NodeWork work)
    {
        var (room, options) = (RoomOption(), new ActSymbols(atTheTable: false));
        var (file, words) = (Symbols.Text(TableVerbs.FileOption, "A text of its own, such as a joint statement.", "FILE"), Symbols.Text(TableVerbs.WordsOption, "The text itself, where it is short."));
        var (statement, instrument) = (Symbols.Number("--statement", "A statement made in the room, by its entry."), Symbols.Text("--instrument", "An instrument's clean text.", "CODE"));
        var language = Symbols.LanguageOf("--language", "In which language.");
        return new Verb("propose-release", "Tell the room which text is to be released, and under which salted digest.", Group, "delegation propose-release --file joint-statement.md")
            .With(room, file, words, statement, instrument, language).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var typed = await work.ReadAsync(parsed, cancellation).ConfigureAwait(false);
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                var subject = parsed.GetValue(statement) is { } entry ? ReleaseSubject.OfStatement(new ActId(entry))
                    : parsed.GetValue(instrument) is { } code ? ReleaseSubject.OfInstrument(new InstrumentId(code), parsed.GetValue(language))
                    : ReleaseSubject.OfWords(typed.In(parsed.GetValue(language)));
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ProposeReleaseAsync(ClearSymbols.Room(parsed.GetValue(room)!), subject, cancellation).ConfigureAwait(false), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }

    private static Verb Consent(Terminal terminal, NodeWork work)
    {
        var (room, options, digest) = (RoomOption(), new ActSymbols(atTheTable: false), DigestOption());
        var own = Symbols.Flag("--own", "It is the party's own words: its consent alone is needed.");
        return new Verb("consent", "Consent, in the open, to the release of a text by its salted digest.", Group, "delegation consent --room table")
            .With(room, digest, own).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var id = ClearSymbols.Room(parsed.GetValue(room)!);
                var scope = parsed.GetValue(own) ? ReleaseScope.OwnWords : ReleaseScope.Room;
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ConsentToReleaseAsync(id, Choose(node, id, parsed.GetValue(digest)), scope, cancellation).ConfigureAwait(false), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }

    private static Verb Released(Terminal terminal, NodeWork work)
    {
        var (room, options, digest) = (RoomOption(), new ActSymbols(atTheTable: false), DigestOption());
        var where = Symbols.Text("--where", "Where the public finds it.");
        var (file, toVenue) = (Symbols.Text("--out", "Write the disclosure file, which proves itself offline.", "FILE"), Symbols.Flag("--publish", "Hand the disclosure file to the venue, which shows it to the public."));
        var html = Symbols.Text("--html", "Write the text as one HTML file that verifies itself offline, as far as a browser can.", "FILE");
        return new Verb("release", "Release a text to which all consented whose words it holds.", Group, "delegation release --room table --out joint-statement.disclosure")
        {
            Notes = ["Again for a text that was released already, nothing is recorded: the file is written anew, with the cosignatures that there are by then."],
        }
            .With(room, digest, where, file, html, toVenue).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var id = ClearSymbols.Room(parsed.GetValue(room)!);
                var salted = Choose(node, id, parsed.GetValue(digest));
                var isAgain = parsed.GetValue(where) is null && node.Proceedings.Publications.TryGetValue(Hash.FromBytes(salted.ToArray()), out var publication) && publication.IsReleased;
                var act = new ClearAct.Released(id, Hash.FromBytes(salted.ToArray()), parsed.GetValue(where) ?? "the venue's publications");
                var code = isAgain ? ExitCode.Done
                    : await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act, "", cancellation).ConfigureAwait(false), options.Of(parsed), cancellation).ConfigureAwait(false);
                if (code == ExitCode.Done && (parsed.GetValue(file) is not null || parsed.GetValue(html) is not null || parsed.GetValue(toVenue)))
                {
                    var disclosure = await node.PublicationAsync(id, salted, cancellation).ConfigureAwait(false);
                    await PublishAsync(node, disclosure, parsed.GetValue(file), parsed.GetValue(toVenue), cancellation).ConfigureAwait(false);
                    await WritePageAsync(disclosure, parsed.GetValue(html), cancellation).ConfigureAwait(false);
                }

                return code;
            }));
    }

    private static Verb Disclose(Terminal terminal, NodeWork work)
    {
        var room = RoomOption();
        var (entry, file) = (Symbols.Name("entry", "The entry of an act of this party itself."), Symbols.Needed("--out", "Where the disclosure file is written.", "FILE"));
        return new Verb("disclose", "Disclose one act of this party, such as its signature: that act's key is revealed and no other.", Group, "delegation disclose 142 --out signature.disclosure")
            .With(entry, room, file).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                var index = long.TryParse(parsed.GetValue(entry), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
                    : throw CommandFailure.Usage($"'{parsed.GetValue(entry)}' is not an entry", "record lists them");
                await PublishAsync(node, await node.DiscloseAsync(ClearSymbols.Room(parsed.GetValue(room)!), index, cancellation).ConfigureAwait(false), parsed.GetValue(file), false, cancellation).ConfigureAwait(false);
                terminal.Print(new { file = parsed.GetValue(file) }, output => output.WriteLine($"disclosed in {parsed.GetValue(file)}"));
                return ExitCode.Done;
            }));
    }

    private static async Task PublishAsync(Node node, DisclosureFile disclosure, string? file, bool toVenue, CancellationToken cancellation)
    {
        if (file is not null)
        {
            await NewFile.WriteAsync(file, disclosure.Encode(), cancellation).ConfigureAwait(false);
        }

        if (toVenue)
        {
            await node.PublishAsync(disclosure, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WritePageAsync(DisclosureFile disclosure, string? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            await NewFile.WriteAsync(file, StatementPage.Write(disclosure.Encode(), PublishedLine.Of(disclosure.Text)), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The salted digest that is meant: by its first digits, else of the last release proposed in the room.</summary>
    private static Digest Choose(Node node, RoomId room, string? digest)
    {
        var releases = TableVerbRunner.See(node, room).Table.Releases.Where(release => digest is null || release.Salted.ToString().StartsWith(digest, StringComparison.OrdinalIgnoreCase)).ToList();
        return releases.Count > 0 ? releases[^1].Salted
            : throw TableView.Refused($"no such release was proposed in the room {room}", "propose one with propose-release");
    }

    private static Option<string> RoomOption() => new("--room") { Description = "Of which room.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };

    private static Option<string> DigestOption() => Symbols.Text("--digest", "Which, by the first digits of its salted digest; else the last proposed.", "HEX");
}
