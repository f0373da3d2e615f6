using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Silence procedures: accepted by all unless a party objects. No clock decides: what does is a cosignature of
/// each party, dated after the deadline, over a record that includes the proposal and no objection of its own.</summary>
internal static class SilenceRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.SilenceProposed act)
    {
        if (!table.Rules.Silence)
        {
            return new Reason("no-silence", "The modalities provide for no silence procedure.", "Ask for acceptance by act.");
        }

        if (Unfit(table, act.Provision, act.Proposal, act.Content) is { } why)
        {
            return why;
        }

        if (act.Deadline <= 0)
        {
            return new Reason("no-deadline", "A silence procedure has a deadline.", "Give it in seconds since 1970-01-01 UTC.");
        }

        var silence = new SilenceProcedure(at.Act, at.Party, act.Provision, act.Proposal, act.Content, act.Deadline, [.. new SilenceObjection?[table.Rules.Parties.Count]]);
        return table with { Silences = table.Silences.Add(at.Act, silence) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.SilenceBroken act)
    {
        if (NotRunning(table, act.Silence, out var silence) is { } why)
        {
            return why;
        }

        if (silence.Objections[at.Seat] is not null)
        {
            return Refusals.Already("objected");
        }

        silence = silence with { Objections = silence.Objections.SetItem(at.Seat, new SilenceObjection(at.Act, act.Reason)) };
        return table with { Silences = table.Silences.SetItem(silence.Act, silence) };
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.SilenceEstablished act)
    {
        if (NotRunning(table, act.Silence, out var silence) is { } why)
        {
            return why;
        }

        var seats = Enumerable.Range(0, table.Rules.Parties.Count);
        if (Unproven(table, seats, silence.Act, silence.Deadline, Spoken(table, silence), act.Evidence) is { } unproven)
        {
            return unproven;
        }

        if (Unfit(table, silence.Provision, silence.Proposal, silence.Content) is { } unfit)
        {
            return unfit;
        }

        table = table with { Silences = table.Silences.SetItem(silence.Act, silence with { EstablishedBy = at.Act }) };
        return table.Put(Accept(table, at, silence));
    }

    /// <summary>Why the evidence does not show silence, or null. What a party said counts unless it cosigned, after the
    /// deadline, a record that did not have it yet.</summary>
    public static Reason? Unproven(
        Table table, IEnumerable<int> seats, ActId proposal, long deadline, ImmutableArray<ActId?> spoken, ValueList<SilenceEvidence> evidence)
    {
        foreach (var seat in seats)
        {
            var party = table.Rules.Parties[seat];
            var pieces = evidence.Where(piece => piece.Party == party).ToList();
            if (pieces.Count != 1)
            {
                return new Reason("absent", $"There is not one cosignature of {party}: an absent party is absent, not silent.", "Wait until it is back and has cosigned.");
            }

            if (pieces[0].Time <= deadline || pieces[0].Size <= proposal.Index)
            {
                return new Reason("too-early", $"The cosignature of {party} is not after the deadline, or not over the proposal.", "Wait for a later one.");
            }

            if (spoken[seat] is { } act && act.Index < pieces[0].Size)
            {
                return new Reason("objected", $"{party} was not silent: it spoke by {act}.", "Negotiate on; the silence is broken.");
            }
        }

        return null;
    }

    /// <summary>By seat, the first act by which a party was not silent: its objection, or the other position that it took on
    /// the provision after the silence was proposed. Null where it said nothing, or accepted.</summary>
    public static ImmutableArray<ActId?> Spoken(Table table, SilenceProcedure silence)
    {
        var positions = table.Provisions[silence.Provision].Positions;
        return [.. positions.Select((position, seat) => silence.Objections[seat]?.Act
            ?? (position is not null && position.Act > silence.Act && !Accepts(position, silence) ? position.Act : null))];
    }

    private static bool Accepts(Position position, SilenceProcedure silence) =>
        position is { AcceptsText: true, Conditions.Count: 0 } && position.Content == silence.Content;

    private static Provision Accept(Table table, Occasion at, SilenceProcedure silence)
    {
        var provision = table.Provisions[silence.Provision];
        var grounds = Lapsing.Grounds(table, provision.Proposals[silence.Proposal]);
        for (var seat = 0; seat < provision.Positions.Length; seat++)
        {
            provision = provision.Positions[seat] is { } position && Accepts(position, silence) ? provision : provision.With(seat, new Position(at.Act, Stance.AcceptsBySilence)
            {
                Proposal = silence.Proposal,
                Content = silence.Content,
                Grounds = grounds,
            });
        }

        return provision;
    }

    private static Reason? Unfit(Table table, ProvisionId id, ProposalId proposalId, Digest content)
    {
        if (PositionRules.Closed(table, id, out var provision) is { } closed)
        {
            return closed;
        }

        if (provision.Settlement is not null)
        {
            return Refusals.Agreed(id);
        }

        return PositionRules.Find(provision, proposalId, content, out var proposal) ?? (proposal.IsWithdrawn
            ? new Reason("withdrawn", $"{proposalId} is withdrawn.", "Take it over, or name another proposal.") : null);
    }

    private static Reason? NotRunning(Table table, ActId id, out SilenceProcedure silence)
    {
        silence = table.Silences.GetValueOrDefault(id)!;
        if (silence is null)
        {
            return Refusals.UnknownAct(id, "a silence procedure");
        }

        return silence.EstablishedBy is { } act ? new Reason("silence-established", $"The silence was established by {act}.", "Reopen the provision, with a reason that all see.") : null;
    }
}
