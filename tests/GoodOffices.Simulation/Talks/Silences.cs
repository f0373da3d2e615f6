using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Replication;

namespace GoodOffices.Simulation.Talks;

/// <summary>A provision that is put under silence: nobody objects, or the second party does.</summary>
internal static class Silences
{
    private const long Seconds = 15;

    private static ProvisionId Provision { get; } = new(Negotiation.Agreement, "S");

    public static bool IsDone(Table table) => table.Silences.Values.FirstOrDefault() is { } silence && (silence.EstablishedBy is not null || silence.Objections.Any(objection => objection is not null));

    /// <summary>What a party does next about it; null where it waits.</summary>
    /// <param name="node">Its node.</param>
    /// <param name="table">As it sees it.</param>
    /// <param name="leads">Whether it drafts and proposes.</param>
    /// <param name="objects">Whether it objects.</param>
    /// <param name="now">By its clock, seconds since 1970.</param>
    public static Command? Next(Node node, Table table, bool leads, bool objects, long now)
    {
        if (Conclusion.Drafting(table, Provision, leads, out var proposal) is { } draft) return draft;
        if (proposal is null) return null;
        if (table.Silences.Values.FirstOrDefault() is not { } silence) return leads ? new Command.ProposeSilence(proposal.Id, now + Seconds) : null;
        if (IsDone(table)) return null;
        var wasAway = node.Concerns.Any(static concern => concern.Kind == ConcernKind.AwayAtDeadline);
        // Who was away says what it would have said: nothing, or no.
        if (wasAway && !objects) node.LetsPassedDeadlinesStand = true;
        if (objects && (now <= silence.Deadline || wasAway)) return new Command.Do(new TableAct.SilenceBroken(silence.Act, "No."));
        return leads && Evidence(node, table, silence) is { } evidence ? new Command.Do(new TableAct.SilenceEstablished(silence.Act, evidence)) : null;
    }

    private static ValueList<SilenceEvidence>? Evidence(Node node, Table table, SilenceProcedure silence)
    {
        var evidence = new List<SilenceEvidence>();
        foreach (var party in table.Rules.Parties)
        {
            if (!node.Cosignatures().TryGetValue(Procedure.PartyCode.Parse(party.ToString()), out var one) || one.TimeSeconds <= silence.Deadline || one.Checkpoint.Size <= silence.Act.Index) return null;
            evidence.Add(new SilenceEvidence(party, one.TimeSeconds, one.Checkpoint.Size, ValueList.Create<byte>(one.ToNote())));
        }

        return ValueList.From(evidence);
    }
}
