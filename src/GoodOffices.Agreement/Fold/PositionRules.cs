namespace GoodOffices.Agreement;

/// <summary>Parties table, accept and otherwise take positions; one for each provision at a time.</summary>
internal static partial class PositionRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.Tabled act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        if (NotTakeable(table, at, act, provision) is { } refused)
        {
            return refused;
        }

        var proposal = new Proposal(act.Proposal, act.Provision, act.Content, at.Act)
        {
            Amends = act.Amends,
            RestsOn = act.RestsOn,
            RestsOnTerms = act.RestsOnTerms,
            Defines = act.Defines,
            Proponents = [at.Party],
        };
        return Lapsing.Index(table, proposal).Put(Take(
            provision with { Proposals = provision.Proposals.Add(act.Proposal, proposal) },
            at,
            new Position(at.Act, Stance.Proposes)
            {
                Proposal = act.Proposal,
                Content = act.Content.Digest,
                Grounds = Lapsing.Grounds(table, proposal),
            }));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Accepted act)
    {
        if (Blocked(table, at, act.Provision, act.Replaces, out var provision) is { } why)
        {
            return why;
        }

        if (Find(provision, act.Proposal, act.Content, out var proposal) is { } unknown)
        {
            return unknown;
        }

        if (act.Conditions.Any(condition => condition == act.Provision || !table.Provisions.ContainsKey(condition)))
        {
            return new Reason("unknown-condition", $"A condition on {act.Provision} names another provision that is on the table.", "Name provisions that are set.");
        }

        return table.Put(Take(provision, at, new Position(at.Act, Stance.Accepts)
        {
            Proposal = act.Proposal,
            Content = act.Content,
            Level = act.Level,
            Conditions = act.Conditions,
            Grounds = Lapsing.Grounds(table, proposal),
        }));
    }

    private static Provision Take(Provision provision, Occasion at, Position position) => provision.With(at.Seat, position);

    /// <summary>Why no position can be taken on the provision at all, or null.</summary>
    private static Reason? Blocked(Table table, Occasion at, ProvisionId id, ActId? replaces, out Provision provision)
    {
        provision = table.Provisions.GetValueOrDefault(id)!;
        if (provision is null)
        {
            return Refusals.UnknownProvision(id);
        }

        var current = provision.Positions[at.Seat]?.Act;
        return current == replaces ? null : Refusals.Replaced(id, current);
    }

    private static Reason? NotTakeable(Table table, Occasion at, TableAct.Tabled act, Provision provision)
    {
        if (act.Proposal.Party != at.Party)
        {
            return new Reason("not-own-number", $"{act.Proposal} is not {at.Party}'s to number.", $"Number it {at.Party}-1 or onwards.");
        }

        if (table.Proposals.ContainsKey(act.Proposal))
        {
            return new Reason("number-taken", $"There is a proposal {act.Proposal} already.", "Take the next number.");
        }

        if (act.Amends is { } amended && !provision.Proposals.ContainsKey(amended))
        {
            return Refusals.UnknownProposal(act.Provision, amended);
        }

        return act.RestsOn.FirstOrDefault(id => id == act.Provision || !table.Provisions.ContainsKey(id)) is var missing && missing != default
            ? Refusals.UnknownProvision(missing) : null;
    }

    private static Reason? Find(Provision provision, ProposalId id, Digest content, out Proposal proposal)
    {
        proposal = provision.Proposals.GetValueOrDefault(id)!;
        if (proposal is null)
        {
            return Refusals.UnknownProposal(provision.Id, id);
        }

        return proposal.Content.Digest == content ? null : Refusals.NotThisContent(provision.Id, id);
    }
}
