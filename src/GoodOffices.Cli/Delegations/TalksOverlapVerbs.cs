using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>delegation overlap ...</c>: a list of options over which the parties learn which ones all would accept.</summary>
internal static partial class TalksOverlapVerbs
{
    private const string Group = "Overlap";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
    [
        new Verb("overlap", "Learn which options of a list all parties would accept, and nothing else of what the others mark.", "Packages, principles, silence", "delegation overlap propose --option I/4=AZE-2 --option I/11=none")
            {
                Notes = ["propose and agree settle the list and its terms; then for each round: begin, mark, proceed. show tells who has done what and what is open. What it tells and what it does not protect from: docs/guide/overlap.md."],
            }
            .With(Propose(terminal, work), Agree(terminal, work), Decline(terminal, work), Begin(terminal, work), Mark(terminal, work), Proceed(terminal, work), Abandon(terminal, work), Show(terminal, work)),
    ];

    private static Verb Propose(Terminal terminal, NodeWork work)
    {
        var chosen = Symbols.Texts("--option", "PROVISION=PROPOSAL, =PARTY for what that party stands by, =none for no such provision; or a package, such as ARM-P1. Their order is that of the numbers to be marked.", "OPTION");
        var (binding, limit) = (Symbols.Flag("--binding", "What all say yes to counts as accepted ad referendum; else the list is without prejudice."), Symbols.Number("--limit", "How many options one party may mark in a round; else as many as it likes."));
        var (rounds, note) = (new Option<int>("--rounds") { Description = "How many rounds there are at most, abandoned ones included (1).", HelpName = "N", DefaultValueFactory = static _ => 1 }, Symbols.Text("--note", "What it is for."));
        return Acting(terminal, work, new Verb("propose", "Propose a list of options and its terms, and agree to it by that.", Group, "delegation overlap propose --option I/4=AZE-2 --option I/11=none --option ARM-P1 --limit 2 --rounds 2"), [chosen, binding, limit, rounds, note],
            (seen, parsed) => new Agreement.Command.ProposeOverlap(ValueList.From(parsed.GetValue(chosen)!.Select(text => Option(seen, text))),
                new OverlapTerms(parsed.GetValue(binding), parsed.GetValue(limit), parsed.GetValue(rounds)), parsed.GetValue(note) ?? ""));
    }

    private static Verb Agree(Terminal terminal, NodeWork work)
    {
        var list = ListOption();
        return Acting(terminal, work, new Verb("agree", "Agree to a list and its terms; rounds are held once every party has.", Group, "delegation overlap agree --list ARM-O1"), [list],
            (seen, parsed) => new Agreement.Command.AgreeOverlap(Choose(seen, parsed.GetValue(list), OverlapState.Proposed).Id));
    }

    private static Verb Decline(Terminal terminal, NodeWork work)
    {
        var (list, reason) = (ListOption(), Symbols.Text("--reason", "Why."));
        return Acting(terminal, work, new Verb("decline", "Decline a list to which not all have agreed, or withdraw one of the party's own.", Group, "delegation overlap decline --list ARM-O1"), [list, reason],
            (seen, parsed) => new Agreement.Command.Do(new TableAct.OverlapDeclined(Choose(seen, parsed.GetValue(list), OverlapState.Proposed).Id, parsed.GetValue(reason) ?? "")));
    }

    private static Verb Abandon(Terminal terminal, NodeWork work)
    {
        var (list, reason) = (ListOption(), Symbols.Text("--reason", "Why."));
        return Acting(terminal, work, new Verb("abandon", "Declare the round that is running abandoned; who declared it and whose step was awaited stays visible.", Group, "delegation overlap abandon --reason \"No answer.\""), [list, reason],
            (seen, parsed) =>
            {
                var chosen = Choose(seen, parsed.GetValue(list), OverlapState.Agreed);
                var round = chosen.Running ?? throw TableView.Refused($"no round of {chosen.Id} is running", "overlap show tells how its rounds stand");
                return new Agreement.Command.Do(new TableAct.OverlapAbandoned(chosen.Id, round.Number, parsed.GetValue(reason) ?? ""));
            });
    }

    private static Verb Show(Terminal terminal, NodeWork work)
    {
        var (list, room) = (ListOption("Which list, such as ARM-O1; else all."), RoomOption());
        return new Verb("show", "The lists with their options and terms, their rounds, who has done what, whose move it is, and what all said yes to.", Group, "delegation overlap show").With(list, room)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                var seen = TableVerbRunner.See(node, ClearSymbols.Room(parsed.GetValue(room)!));
                OverlapTalksOutput.Show(terminal, seen, parsed.GetValue(list) is { } named ? [Choose(seen, named, null)] : [.. seen.Table.Overlaps.Values.OrderBy(static one => one.ProposedBy)]);
                return ExitCode.Done;
            }));
    }

    /// <summary>A verb that records one act of the table.</summary>
    private static Verb Acting(Terminal terminal, NodeWork work, Verb verb, Symbol[] symbols, Func<TableView, ParseResult, Agreement.Command> command)
    {
        var (options, room) = (new ActSymbols(), RoomOption());
        return verb.With([.. symbols, room, .. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            return await TableVerbRunner.CommandAsync(terminal, node, ClearSymbols.Room(parsed.GetValue(room)!), seen => command(seen, parsed), options.Of(parsed), cancellation).ConfigureAwait(false);
        }));
    }

    private static OverlapOption Option(TableView seen, string text)
    {
        if (PackageId.TryParse(text, out var id))
        {
            return new OverlapOption.OfPackage(id, seen.ChoosePackage(text).Digest);
        }

        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || !ProvisionId.TryParse(text[..at], out var provision))
        {
            throw CommandFailure.Usage($"'{text}' is not an option of a list", "write PROVISION=PROPOSAL, such as I/4=AZE-2, PROVISION=none, or a package, such as ARM-P1");
        }

        if (text[(at + 1)..] == "none")
        {
            return new OverlapOption.OnProvision(provision, null, null);
        }

        var proposal = seen.Choose(provision, text[(at + 1)..]);
        return new OverlapOption.OnProvision(provision, proposal.Id, proposal.Content.Digest);
    }

    /// <summary>The list that is meant: named, or else the only one in this state.</summary>
    private static OverlapList Choose(TableView seen, string? named, OverlapState? state)
    {
        var known = seen.Table.Overlaps.Values;
        var meant = known.Where(list => named is null ? list.State == state : list.Id.ToString() == named).ToList();
        return meant.Count == 1 ? meant[0] : throw TableView.Refused(
            named is not null ? $"there is no list {named}" : $"there is not exactly one list that is {Symbols.Words(state!.Value)}",
            seen.Table.Overlaps.IsEmpty ? "propose one with overlap propose" : $"name one with --list; lists: {string.Join(", ", known.Select(list => $"{list.Id} ({Symbols.Words(list.State)})"))}");
    }

    private static Option<string> ListOption(string description = "Which list, such as ARM-O1; else the only one in question.") => Symbols.Text("--list", description, "LIST");

    private static Option<string> RoomOption() => new("--room") { Description = "In which room.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" };
}
