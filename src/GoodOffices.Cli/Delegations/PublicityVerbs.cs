using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Cli.Delegations;

/// <summary>From the room to the public: proposals of release, consents, releases.</summary>
internal static class PublicityVerbs
{
    private const string Group = "To the public";
    private const int SaltLength = 32;

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) => [Propose(terminal, work), Consent(terminal, work), Released(terminal, work)];

    private static Verb Propose(Terminal terminal, NodeWork work)
    {
        var (room, options) = (RoomOption(), new ActSymbols());
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
                var salt = new byte[SaltLength];
                Entropy.System.Fill(salt);
                return await TableVerbRunner.CommandAsync(terminal, node, ClearSymbols.Room(parsed.GetValue(room)!), _ => new Agreement.Command.ProposeRelease(subject, ValueList.Create<byte>(salt)), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }

    private static Verb Consent(Terminal terminal, NodeWork work)
    {
        var (room, options, digest) = (RoomOption(), new ActSymbols(), DigestOption());
        var own = Symbols.Flag("--own", "It is the party's own words: its consent alone is needed.");
        return new Verb("consent", "Consent, in the open, to the release of a text by its salted digest.", Group, "delegation consent --room table")
            .With(room, digest, own).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var id = ClearSymbols.Room(parsed.GetValue(room)!);
                var act = new ClearAct.ReleaseConsented(id, Choose(node, id, parsed.GetValue(digest)), parsed.GetValue(own) ? ReleaseScope.OwnWords : ReleaseScope.Room);
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act, "", cancellation).ConfigureAwait(false), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }

    private static Verb Released(Terminal terminal, NodeWork work)
    {
        var (room, options, digest) = (RoomOption(), new ActSymbols(), DigestOption());
        var where = Symbols.Text("--where", "Where the public finds it.");
        return new Verb("release", "Release a text to which all consented whose words it holds.", Group, "delegation release --room table --out joint-statement.disclosure")
            .With(room, digest, where).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var id = ClearSymbols.Room(parsed.GetValue(room)!);
                var act = new ClearAct.Released(id, Choose(node, id, parsed.GetValue(digest)), parsed.GetValue(where) ?? "the venue's publications");
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act, "", cancellation).ConfigureAwait(false), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }

    /// <summary>The salted digest that is meant: by its first digits, else of the last release proposed in the room.</summary>
    private static Hash Choose(Node node, RoomId room, string? digest)
    {
        var releases = TableVerbRunner.See(node, room).Table.Releases.Where(release => digest is null || release.Salted.ToString().StartsWith(digest, StringComparison.OrdinalIgnoreCase)).ToList();
        return releases.Count > 0 ? Hash.FromBytes(releases[^1].Salted.ToArray())
            : throw TableView.Refused($"no such release was proposed in the room {room}", "propose one with propose-release");
    }

    private static Option<string> RoomOption() => new("--room") { Description = "Of which room.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };

    private static Option<string> DigestOption() => Symbols.Text("--digest", "Which, by the first digits of its salted digest; else the last proposed.", "HEX");
}
