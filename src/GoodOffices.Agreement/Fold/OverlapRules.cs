using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Lists for overlaps are proposed, agreed and declined; then their rounds are held.</summary>
internal static partial class OverlapRules
{
    public static Outcome Fold(Table table, Occasion at, TableAct.OverlapProposed act)
    {
        if (NoProtocol(table) is { } without)
        {
            return without;
        }

        if (act.Overlap.Party != at.Party)
        {
            return Refusals.NotOwnNumber(act.Overlap.ToString(), at.Party);
        }

        if (table.Overlaps.ContainsKey(act.Overlap))
        {
            return Refusals.NumberTaken($"list {act.Overlap}");
        }

        if (BrokenTerms(table, act) is { } broken)
        {
            return broken;
        }

        foreach (var option in act.Options)
        {
            if (NotOpen(table, option) is { } why)
            {
                return why;
            }
        }

        ImmutableArray<ActId?> none = [.. new ActId?[table.Rules.Parties.Count]];
        return Keep(table, new OverlapList(act.Overlap, act.Options, act.Terms, act.Note, at.Act, table.Rules.Parties, none.SetItem(at.Seat, at.Act)));
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.OverlapAgreed act)
    {
        if (NotProposed(table, act.Overlap, out var list) is { } why)
        {
            return why;
        }

        if (act.Content != list.Digest)
        {
            return Refusals.OtherContent($"list {act.Overlap}");
        }

        if (list.AgreedBy[at.Seat] is not null)
        {
            return Refusals.Already($"agreed to {act.Overlap}");
        }

        var agreed = list with { AgreedBy = list.AgreedBy.SetItem(at.Seat, at.Act) };
        return Keep(table, agreed.AgreedBy.Contains(null) ? agreed : agreed with { State = OverlapState.Agreed });
    }

    public static Outcome Fold(Table table, Occasion at, TableAct.OverlapDeclined act)
    {
        if (NotProposed(table, act.Overlap, out var list) is { } why)
        {
            return why;
        }

        var state = act.Overlap.Party == at.Party ? OverlapState.Withdrawn : OverlapState.Declined;
        return Keep(table, list with { State = state, FellBy = at.Act, Reason = act.Reason });
    }

    /// <summary>The parties of the table have changed: a list that others proposed or agreed is no longer all parties' list, and a
    /// round among others cannot go on.</summary>
    public static Table Lapse(Table table, ActId at)
    {
        foreach (var list in table.Overlaps.Values.Where(static list => list.State is OverlapState.Proposed or OverlapState.Agreed))
        {
            var ended = list.Running is { } round ? list.With(round with { Abandonment = new OverlapAbandonment(at, null, list.AwaitedIn(round), "") }) : list;
            table = Keep(table, ended with { State = OverlapState.Lapsed, FellBy = at });
        }

        return table;
    }

    private static Table Keep(Table table, OverlapList list) => table with { Overlaps = table.Overlaps.SetItem(list.Id, list) };

    private static Reason? NoProtocol(Table table) => table.Rules.Overlap is null
        ? new Reason("no-overlap-protocol", "This table is folded without the protocol of overlaps.", "Use a program that has it.") : null;

    private static Reason? BrokenTerms(Table table, TableAct.OverlapProposed act)
    {
        var protocol = table.Rules.Overlap!;
        if (table.Rules.Parties.Count < 2 || table.Rules.Parties.Count > protocol.MostParties)
        {
            return new Reason("overlap-parties", $"An overlap is between 2 and {protocol.MostParties} parties.", "Accept what is on the table.");
        }

        if (act.Options.Count < 1 || act.Options.Count > protocol.MostOptions)
        {
            return new Reason("overlap-options", $"A list has between 1 and {protocol.MostOptions} options.", "Divide it into several lists.");
        }

        if (act.Options.Where((option, place) => act.Options.Take(place).Any(option.IsSame)).Any())
        {
            return new Reason("overlap-options", "A list has each option once, and each content once on a provision.", "Leave out what is the same.");
        }

        if (act.Terms.MarkLimit is { } limit && (limit < 1 || limit >= act.Options.Count))
        {
            return new Reason("overlap-limit", "A limit of marks is at least 1 and less than there are options.", "Leave it out where a party may mark as many as it likes.");
        }

        return act.Terms.Rounds < 1 ? new Reason("overlap-rounds", "A list has at least one round.", "Say how many rounds there are at most.") : null;
    }

    /// <summary>Why an option cannot be settled as it stands now, or null.</summary>
    private static Reason? NotOpen(Table table, OverlapOption option) => option switch
    {
        OverlapOption.OnProvision on => NotOpen(table, on),
        OverlapOption.OfPackage of => PackageRules.NotOpenAs(table, of.Package, of.Content),
        _ => throw new System.Diagnostics.UnreachableException(option.GetType().Name),
    };

    private static Reason? NotOpen(Table table, OverlapOption.OnProvision option)
    {
        if (PositionRules.Closed(table, option.Provision, out var provision) is { } closed)
        {
            return closed;
        }

        if (provision.Settlement is not null)
        {
            return Refusals.Agreed(option.Provision);
        }

        return (option.Proposal, option.Content) switch
        {
            (null, null) => null,
            ({ } id, { } content) => PositionRules.Find(provision, id, content, out var proposal) ?? (Standing.Live(table, provision).Contains(proposal) ? null : NotLive(option.Provision, id)),
            _ => Refusals.OtherContent($"the option on {option.Provision}"),
        };
    }

    private static Reason NotLive(ProvisionId provision, ProposalId proposal) => new(
        "not-live", $"Nobody stands behind {proposal} on {provision}.", "Name a proposal that is on the table, or take it over first.");

    private static Reason? NotProposed(Table table, OverlapId id, out OverlapList list) => Unknown(table, id, out list) ?? list.State switch
    {
        OverlapState.Proposed => null,
        OverlapState.Agreed => new Reason("overlap-agreed", $"All have agreed to {id}.", "A round that is running can be abandoned; a further one need not be begun."),
        _ => Fallen(list),
    };

    private static Reason? Unknown(Table table, OverlapId id, out OverlapList list)
    {
        list = table.Overlaps.GetValueOrDefault(id)!;
        return NoProtocol(table) ?? (list is null ? Refusals.UnknownOverlap(id) : null);
    }

    private static Reason Fallen(OverlapList list) => new("overlap-fallen", $"{list.Id} fell by {list.FellBy}.", "Propose a list anew.");
}
