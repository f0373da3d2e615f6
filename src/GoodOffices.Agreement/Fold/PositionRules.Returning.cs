namespace GoodOffices.Agreement;

/// <summary>What goes back on a position, or takes one again.</summary>
internal static partial class PositionRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.Withdrawn act)
    {
        if (Closed(table, act.Provision, out var provision) is { } why)
        {
            return why;
        }

        if (!provision.Proposals.TryGetValue(act.Proposal, out var proposal))
        {
            return Refusals.UnknownProposal(act.Provision, act.Proposal);
        }

        if (!proposal.Proponents.Contains(at.Party))
        {
            return new Reason("no-proponent", $"{at.Party} does not stand behind {act.Proposal}.", "Only who tabled it or took it over can withdraw it.");
        }

        if (provision.Settlement is { Content: { } settled } && settled == proposal.Content.Digest)
        {
            return Refusals.Agreed(act.Provision);
        }

        proposal = proposal with { Proponents = proposal.Proponents.Remove(at.Party) };
        provision = provision with { Proposals = provision.Proposals.SetItem(proposal.Id, proposal) };
        if (provision.Positions[at.Seat] is { Stance: Stance.Proposes } position && position.Proposal == act.Proposal)
        {
            provision = provision.With(at.Seat, null);
        }

        return proposal.IsWithdrawn ? Lapsing.Withdrawn(table, provision, proposal, at.Act) : table.Put(provision);
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Reopened act)
    {
        if (Closed(table, act.Provision, out var provision) is { } why)
        {
            return why;
        }

        if (Stale(provision, at, act.Replaces) is { } stale)
        {
            return stale;
        }

        if (Blank.Is(act.Reason))
        {
            return Refusals.NoWords("reason");
        }

        if (provision.SettledByPackage?.Package is { } package)
        {
            var fallen = table.Packages[package];
            return PackageRules.IsAdopted(table, fallen)
                ? Refusals.Adopted(fallen.Items.First(item => table.Instruments[item.Provision.Instrument].IsAdopted).Provision.Instrument)
                : PackageRules.Fall(table, fallen, PackageState.Reopened, at.Act, act.Reason);
        }

        return provision.Positions[at.Seat] is { } position && (position.AcceptsText || position.WantsDeletion)
            ? table.Put(provision.With(at.Seat, new Position(at.Act, Stance.Reopened) { Note = act.Reason }))
            : new Reason("nothing-accepted", $"{at.Party} has accepted nothing on {act.Provision}.", "Take a position.");
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.Reaffirmed act)
    {
        foreach (var item in act.Items)
        {
            if (Reaffirm(table, at, item) is { Next: { } next })
            {
                table = next;
                continue;
            }

            return Reaffirm(table, at, item);
        }

        return act.Items.Count == 0 ? Refusals.NothingNamed : table;
    }

    /// <summary>True where the party accepts a text subject to its capital.</summary>
    public static bool AwaitsCapital(Provision provision, int seat) =>
        provision.Positions[seat] is { AcceptsText: true, Level: AcceptanceLevel.AdReferendum };

    public static Outcome Fold(Table table, Occasion at, TableAct.ReferendumConfirmed act)
    {
        foreach (var item in act.Items)
        {
            if (!table.Provisions.TryGetValue(item.Provision, out var provision))
            {
                return Refusals.UnknownProvision(item.Provision);
            }

            if (provision.Positions[at.Seat] is not { AcceptsText: true, Level: AcceptanceLevel.AdReferendum } position || position.Act != item.Position)
            {
                return new Reason("not-ad-referendum", $"{item.Position} is no standing acceptance ad referendum of {at.Party} on {item.Provision}.", "Name one that is.");
            }

            if (position.Content != item.Content)
            {
                return Refusals.OtherContent($"what {item.Position} accepted");
            }

            table = table.Put(provision.With(at.Seat, position with { Level = AcceptanceLevel.Definitive }));
        }

        return act.Items.Count == 0 ? Refusals.NothingNamed : table;
    }

    private static Outcome Reaffirm(Table table, Occasion at, Reaffirmation item)
    {
        if (Closed(table, item.Provision, out var provision) is { } why)
        {
            return why;
        }

        if (provision.Positions[at.Seat] is not { Lapsed: not null } position || position.Act != item.Lapsed)
        {
            return new Reason("not-lapsed", $"{item.Lapsed} is no lapsed position of {at.Party} on {item.Provision}.", "Name one that lapsed and was not replaced.");
        }

        if (position.Content != item.Content)
        {
            return Refusals.OtherContent($"what {item.Lapsed} accepted");
        }

        var proposal = provision.Proposals[position.Proposal!.Value];
        return proposal.IsWithdrawn
            ? new Reason("withdrawn", $"{proposal.Id} is withdrawn.", "Take it over, or accept another proposal.")
            : table.Put(provision.With(at.Seat, position with { Act = at.Act, Lapsed = null, Grounds = Lapsing.Grounds(table, proposal) }));
    }
}
