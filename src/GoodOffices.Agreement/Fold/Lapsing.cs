using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Acceptances lapse, visibly, when something that the text declares to rest on is no longer what it was.</summary>
internal static class Lapsing
{
    /// <summary>How everything that a proposal rests on stands now.</summary>
    public static ValueList<Ground> Grounds(Table table, Proposal proposal)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        foreach (var id in proposal.RestsOn)
        {
            grounds.Add(GroundOf(table.Provisions[id], null));
        }

        foreach (var term in proposal.RestsOnTerms)
        {
            foreach (var definer in table.Definers.GetValueOrDefault(term, []))
            {
                grounds.Add(GroundOf(table.Provisions[definer], term));
            }
        }

        return new ValueList<Ground>(grounds.ToImmutable());
    }

    /// <summary>Notes who rests on what, and who defines which term.</summary>
    public static Table Index(Table table, Proposal proposal)
    {
        var dependents = table.Dependents;
        foreach (var id in proposal.RestsOn)
        {
            dependents = dependents.SetItem(id, dependents.GetValueOrDefault(id, []).Add(proposal.Provision));
        }

        var users = table.TermUsers;
        foreach (var term in proposal.RestsOnTerms)
        {
            users = users.SetItem(term, users.GetValueOrDefault(term, []).Add(proposal.Provision));
        }

        var definers = table.Definers;
        foreach (var term in proposal.Defines)
        {
            definers = definers.SetItem(term, definers.GetValueOrDefault(term, []).Add(proposal.Provision));
        }

        return table with
        {
            Dependents = dependents,
            TermUsers = users,
            Definers = definers,
            Proposals = table.Proposals.Add(proposal.Id, proposal.Provision),
        };
    }

    /// <summary>Follows every changed outcome to the acceptances that rest on it, until nothing lapses any more. Each
    /// round takes an acceptance away, so it ends; the order is that of the provisions' ids, then that in which packages were
    /// tabled: a package's id names a party, and no party's name decides an order.</summary>
    public static Table Settle(Table table, ActId at)
    {
        while (!table.Unsettled.IsEmpty)
        {
            var changed = table.Unsettled[0];
            table = table with { Unsettled = table.Unsettled.Remove(changed) };
            foreach (var dependent in DependentsOf(table, changed))
            {
                table = LapseOn(table, dependent, changed, at);
            }

            foreach (var package in table.Packages.Values.OrderBy(static package => package.TabledBy))
            {
                table = package.IsLive && !PackageRules.IsAdopted(table, package) ? LapseIn(table, package, changed, at) : table;
            }
        }

        return table;
    }

    /// <summary>A proposal is withdrawn by all who stood behind it: acceptances of it lapse, unless another proposal with
    /// the very same content is on the table.</summary>
    public static Table Withdrawn(Table table, Provision provision, Proposal proposal, ActId at)
    {
        var same = provision.Proposals.Values
            .Where(other => !other.IsWithdrawn && other.Content.Digest == proposal.Content.Digest)
            .MinBy(other => other.TabledBy);
        for (var seat = 0; seat < provision.Positions.Length; seat++)
        {
            if (provision.Positions[seat] is not { AcceptsText: true } position || position.Proposal != proposal.Id)
            {
                continue;
            }

            var lapse = new Lapse(at, table.Rules.Parties[seat], provision.Id, null, position.Act, LapseCause.ProposalWithdrawn, provision.Id, null);
            provision = provision.With(seat, same is null ? position with { Lapsed = lapse } : position with { Proposal = same.Id });
            table = same is null ? table with { Lapses = table.Lapses.Add(lapse) } : table;
        }

        return table.Put(provision);
    }

    /// <summary>The acceptances of a package lapse; if it had settled its provisions, it does so no more.</summary>
    private static Table LapseIn(Table table, Package package, ProvisionId changed, ActId at)
    {
        var now = table.Provisions[changed];
        var lapsed = package;
        for (var seat = 0; seat < package.Acceptances.Length; seat++)
        {
            if (package.Acceptances[seat] is { Lapsed: null } acceptance && Gone(table, package, acceptance, now) is { } gone)
            {
                var lapse = new Lapse(at, table.Rules.Parties[seat], null, package.Id, acceptance.Act,
                    gone.Term is null ? LapseCause.ProvisionChanged : LapseCause.TermChanged, changed, gone.Term);
                lapsed = lapsed with { Acceptances = lapsed.Acceptances.SetItem(seat, acceptance with { Lapsed = lapse }) };
                table = table with { Lapses = table.Lapses.Add(lapse) };
            }
            else if (package.Acceptances[seat] is { Lapsed: null } standing && Known(standing.Grounds, now) is var grounds && !ReferenceEquals(grounds, standing.Grounds))
            {
                lapsed = lapsed with { Acceptances = lapsed.Acceptances.SetItem(seat, standing with { Grounds = grounds }) };
            }
        }

        var fell = package.Acceptances.Where((acceptance, seat) => acceptance?.Lapsed != lapsed.Acceptances[seat]?.Lapsed).Any();
        table = table with { Packages = table.Packages.SetItem(package.Id, fell ? lapsed with { State = PackageState.Open } : lapsed) };
        return fell ? PackageRules.Lift(table, package) : table;
    }

    private static ImmutableSortedSet<ProvisionId> DependentsOf(Table table, ProvisionId changed)
    {
        var dependents = table.Dependents.GetValueOrDefault(changed, []);
        foreach (var proposal in table.Provisions[changed].Proposals.Values)
        {
            foreach (var term in proposal.Defines)
            {
                dependents = dependents.Union(table.TermUsers.GetValueOrDefault(term, []));
            }
        }

        return dependents;
    }

    private static Table LapseOn(Table table, ProvisionId dependent, ProvisionId changed, ActId at)
    {
        var provision = table.Provisions[dependent];
        if (table.Instruments[dependent.Instrument].IsAdopted)
        {
            return table; // What is adopted no longer hangs on what is still under negotiation.
        }

        for (var seat = 0; seat < provision.Positions.Length; seat++)
        {
            if (provision.Positions[seat] is not { AcceptsText: true } position)
            {
                continue;
            }

            var grounds = Known(position.Grounds, table.Provisions[changed]);
            if (Gone(provision, position, table.Provisions[changed]) is { } gone)
            {
                var lapse = new Lapse(at, table.Rules.Parties[seat], dependent, null, position.Act,
                    gone.Term is null ? LapseCause.ProvisionChanged : LapseCause.TermChanged, changed, gone.Term);
                provision = provision.With(seat, position with { Lapsed = lapse });
                table = table with { Lapses = table.Lapses.Add(lapse) };
            }
            else if (!ReferenceEquals(grounds, position.Grounds))
            {
                provision = provision.With(seat, position with { Grounds = grounds });
            }
        }

        return ReferenceEquals(provision, table.Provisions[dependent]) ? table : table.Put(provision);
    }

    private static Ground? Gone(Provision provision, Position position, Provision now) =>
        Changed(position.Grounds, now) ?? NewlyDefined(provision.Proposals[position.Proposal!.Value], position.Grounds, now);

    /// <summary>What a package settles itself is no ground for it to lapse.</summary>
    private static Ground? Gone(Table table, Package package, PackageAcceptance acceptance, Provision now) =>
        Changed(acceptance.Grounds, now) ?? (package.Covers(now.Id) ? null : package.Items
            .Where(static item => item.Proposal is not null)
            .Select(item => NewlyDefined(table.Provisions[item.Provision].Proposals[item.Proposal!.Value], acceptance.Grounds, now))
            .FirstOrDefault(static ground => ground is not null));

    private static Ground? Changed(ValueList<Ground> grounds, Provision now)
    {
        foreach (var ground in grounds)
        {
            if (ground.Provision == now.Id && HasChanged(ground, now))
            {
                return ground;
            }
        }

        return null;
    }

    /// <summary>A provision that defined no such term when the text was accepted now settles one that the text rests
    /// on.</summary>
    private static Ground? NewlyDefined(Proposal accepted, ValueList<Ground> grounds, Provision now)
    {
        if (now.Settlement is not { Proposal: { } settled })
        {
            return null;
        }

        foreach (var term in now.Proposals[settled].Defines)
        {
            if (accepted.RestsOnTerms.Contains(term) && !grounds.Any(ground => ground.Provision == now.Id && ground.Term == term))
            {
                return GroundOf(now, term);
            }
        }

        return null;
    }

    /// <summary>Where a provision was open and settles on a text that the acceptor knew, that text is what the acceptance
    /// rests on from now on.</summary>
    private static ValueList<Ground> Known(ValueList<Ground> grounds, Provision now) =>
        now.Settlement is not null && grounds.Any(ground => ground.Provision == now.Id && ground.Settled is null)
            ? ValueList.From(grounds.Select(ground => ground.Provision == now.Id ? GroundOf(now, ground.Term) : ground))
            : grounds;

    private static bool HasChanged(Ground ground, Provision now) =>
        ground.Settled is { } settled
            ? now.Settlement?.Outcome != settled
            : now.Settlement is { } settlement && !ground.Live.Contains(settlement.Outcome);

    private static Ground GroundOf(Provision provision, string? term) => new(
        provision.Id, term, provision.Settlement?.Outcome,
        provision.Settlement is null ? [.. provision.Proposals.Values.Where(proposal => !proposal.IsWithdrawn).Select(proposal => proposal.Content.Digest).Distinct().Order()] : []);
}
