using System.CommandLine;
using GoodOffices.Agreement;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation;
using GoodOffices.Procedure;

namespace GoodOffices.Cli.Delegations;

/// <summary><c>establish-silence</c>: gathers each party's cosignature after the deadline and puts them into the record.</summary>
internal static class SilenceVerb
{
    private const string SilenceHint = "a node cosigns when it synchronises, at most every ten seconds; an absent party is absent, not silent";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Of a silence procedure and of a correction with a time limit.</summary>
    public static IEnumerable<Verb> All(Terminal terminal, NodeWork work)
    {
        var provision = Symbols.Provision();
        yield return Build(terminal, work, new Verb("establish-silence", "Establish that nobody objected: every party cosigned, after the deadline, a record that includes the proposal.", "Packages, principles, silence", "delegation establish-silence I/8 --wait 30").With(provision), (seen, parsed) =>
        {
            var silence = seen.ChooseSilence(parsed.GetValue(provision));
            return (silence.Deadline, silence.Act, evidence => new TableAct.SilenceEstablished(silence.Act, evidence));
        });
        var instrument = Symbols.Instrument();
        yield return Build(terminal, work, new Verb("establish-correction", "Establish a correction with a time limit to which nobody objected (VCLT 79(2)).", "The life of an instrument", "delegation establish-correction II --wait 30").With(instrument), (seen, parsed) =>
        {
            var correction = seen.ChooseCorrection(parsed.GetValue(instrument));
            return (correction.Deadline ?? throw TableView.Refused("this correction has no time limit: it is initialled", "initial-correction"), correction.ProposedBy, evidence => new TableAct.CorrectionEstablished(correction.Id, evidence));
        });
    }

    private static Verb Build(Terminal terminal, NodeWork work, Verb verb, Func<TableView, ParseResult, (long Deadline, ActId Act, Func<ValueList<SilenceEvidence>, TableAct> Make)> subject)
    {
        var options = new ActSymbols();
        return verb.With([.. options.All]).Ends(work.On(async (desk, parsed, cancellation) =>
        {
            var node = await desk.AsDelegateAsync(parsed, cancellation).ConfigureAwait(false);
            var how = options.Of(parsed);
            var until = TimeProvider.System.GetUtcNow() + how.Wait;
            while (true)
            {
                await node.SynchroniseAsync(cancellation).ConfigureAwait(false);
                var seen = TableVerbRunner.See(node, RoomId.Table);
                var (deadline, act, make) = subject(seen, parsed);
                if (Missing(node, seen, deadline, act) is not { Count: > 0 } missing)
                {
                    return await TableVerbRunner.CommandAsync(terminal, node, RoomId.Table, _ => new Agreement.Command.Do(make(Evidence(node, seen))), how, cancellation).ConfigureAwait(false);
                }

                if (TimeProvider.System.GetUtcNow() >= until)
                {
                    throw new CommandFailure(ExitCode.Waiting, $"no cosignature after the deadline is here yet of {string.Join(", ", missing)}", SilenceHint);
                }

                await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            }
        }));
    }

    private static List<PartyId> Missing(Node node, TableView seen, long deadline, ActId act) =>
        [.. seen.Table.Rules.Parties.Where(party => Of(node, party) is not { } cosignature || cosignature.TimeSeconds <= deadline || cosignature.Checkpoint.Size <= act.Index)];

    private static ValueList<SilenceEvidence> Evidence(Node node, TableView seen) => ValueList.From(seen.Table.Rules.Parties.Select(party =>
    {
        var cosignature = Of(node, party)!;
        return new SilenceEvidence(party, cosignature.TimeSeconds, cosignature.Checkpoint.Size, ValueList.Create<byte>(cosignature.ToNote()));
    }));

    private static Record.Notes.Cosignature? Of(Node node, PartyId party) =>
        node.Cosignatures().FirstOrDefault(pair => pair.Key.Value == party.ToString()).Value;
}
