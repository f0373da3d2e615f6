using System.CommandLine;
using System.Globalization;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Instructing;

namespace GoodOffices.Cli.Delegations;

/// <summary>In step with the venue, and what waits to be sent.</summary>
internal static class OutboxVerbs
{
    private const string Group = "In step with the venue";
    private const string Capital = "The capital's instructions";

    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) =>
        [Sync(terminal, work), CosignVerb.Build(terminal, work), Send(terminal, work), Outbox(terminal, work), Discard(terminal, work), Instruct(terminal, work), ReleaseAct(terminal, work)];

    private static Verb Sync(Terminal terminal, NodeWork work) =>
        new Verb("sync", "Fetch and verify what is new, cosign it, and keep the rooms in order.", Group, "delegation sync").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var reports = await terminal.WithProgressAsync("Synchronising", async share =>
            {
                desk.Progress.Tell = share;
                return await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
            desk.Progress.Tell = null;
            var added = await node.UpkeepAsync(cancellation).ConfigureAwait(false);
            var logs = reports.Select(report => new { log = report.Log, size = node.Replica(report.Log).Size, @new = report.New, common = node.CommonSize(report.Log).Size }).ToList();
            terminal.Print(new { logs, added, open = node.Proceedings.IsOpen, concerns = node.Concerns.Select(concern => new { concern.Kind, concern.Why, concern.Hint, concern.Entry }) }, output =>
            {
                foreach (var log in logs)
                {
                    output.WriteLine($"{(log.log.Length == 0 ? "talks" : "caucus"),-8} {log.size} entries, {log.@new} new; every party has verified {log.common}");
                }
            });
            return TellConcerns(terminal, node);
        }));

    private static Verb Send(Terminal terminal, NodeWork work)
    {
        var wait = Symbols.Number("--wait", "Try again for so many seconds while an act waits for others' cosignatures.");
        return new Verb("send", "Send what is in the outbox, in its order.", Group, "delegation send").With(wait).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            return await SendingReport.SendAsync(terminal, node, null, TimeSpan.FromSeconds(parsed.GetValue(wait) ?? 0), cancellation).ConfigureAwait(false);
        }));
    }

    private static Verb Outbox(Terminal terminal, NodeWork work) =>
        new Verb("outbox", "List what was composed and is not in the record yet.", Group, "delegation outbox").Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            terminal.Print(node.Outbox.Select(item => new { item.Number, item.Kind, room = item.Room?.Value, item.State, why = item.Why?.Why, digest = item.Digest.ToString() }), output =>
            {
                foreach (var item in node.Outbox)
                {
                    output.WriteLine($"{item.Number,4}  {item.Kind,-24} {Symbols.Words(item.State),-16} {item.Digest} {item.Why?.Why}");
                }
            });
            return ExitCode.Done;
        }));

    private static Verb Discard(Terminal terminal, NodeWork work)
    {
        var number = Symbols.Name("number", "Its number in the outbox.");
        return new Verb("discard", "Take an act out of the outbox that was not sent.", Group, "delegation discard 4").With(number).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            await node.DiscardAsync(long.TryParse(parsed.GetValue(number), NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item
                : throw CommandFailure.Usage($"'{parsed.GetValue(number)}' is not a number", "outbox lists them"), cancellation).ConfigureAwait(false);
            terminal.Print(new { discarded = item }, output => output.WriteLine($"act {item} is discarded"));
            return ExitCode.Done;
        }));
    }

    private static Verb Instruct(Terminal terminal, NodeWork work)
    {
        var (provision, room) = (Symbols.Provision(), new Option<string>("--room") { Description = "Of which room's table.", HelpName = "ROOM", DefaultValueFactory = static _ => "table" });
        var (highest, proposals) = (Symbols.Choice("--highest", "How far an acceptance may go.", HighestLevel.AdReferendum), Symbols.Texts("--allow", "A proposal that may be accepted; none for any.", "PROPOSAL"));
        var (words, withdraw) = (Symbols.Text("--words", "The instruction in words."), Symbols.Flag("--withdraw", "Take the instruction back."));
        return new Verb("instruct", "Tell the delegation, in the caucus, what the capital allows on a provision; the node stops an act beyond it.", Capital, "delegation instruct I/7 --highest ad-referendum --allow AZE-4")
            .With(provision, room, highest, proposals, words, withdraw).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var (of, id) = (parsed.GetValue(room)!, parsed.GetValue(provision));
                var seen = TableVerbRunner.See(node, ClearSymbols.Room(of));
                CaucusAct act = parsed.GetValue(withdraw) ? new CaucusAct.InstructionWithdrawn(of, id)
                    : new CaucusAct.InstructionGiven(of, id, [.. parsed.GetValue(proposals)!.Select(named => seen.Choose(id, named).Content.Digest)], parsed.GetValue(highest), parsed.GetValue(words) ?? "");
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act, cancellation).ConfigureAwait(false), new ActOptions(false, false, TimeSpan.Zero), cancellation).ConfigureAwait(false);
            }));
    }

    private static Verb ReleaseAct(Terminal terminal, NodeWork work)
    {
        var digest = Symbols.Name("digest", "The act's digest, as outbox prints it.");
        return new Verb("release-act", "Release, for the capital, one act that goes beyond its instructions.", Capital, "delegation release-act 9f86d081884c7d65...").With(digest).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
            var act = Record.Hash.TryParseHex(parsed.GetValue(digest), out var hash) ? new CaucusAct.ActReleased(Agreement.Digest.FromBytes(hash.ToArray()))
                : throw CommandFailure.Usage($"'{parsed.GetValue(digest)}' is not a digest", "64 hexadecimal digits, as outbox prints them");
            return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(act, cancellation).ConfigureAwait(false), new ActOptions(false, false, TimeSpan.Zero), cancellation).ConfigureAwait(false);
        }));
    }

    /// <summary>Says what a delegation must be told; the code is that of evidence where there is evidence.</summary>
    public static int TellConcerns(Terminal terminal, Node node)
    {
        foreach (var concern in node.Concerns)
        {
            terminal.Error.WriteLine($"note: {concern.Why}");
            terminal.Error.WriteLine($"hint: {concern.Hint}");
        }

        return node.Concerns.Any(concern => concern.Kind == GoodOffices.Delegation.Replication.ConcernKind.Equivocation) ? ExitCode.DoesNotHold : ExitCode.Done;
    }
}
