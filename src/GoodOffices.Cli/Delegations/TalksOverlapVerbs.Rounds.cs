using System.CommandLine;
using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using Spectre.Console;

namespace GoodOffices.Cli.Delegations;

/// <content>The steps of a round. Marks are read, sealed and forgotten.</content>
internal static partial class TalksOverlapVerbs
{
    private static readonly ActOptions Now = new(false, false, TimeSpan.Zero);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static Verb Begin(Terminal terminal, NodeWork work)
    {
        var (list, room) = (ListOption(), RoomOption());
        return new Verb("begin", "Give this party's share of the key of a round: of the running one, or of the next one, which begins with it.", Group, "delegation overlap begin --list ARM-O1")
        {
            Notes = ["The secret of the round is drawn on this device and stays on it: it alone can go on in the round. Do not copy or restore the node while a round is running; one that was is declared abandoned."],
        }.With(list, room).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var (node, id, chosen) = await InAsync(desk, parsed, list, room, cancellation).ConfigureAwait(false);
            return await TableVerbRunner.FinishAsync(terminal, node, await node.BeginOverlapAsync(id, chosen.Id, cancellation).ConfigureAwait(false), Now, cancellation).ConfigureAwait(false);
        }));
    }

    private static Verb Mark(Terminal terminal, NodeWork work)
    {
        var (list, room) = (ListOption(), RoomOption());
        var yes = Symbols.Text("--yes", "The numbers of the options that the party says yes to, such as 1,3; none for no option; - to read them as a line of standard input, so that no list of commands shows them.", "NUMBERS");
        var understood = Symbols.Flag("--i-understand", "What is told of the limits has been read; without a terminal it has to be said.");
        return new Verb("mark", "Cast this party's sealed ballots: yes to some options, no to all others. It cannot be taken back.", Group, "delegation overlap mark --yes 1,3 --i-understand")
        {
            Notes = ["Marks are in the memory of this program while the ballots are made, and are kept nowhere. What is typed on a command line may be kept by the shell: leave --yes out to be asked, or give it as -."],
        }.With(list, room, yes, understood).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var (node, id, chosen) = await InAsync(desk, parsed, list, room, cancellation).ConfigureAwait(false);
            Understand(terminal, chosen, parsed.GetValue(understood));
            var numbers = await YesAsync(terminal, chosen, parsed.GetValue(yes), cancellation).ConfigureAwait(false);
            return await TableVerbRunner.FinishAsync(terminal, node, await node.MarkOverlapAsync(id, chosen.Id, numbers, cancellation).ConfigureAwait(false), Now, cancellation).ConfigureAwait(false);
        }));
    }

    private static Verb Proceed(Terminal terminal, NodeWork work)
    {
        var (list, room) = (ListOption(), RoomOption());
        var wait = new Option<int>("--wait") { Description = "Go on until the round has ended, for so many seconds at most.", HelpName = "SECONDS", DefaultValueFactory = static _ => 0 };
        return new Verb("proceed", "Take every step of this party that needs no choice now: blind the sums, open the blocks.", Group, "delegation overlap proceed --wait 60").With(list, room, wait)
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var until = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(wait), 0, 3_600));
                var (node, id, chosen) = await InAsync(desk, parsed, list, room, cancellation).ConfigureAwait(false);
                if (chosen.Running is null)
                {
                    throw TableView.Refused($"no round of {chosen.Id} is running", "overlap begin begins the next one");
                }

                while (true)
                {
                    if (await StepsAsync(terminal, node, id, chosen.Id, cancellation).ConfigureAwait(false) is { } code)
                    {
                        return code;
                    }

                    var seen = TableVerbRunner.See(node, id);
                    var now = seen.Table.Overlaps[chosen.Id];
                    if (now.Running is null || TimeProvider.System.GetUtcNow() >= until)
                    {
                        OverlapTalksOutput.Show(terminal, seen, [now]);
                        return now.Running is null || parsed.GetValue(wait) == 0 ? ExitCode.Done : throw new CommandFailure(ExitCode.Waiting, $"round {now.Running.Number} of {now.Id} awaits {string.Join(", ", now.WhoseMove)}", "proceed again; where a party does not go on, overlap abandon");
                    }

                    await Task.Delay(Pause, cancellation).ConfigureAwait(false);
                    await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                }
            }));
    }

    /// <summary>Takes the steps that are this party's now and need no choice; one that needs a choice is refused, and the refusal says which verb takes it.</summary>
    /// <returns>Null where all were recorded; else the exit code, and it was told why.</returns>
    private static async Task<int?> StepsAsync(Terminal terminal, Node node, RoomId room, OverlapId id, CancellationToken cancellation)
    {
        while (TableVerbRunner.See(node, room) is var seen && seen.Table.Overlaps[id] is { Running: not null } list && list.WhoseMove.Contains(seen.Me))
        {
            if (await node.ProceedOverlapAsync(room, id, cancellation).ConfigureAwait(false) is Composition.Refused { Why: var why })
            {
                throw new CommandFailure(ExitCode.Refused, why.Why.TrimEnd('.'), why.Hint?.TrimEnd('.'));
            }

            var sent = await node.SendAsync(cancellation).ConfigureAwait(false);
            if (!sent.All(static one => one is Sending.Recorded { Void: null }))
            {
                return SendingReport.Tell(terminal, sent);
            }
        }

        return null;
    }

    private static async Task<(Node Node, RoomId Room, OverlapList List)> InAsync(NodeDesk desk, ParseResult parsed, Option<string> list, Option<string> room, CancellationToken cancellation)
    {
        var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
        await Now.FetchAsync(node, cancellation).ConfigureAwait(false);
        var id = ClearSymbols.Room(parsed.GetValue(room)!);
        return (node, id, Choose(TableVerbRunner.See(node, id), parsed.GetValue(list), OverlapState.Agreed));
    }

    /// <summary>Tells the limits, and asks whether they are understood.</summary>
    private static void Understand(Terminal terminal, OverlapList list, bool understood)
    {
        terminal.Error.WriteLine($"Before this party marks in {list.Id}:");
        foreach (var limit in OverlapLimits.Of(list))
        {
            terminal.Error.WriteLine($"- {limit}");
        }

        if (!understood && !(terminal.Interactive && terminal.Notes.Confirm("Is this understood, and shall the ballots be cast?", defaultValue: false)))
        {
            throw new CommandFailure(ExitCode.Refused, "nothing was marked: the limits were not said to be understood", "read them above, then add --i-understand");
        }
    }

    private static async Task<IReadOnlyCollection<int>> YesAsync(Terminal terminal, OverlapList list, string? typed, CancellationToken cancellation)
    {
        var text = typed switch
        {
            null when terminal.Interactive => terminal.Notes.Prompt(new TextPrompt<string>($"Yes to which of 1 to {list.Options.Count} (such as 1,3; none):").Secret()),
            null => throw CommandFailure.Usage("it is not said which options are marked", "--yes 1,3, or --yes none"),
            "-" => await terminal.Input.ReadLineAsync(cancellation).ConfigureAwait(false) ?? throw CommandFailure.Usage("standard input has no line with the marks", "write the numbers in one line, such as 1,3, or none"),
            _ => typed,
        };
        return Numbers(text.Trim());
    }

    private static List<int> Numbers(string text) => text == "none" ? [] :
    [
        .. text.Split(',').Select(static part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw CommandFailure.Usage("the marks are not numbers of options", "write them as 1,3, or none")),
    ];
}
