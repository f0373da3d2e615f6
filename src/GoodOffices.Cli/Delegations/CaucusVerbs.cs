using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>What a delegation works with among itself: drafts, comments, notes, red lines.</summary>
internal static class CaucusVerbs
{
    private const string Group = "Among the delegation";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
        [ShareDraft(terminal, work), WithdrawDraft(terminal, work), Comment(terminal, work), Note(terminal, work), RedLine(terminal, work), NameHead(terminal, work), TableDraft(terminal, work), Show(terminal, work)];

    private static Verb ShareDraft(Terminal terminal, NodeWork work)
    {
        var (provision, room, words) = (Symbols.Provision(), RoomOption(), Needed("The wording."));
        var (language, note) = (new Option<string>("--language") { Description = "Its language.", HelpName = "LANGUAGE", DefaultValueFactory = static _ => "en" }, Symbols.Text("--note", "What to say of it."));
        return Acting(new Verb("share-draft", "Share a draft of wording in the caucus; nobody outside the delegation reads it.", Group, "delegation share-draft I/7 --words \"Fees are published.\"").With(provision, room, words, language, note), terminal, work,
            parsed => new CaucusAct.DraftShared(Room(parsed, room), parsed.GetValue(provision), LanguageOf(parsed.GetValue(language)!), parsed.GetValue(words)!, parsed.GetValue(note) ?? ""));
    }

    private static Verb WithdrawDraft(Terminal terminal, NodeWork work)
    {
        var draft = Symbols.Name("draft", "The draft: its entry in the caucus log, as caucus prints it.");
        return Acting(new Verb("withdraw-draft", "Take a draft back that was shared in the caucus.", Group, "delegation withdraw-draft 12").With(draft), terminal, work,
            parsed => new CaucusAct.DraftWithdrawn(Entry(parsed.GetValue(draft))));
    }

    private static Verb Comment(Terminal terminal, NodeWork work)
    {
        var (draft, words) = (Symbols.Name("draft", "The draft: its entry in the caucus log, as caucus prints it."), Needed("The comment."));
        return Acting(new Verb("comment", "Comment in the caucus on a draft.", Group, "delegation comment 12 --words \"Too early.\"").With(draft, words), terminal, work,
            parsed => new CaucusAct.CommentMade(Entry(parsed.GetValue(draft)), parsed.GetValue(words)!));
    }

    private static Verb Note(Terminal terminal, NodeWork work)
    {
        var (provision, room, words) = (Symbols.Provision(), RoomOption(), Symbols.Text("--words", "The note; without it, your note is removed."));
        return Acting(new Verb("note", "Note something on a provision in the caucus.", Group, "delegation note I/7 --words \"Ask the customs service.\"").With(provision, room, words), terminal, work,
            parsed => new CaucusAct.NoteMade(Room(parsed, room), parsed.GetValue(provision), parsed.GetValue(words) ?? ""));
    }

    private static Verb RedLine(Terminal terminal, NodeWork work)
    {
        var (provision, room, words) = (Symbols.Provision(), RoomOption(), Symbols.Text("--words", "What the capital will not accept; without it, the red line is lifted."));
        return Acting(new Verb("red-line", "Say in the caucus, for the capital, what it will not accept on a provision.", Group, "delegation red-line I/7 --words \"No checks on the section.\"").With(provision, room, words), terminal, work,
            parsed => new CaucusAct.RedLineDrawn(Room(parsed, room), parsed.GetValue(provision), parsed.GetValue(words) ?? ""));
    }

    private static Verb NameHead(Terminal terminal, NodeWork work)
    {
        var delegates = new Argument<string[]>("delegate") { Description = "The delegates who may table; none for whoever may negotiate.", HelpName = "DELEGATE", Arity = ArgumentArity.ZeroOrMore };
        return Acting(new Verb("name-head", "Name, for the capital, the head of delegation: nobody else of the party tables.", Group, "delegation name-head minister").With(delegates), terminal, work,
            parsed => new CaucusAct.HeadNamed([.. parsed.GetValue(delegates)!.Select(static typed => DelegateId.TryParse(typed, out var person) ? person
                : throw CommandFailure.Usage($"'{typed}' does not name a delegate", "small letters, digits, hyphens and full stops, such as legal-adviser"))]));
    }

    private static Verb TableDraft(Terminal terminal, NodeWork work)
    {
        var draft = Symbols.Name("draft", "The draft: its entry in the caucus log, as caucus prints it.");
        return new Verb("table-draft", "Table a draft that was shared in the caucus, as it is.", Group, "delegation table-draft 12").With(draft).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
            var shared = node.Logs.Contains(node.Party.Code.Value) && node.Room(RoomId.Caucus).Caucus.Drafts.TryGetValue(Entry(parsed.GetValue(draft)), out var found) ? found
                : throw CommandFailure.Usage($"no draft {parsed.GetValue(draft)} is shared in the caucus", "caucus lists the drafts with their entries");
            var room = RoomId.Parse(shared.Shared.Room);
            var command = shared.ToCommand(TableVerbRunner.See(node, room).Table, new PartyId(node.Party.Code.Value));
            return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(room, command, null, cancellation).ConfigureAwait(false), new ActOptions(false, false, TimeSpan.Zero), cancellation).ConfigureAwait(false);
        }));
    }

    private static Verb Show(Terminal terminal, NodeWork work) =>
        new Verb("caucus", "List what is shared in the caucus: who heads the delegation, drafts with comments, notes, red lines.", Group, "delegation caucus").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var state = node.Logs.Contains(node.Party.Code.Value) ? node.Room(RoomId.Caucus).Caucus : CaucusState.Empty;
            terminal.Print(new
            {
                heads = state.Heads,
                drafts = state.Drafts.Values.Select(draft => new
                {
                    entry = draft.Id.Index,
                    by = draft.Delegate,
                    draft.Shared.Room,
                    provision = draft.Shared.Provision.ToString(),
                    language = draft.Shared.Language.ToString(),
                    draft.Shared.Text,
                    draft.Shared.Note,
                    comments = draft.Comments.Select(comment => new { entry = comment.At.Index, by = comment.Delegate, comment.Words }),
                }),
                notes = state.Notes.SelectMany(pair => pair.Value.Select(note => new { pair.Key.Room, provision = pair.Key.Provision.ToString(), by = note.Key, words = note.Value })),
                redLines = state.RedLines.Select(pair => new { pair.Key.Room, provision = pair.Key.Provision.ToString(), words = pair.Value }),
            }, output => Write(output, state));
            return ExitCode.Done;
        }));

    private static void Write(TextWriter output, CaucusState state)
    {
        if (!state.Heads.IsEmpty) output.WriteLine($"head of delegation, who alone tables: {string.Join(", ", state.Heads)}");
        foreach (var draft in state.Drafts.Values)
        {
            output.WriteLine($"draft {draft.Id.Index}, {draft.Shared.Room} {draft.Shared.Provision}, by {draft.Delegate}{(draft.Shared.Note.Length == 0 ? "" : $": {draft.Shared.Note}")}");
            output.WriteLine($"  {draft.Shared.Text}");
            foreach (var comment in draft.Comments) output.WriteLine($"  {comment.Delegate}: {comment.Words}");
        }

        foreach (var (subject, notes) in state.Notes)
        {
            foreach (var (person, words) in notes) output.WriteLine($"note, {subject.Room} {subject.Provision}, by {person}: {words}");
        }

        foreach (var (subject, words) in state.RedLines) output.WriteLine($"red line, {subject.Room} {subject.Provision}: {words}");
        if (state.Drafts.IsEmpty && state.Notes.IsEmpty && state.RedLines.IsEmpty) output.WriteLine("nothing is shared in the caucus");
    }

    private static Verb Acting(Verb verb, Terminal terminal, NodeWork work, Func<ParseResult, CaucusAct> act) => verb.Ends(work.On(async (desk, parsed, cancellation) =>
    {
        var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
        await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
        return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act(parsed), cancellation).ConfigureAwait(false), new ActOptions(false, false, TimeSpan.Zero), cancellation).ConfigureAwait(false);
    }));

    private static Option<string> RoomOption() => new("--room") { Description = "Of which room's table.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };

    private static Option<string> Needed(string description) => new("--words") { Description = description, HelpName = "TEXT", Required = true };

    private static string Room(ParseResult parsed, Option<string> room) => ClearSymbols.Room(parsed.GetValue(room)!).Value;

    private static Language LanguageOf(string typed) => Language.TryParse(typed, out var language) ? language : throw CommandFailure.Usage($"'{typed}' is not a language", "write a tag such as en");

    private static ActId Entry(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? new ActId(entry)
        : throw CommandFailure.Usage($"'{typed}' is not an entry", "caucus lists the drafts with their entries");
}
