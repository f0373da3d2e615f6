using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;

namespace GoodOffices.Cli.Delegations;

/// <summary>Sends what was composed, and tells what became of it.</summary>
internal static class SendingReport
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends the outbox and reports the items that this command composed.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="node">The node.</param>
    /// <param name="own">The items of this command; null for all.</param>
    /// <param name="wait">How long to try again while an act waits for something that comes of itself.</param>
    /// <param name="cancellation">Gives up; what was not sent stays in the outbox.</param>
    /// <param name="about">What is told of the acts besides, for programs and for people; null for nothing.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> SendAsync(
        Terminal terminal, Node node, IReadOnlyList<OutboxItem>? own, TimeSpan wait, CancellationToken cancellation, (object Value, Action<TextWriter> Plain)? about = null)
    {
        var until = TimeProvider.System.GetUtcNow() + wait;
        var told = new SortedDictionary<long, Sending>();
        while (true)
        {
            foreach (var sending in await TryAsync(node, own, cancellation).ConfigureAwait(false))
            {
                told[ItemOf(sending).Number] = sending;
            }

            var mine = told.Where(pair => own is null || own.Any(item => item.Number == pair.Key)).Select(pair => pair.Value).ToList();
            if (!mine.OfType<Sending.Kept>().Any(kept => kept.Item.State == OutboxState.Waiting) || TimeProvider.System.GetUtcNow() >= until)
            {
                return Tell(terminal, mine, about);
            }

            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Tells what became of acts.</summary>
    public static int Tell(Terminal terminal, IReadOnlyList<Sending> sendings, (object Value, Action<TextWriter> Plain)? about = null)
    {
        terminal.Print(new { acts = sendings.Select(Json), about = about?.Value }, output =>
        {
            foreach (var recorded in sendings.OfType<Sending.Recorded>().Where(recorded => recorded.Void is null))
            {
                output.WriteLine($"entry {recorded.Index}: {recorded.Item.Kind}{(recorded.Item.Room is { } room ? $" in {room}" : "")}");
            }

            foreach (var kept in sendings.OfType<Sending.Kept>().Where(kept => kept.Item.Why is null))
            {
                output.WriteLine($"act {kept.Item.Number} ({kept.Item.Kind}) is kept in the outbox; {HelpPage.Program} delegation send sends it");
            }

            about?.Plain(output);
        });
        var codes = sendings.Select(sending => Complain(terminal, sending)).ToList();
        return codes.FirstOrDefault(code => code == ExitCode.Refused, codes.FirstOrDefault(code => code != ExitCode.Done, ExitCode.Done));
    }

    private static async Task<IReadOnlyList<Sending>> TryAsync(Node node, IReadOnlyList<OutboxItem>? own, CancellationToken cancellation)
    {
        try
        {
            return await node.SendAsync(cancellation).ConfigureAwait(false);
        }
        catch (VenueException unreachable) when (unreachable.IsTransient && own is { Count: > 0 })
        {
            throw new CommandFailure(ExitCode.Unreachable, unreachable.Message.TrimEnd('.'),
                $"the act is kept in the outbox as {own[0].Number}; {HelpPage.Program} delegation send sends it later, and nothing is recorded twice");
        }
        catch (NodeStoreException full) when (full.IsFull && own is { Count: > 0 })
        {
            throw new CommandFailure(ExitCode.Storage, full.Message.TrimEnd('.'),
                $"free some space. The act is kept in the outbox as {own[0].Number}: {HelpPage.Program} delegation send sends it, or finds it where it is recorded already; to write it again would record it twice");
        }
    }

    private static int Complain(Terminal terminal, Sending sending)
    {
        var (code, refusal, what) = sending switch
        {
            Sending.Recorded { Void: { } voided } recorded => (ExitCode.Refused, voided, $"entry {recorded.Index} ({recorded.Item.Kind}) is void: "),
            Sending.Kept { Item: { State: OutboxState.Refused, Why: { } why } item } => (ExitCode.Refused, why, $"act {item.Number} ({item.Kind}) was not sent and stays in the outbox: "),
            Sending.Kept { Item: { Why: { } why } item } => (ExitCode.Waiting, why, $"act {item.Number} ({item.Kind}) waits in the outbox: "),
            _ => (ExitCode.Done, null, ""),
        };
        if (refusal is not null)
        {
            terminal.Tell(new CommandFailure(code, what + refusal.Why.TrimEnd('.'), refusal.Hint?.TrimEnd('.')));
        }

        return code;
    }

    private static OutboxItem ItemOf(Sending sending) => sending switch
    {
        Sending.Recorded recorded => recorded.Item,
        Sending.Kept kept => kept.Item,
        _ => throw new System.Diagnostics.UnreachableException(sending.GetType().Name),
    };

    private static object Json(Sending sending) => sending switch
    {
        Sending.Recorded recorded => new { entry = recorded.Index, kind = recorded.Item.Kind, room = recorded.Item.Room?.Value, @void = recorded.Void?.Why },
        Sending.Kept kept => new { kept = kept.Item.Number, kind = kept.Item.Kind, room = kept.Item.Room?.Value, state = kept.Item.State, why = kept.Item.Why?.Why },
        _ => throw new System.Diagnostics.UnreachableException(sending.GetType().Name),
    };
}
