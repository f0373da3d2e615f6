using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <content>The talks, the record, what was said, what has no effect.</content>
internal static partial class ReadingVerbs
{
    private static Verb Show(Terminal terminal, NodeWork work) =>
        new Verb("show", "The talks as they stand: participants, delegates and devices, rooms, sessions, instruments.", Group, "delegation show").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsAnyoneAsync(parsed, cancellation).ConfigureAwait(false);
            TalksOutput.Write(terminal, node);
            return OutboxVerbs.TellConcerns(terminal, node);
        }));

    private static Verb Statements(Terminal terminal, NodeWork work) => OfTable(terminal, work, "statements", "What was said and handed over in a room.", "statements --room plenary", [], (_, view, _) =>
        terminal.Print(new
        {
            statements = view.Table.Statements.Select(said => new { entry = said.Act.Index, party = said.Party.ToString(), said.Delegate, words = said.Words.In(Symbols.English) }),
            nonPapers = view.Table.NonPapers.Select(paper => new { entry = paper.Act.Index, title = paper.Title.In(Symbols.English), words = paper.Words.In(Symbols.English) }),
        }, output =>
        {
            foreach (var said in view.Table.Statements)
            {
                output.WriteLine($"{said.Party} ({said.Delegate}), entry {said.Act.Index}:\n{said.Words.In(Symbols.English)}\n");
            }

            foreach (var paper in view.Table.NonPapers)
            {
                output.WriteLine($"Non-paper, {paper.Title.In(Symbols.English)}:\n{paper.Words.In(Symbols.English)}\n");
            }
        }));

    private static Verb Notices(Terminal terminal, NodeWork work) => OfTable(terminal, work, "notices", "What everyone should see: acceptances that lapsed, reasons given, acts that are void, acts that await confirmation.", "notices", [], (_, view, _) =>
        terminal.Print(new
        {
            lapses = view.Table.Lapses.Select(lapse => new { at = lapse.At.Index, party = lapse.Party.ToString(), provision = lapse.Provision?.ToString(), package = lapse.Package?.ToString(), lapse.Cause, changed = lapse.Changed.ToString() }),
            voids = view.Table.Voids.Select(voided => new { entry = voided.Act.Index, party = voided.Party.ToString(), voided.Kind, why = voided.Reason.Why }),
            awaitingConfirmation = view.Table.Lacking.Values.Where(act => act.ConfirmedBy is null).Select(act => new { entry = act.Id.Index, party = act.Party.ToString(), act.Delegate, kind = act.Act.Kind, why = act.Reason.Why }),
            reasons = StatedReason.Of(view.Table).Select(stated => new { stated.Entry, party = stated.Party.ToString(), stated.What, stated.Reason }),
            confirmed = view.Table.Lacking.Values.Where(act => act.ConfirmedBy is not null).Select(act => new { entry = act.Id.Index, party = act.Party.ToString(), by = act.ConfirmedBy!.Value.Index }),
        }, output =>
        {
            foreach (var lapse in view.Table.Lapses)
            {
                output.WriteLine($"entry {lapse.At.Index}: the acceptance of {lapse.Party} on {lapse.Provision?.ToString() ?? lapse.Package?.ToString()} lapsed, because {Because(lapse)}");
            }

            foreach (var stated in StatedReason.Of(view.Table))
            {
                output.WriteLine(stated.ToString());
            }

            foreach (var voided in view.Table.Voids)
            {
                output.WriteLine($"entry {voided.Act.Index}: {voided.Kind} of {voided.Party} is void: {voided.Reason.Why}");
            }

            foreach (var act in view.Table.Lacking.Values)
            {
                output.WriteLine(act.ConfirmedBy is { } by ? $"entry {act.Id.Index}: {act.Act.Kind} by {act.Delegate} of {act.Party} was confirmed by entry {by.Index}"
                    : $"entry {act.Id.Index}: {act.Act.Kind} by {act.Delegate} of {act.Party} is without effect until confirmed: {act.Reason.Why}");
            }
        }));

    private static string Because(Lapse lapse) => lapse.Cause switch
    {
        LapseCause.TermChanged => $"the term '{lapse.Term}' changed with {lapse.Changed}",
        LapseCause.ProposalWithdrawn => "the proposal was withdrawn",
        _ => $"{lapse.Changed} changed, on which it rests",
    };

    private static Verb RecordOf(Terminal terminal, NodeWork work)
    {
        var caucus = Symbols.Flag("--caucus", "Of the party's own caucus.");
        return new Verb("record", "List the entries of the record: when, who, what kind or which room, and what is void.", Group, "delegation record").With(caucus).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsAnyoneAsync(parsed, cancellation).ConfigureAwait(false);
            var lines = node.Replica(parsed.GetValue(caucus) ? node.Party.Code.Value : "").Entries.Select(entry => Line(node, entry)).ToList();
            terminal.Print(lines, output =>
            {
                foreach (var line in lines)
                {
                    output.WriteLine($"{line.Entry,6}  {line.Time}  {line.Party,-4} {line.Delegate,-14} {line.What}{(line.Void is null ? "" : $"  void: {line.Void}")}");
                }
            });
            return ExitCode.Done;
        }));
    }

    private static EntryLine Line(Node node, LoggedEntry entry)
    {
        var standing = entry.Submission is { } submission ? entry.Judge.Of(submission.Preamble.Signer) : null;
        var time = entry.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return new EntryLine(entry.Index, time, standing?.Party?.Value ?? "", standing?.Delegate?.Value ?? (standing is null ? "" : "(key)"), What(node, entry), entry.Ruling is Ruling.Void(var why) ? why.Why : null);
    }

    private static string What(Node node, LoggedEntry entry) => entry.Submission switch
    {
        null => entry.Index == 0 ? "convocation" : "unreadable",
        { Preamble.Room.Length: > 0 } sealedAct => $"sealed to {sealedAct.Preamble.Room}{(Kind(node, entry.Index, sealedAct.Preamble.Room) is { } kind ? $": {kind}" : "")}",
        _ when entry.Ruling is Ruling.Counts { Act: { } counted } => counted.Kind,
        { IsEnclosed: false } clear => ClearAct.TryDecode(clear.InlineBody, out var act, out _) ? act.Kind : "unreadable",
        _ => "enclosed",
    };

    private static string? Kind(Node node, long index, string room) => node.Device is null || !RoomId.TryParse(room, out var id) ? null
        : node.Room(id).Entries.FirstOrDefault(entry => entry.Index == index) is { } opened ? opened.Act?.Kind ?? opened.CaucusAct?.Kind : null;

    private sealed record EntryLine(long Entry, string Time, string Party, string Delegate, string What, string? Void);
}
