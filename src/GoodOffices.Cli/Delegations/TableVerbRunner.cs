using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary>Carries out the verbs of the table: what the party sees, a command, the node's decision, the record.</summary>
internal static class TableVerbRunner
{
    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) => TableVerbs.All().Select(verb => Build(terminal, work, verb));

    /// <summary>Composes a command in a room and, unless it is for later, sends it.</summary>
    public static async Task<int> CommandAsync(Terminal terminal, Node node, RoomId room, Func<TableView, Agreement.Command> command, ActOptions options, CancellationToken cancellation)
    {
        await options.FetchAsync(node, cancellation).ConfigureAwait(false);
        var seen = See(node, room);
        return await FinishAsync(terminal, node, await node.ComposeAsync(room, command(seen), new ComposeOptions { BeyondPowers = options.BeyondPowers }, cancellation).ConfigureAwait(false), options, cancellation).ConfigureAwait(false);
    }

    /// <summary>The table of a room as the node's party sees it.</summary>
    public static TableView See(Node node, RoomId room)
    {
        var proceedings = node.Replica(node.LogOf(room)).Proceedings;
        return proceedings.Room(room) is null
            ? throw new CommandFailure(ExitCode.Refused, $"there is no room {room}", $"rooms: {string.Join(", ", proceedings.Rooms.Keys)}")
            : new TableView(node.Room(room).TableOrEmpty(proceedings), new PartyId(node.Party.Code.Value)) { ShortestSilence = proceedings.Modalities?.Silence?.MinimumSeconds ?? 0 };
    }

    /// <summary>Tells a refusal, or sends what was composed.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="node">The node.</param>
    /// <param name="composition">What became of the command.</param>
    /// <param name="options">How it is taken.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="about">What is told of the act besides, for programs and for people; null for nothing.</param>
    public static async Task<int> FinishAsync(
        Terminal terminal, Node node, Composition composition, ActOptions options, CancellationToken cancellation, (object Value, Action<TextWriter> Plain)? about = null)
    {
        if (composition is Composition.Refused { Why: var why })
        {
            throw new CommandFailure(ExitCode.Refused, why.Why.TrimEnd('.'), why.Hint?.TrimEnd('.'));
        }

        var composed = (Composition.Composed)composition;
        if (composed.Lacking is { } lacking)
        {
            await terminal.Error.WriteLineAsync($"note: {lacking.Why} It has no effect until it is confirmed.").ConfigureAwait(false);
        }

        return options.Later ? SendingReport.Tell(terminal, [.. composed.Items.Select(item => new Sending.Kept(item))], about)
            : await SendingReport.SendAsync(terminal, node, composed.Items, options.Wait, cancellation, about).ConfigureAwait(false);
    }

    private static Verb Build(Terminal terminal, NodeWork work, TableVerb verb)
    {
        var options = new ActSymbols();
        var room = new Option<string>("--room") { Description = "In which room.", HelpName = "ROOM", DefaultValueFactory = _ => verb.Room };
        return new Verb(verb.Name, verb.Description, verb.Group, $"delegation {verb.Example}")
            .With([.. verb.Symbols, room, .. options.All])
            .Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var typed = await work.ReadAsync(parsed, cancellation).ConfigureAwait(false);
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                return await CommandAsync(terminal, node, ClearSymbols.Room(parsed.GetValue(room)!), seen => verb.Command(seen, typed), options.Of(parsed), cancellation).ConfigureAwait(false);
            }));
    }
}
