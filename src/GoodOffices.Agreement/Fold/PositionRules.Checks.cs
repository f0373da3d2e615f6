namespace GoodOffices.Agreement;

internal static partial class PositionRules
{
    /// <summary>Why the provision cannot be dealt with at all: it is not there, or its instrument is adopted.</summary>
    internal static Reason? Closed(Table table, ProvisionId id, out Provision provision)
    {
        provision = table.Provisions.GetValueOrDefault(id)!;
        if (provision is null)
        {
            return Refusals.UnknownProvision(id);
        }

        return table.Instruments[id.Instrument].IsAdopted ? Refusals.Adopted(id.Instrument) : null;
    }

    internal static Reason? Find(Provision provision, ProposalId id, Digest content, out Proposal proposal)
    {
        proposal = provision.Proposals.GetValueOrDefault(id)!;
        if (proposal is null)
        {
            return Refusals.UnknownProposal(provision.Id, id);
        }

        return proposal.Content.Digest == content ? null : Refusals.OtherContent($"{id} on {provision.Id}");
    }

    /// <summary>Why no new position can be taken on the provision, or null.</summary>
    private static Reason? Blocked(Table table, Occasion at, ProvisionId id, ActId? replaces, out Provision provision)
    {
        if (Closed(table, id, out provision) is { } closed)
        {
            return closed;
        }

        if (provision.Settlement is not null)
        {
            return Refusals.Agreed(id);
        }

        return Stale(provision, at, replaces);
    }

    private static Reason? Stale(Provision provision, Occasion at, ActId? replaces)
    {
        var current = provision.Positions[at.Seat]?.Act;
        return current == replaces ? null : Refusals.Replaced(provision.Id, current);
    }
}
