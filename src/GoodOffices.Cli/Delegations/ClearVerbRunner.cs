using System.CommandLine;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Keys;

namespace GoodOffices.Cli.Delegations;

/// <summary>Carries out the procedural verbs, by the delegate's device or by the party's key.</summary>
internal static class ClearVerbRunner
{
    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work) => ClearVerbs.All().Select(verb => Build(terminal, work, verb));

    /// <summary>Tells what became of acts of a party's key.</summary>
    public static int Tell(Terminal terminal, string kind, IReadOnlyList<Dispatched> outcomes)
    {
        var recorded = outcomes.OfType<Dispatched.Recorded>().Where(outcome => outcome.Void is null).ToList();
        terminal.Print(new { acts = recorded.Select(outcome => new { entry = outcome.Entry.Index, kind }) }, output =>
        {
            if (recorded.Count > 0)
            {
                output.WriteLine($"entry {recorded[0].Entry.Index}: {kind}");
            }
        });
        return Complain(terminal, outcomes);
    }

    /// <summary>Tells what was refused or is void.</summary>
    /// <returns>The exit code.</returns>
    public static int Complain(Terminal terminal, IReadOnlyList<Dispatched> outcomes)
    {
        var refusals = outcomes.Select(outcome => outcome switch { Dispatched.Refused refused => refused.Why, Dispatched.Recorded voided => voided.Void, _ => null }).OfType<Record.Refusal>().ToList();
        foreach (var why in refusals)
        {
            terminal.Tell(new CommandFailure(ExitCode.Refused, why.Why.TrimEnd('.'), why.Hint?.TrimEnd('.')));
        }

        return refusals.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static Verb Build(Terminal terminal, NodeWork work, ClearVerb verb)
    {
        var options = new ActSymbols(atTheTable: false);
        var built = new Verb(verb.Name, verb.Description, verb.Group, $"delegation {verb.Example}").With([.. verb.Symbols]);
        return verb.ByPartyKey
            ? built.Ends(work.On((desk, parsed, cancellation) => ByPartyKeyAsync(terminal, work, verb, desk, parsed, cancellation)))
            : built.With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var typed = await work.ReadAsync(parsed, cancellation).ConfigureAwait(false);
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                var how = options.Of(parsed);
                await how.FetchAsync(node, cancellation).ConfigureAwait(false);
                var log = LogOf(node, verb, typed);
                return await TableVerbRunner.FinishAsync(terminal, node, await node.ComposeAsync(verb.Act(node.Replica(log).Proceedings, typed), log, cancellation).ConfigureAwait(false), how, cancellation).ConfigureAwait(false);
            }));
    }

    /// <summary>What is about the caucus goes into the party's own log.</summary>
    private static string LogOf(Node node, ClearVerb verb, Typed typed) =>
        verb.Symbols.OfType<Argument<string>>().FirstOrDefault(argument => argument.Name == "room") is { } room ? node.LogOf(ClearSymbols.Room(typed.Get(room))) : "";

    private static async Task<int> ByPartyKeyAsync(Terminal terminal, NodeWork work, ClearVerb verb, NodeDesk desk, ParseResult parsed, CancellationToken cancellation)
    {
        var typed = await work.ReadAsync(parsed, cancellation).ConfigureAwait(false);
        var node = await desk.AsPartyAsync(parsed, cancellation).ConfigureAwait(false);
        using var key = desk.OpenPartyKey(parsed);
        await node.SynchroniseAsync(key, cancellation).ConfigureAwait(false);
        var act = verb.Act(node.Proceedings, typed);
        return Tell(terminal, act.Kind, await SubmitAsync(node, act, key, cancellation).ConfigureAwait(false));
    }

    private static async Task<IReadOnlyList<Dispatched>> SubmitAsync(Node node, ClearAct act, SigningKey key, CancellationToken cancellation) => act switch
    {
        ClearAct.CredentialsIssued credentials => await node.IssueAsync(credentials, key, cancellation).ConfigureAwait(false),
        ClearAct.DeviceRevoked revoked => await node.RevokeAsync(revoked.Device, revoked.Reason, key, cancellation).ConfigureAwait(false),
        ClearAct.PowersRevoked revoked => [await node.SubmitClearAsync(act, key, LogOf(node, revoked.Grant), cancellation).ConfigureAwait(false)],
        _ => [await node.SubmitClearAsync(act, key, "", cancellation).ConfigureAwait(false)],
    };

    /// <summary>In which log credentials or full powers were given: those of the caucus are other acts than those of the talks.</summary>
    private static string LogOf(Node node, Record.Hash grant) => node.Logs.FirstOrDefault(log => node.Replica(log).Proceedings.Delegates.Values
        .Any(person => person.Credentials?.Grant == grant || person.FullPowers.Any(held => held.Grant == grant))) ?? "";
}
