using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>establish-silence</c>: gathers each party's cosignature after the deadline and puts them into the record.</summary>
internal static class SilenceVerb
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Verb Build(Terminal terminal, NodeWork work)
    {
        var (provision, options) = (Symbols.Provision(), new ActSymbols());
        return new Verb("establish-silence", "Establish that nobody objected: every party cosigned, after the deadline, a record that includes the proposal.", "Packages, principles, silence", "delegation establish-silence I/8 --wait 30")
            .With(provision).With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
            {
                var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
                var how = options.Of(parsed);
                var until = TimeProvider.System.GetUtcNow() + how.Wait;
                while (true)
                {
                    await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                    var seen = TableVerbRunner.See(node, RoomId.Table);
                    var silence = seen.ChooseSilence(parsed.GetValue(provision));
                    if (Missing(node, seen, silence) is not { Count: > 0 } missing)
                    {
                        return await TableVerbRunner.CommandAsync(terminal, node, RoomId.Table, _ => new Command.Do(new TableAct.SilenceEstablished(silence.Act, Evidence(node, seen))), how, cancellation).ConfigureAwait(false);
                    }

                    if (TimeProvider.System.GetUtcNow() >= until)
                    {
                        throw new CommandFailure(ExitCode.Waiting, $"no cosignature after the deadline is here yet of {string.Join(", ", missing)}", "a node cosigns when it synchronises, at most every ten seconds; an absent party is absent, not silent");
                    }

                    await Task.Delay(Pause, cancellation).ConfigureAwait(false);
                }
            }));
    }

    private static List<PartyId> Missing(Node node, TableView seen, SilenceProcedure silence) =>
        [.. seen.Table.Rules.Parties.Where(party => Of(node, party) is not { } cosignature || cosignature.TimeSeconds <= silence.Deadline || cosignature.Checkpoint.Size <= silence.Act.Index)];

    private static ValueList<SilenceEvidence> Evidence(Node node, TableView seen) => ValueList.From(seen.Table.Rules.Parties.Select(party =>
    {
        var cosignature = Of(node, party)!;
        return new SilenceEvidence(party, cosignature.TimeSeconds, cosignature.Checkpoint.Size, ValueList.Create<byte>(cosignature.ToNote()));
    }));

    private static Record.Notes.Cosignature? Of(Node node, PartyId party) =>
        node.Cosignatures().FirstOrDefault(pair => pair.Key.Value == party.ToString()).Value;
}
