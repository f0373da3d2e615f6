using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>Moves everything that is kept by seat from one list of parties to another.</summary>
internal static class Seating
{
    /// <summary>Seats the parties anew at a table without an adopted instrument.</summary>
    /// <param name="before">The table under its former parties.</param>
    /// <param name="table">The same under the new ones, with everything still by the former seats.</param>
    /// <param name="at">The entry that changed them.</param>
    public static Table Move(Table before, Table table, ActId at)
    {
        // For each seat of now the former one, or -1 for a party that was not at the table.
        var from = table.Rules.Parties.Select(before.Rules.Seat).ToArray();
        var gone = before.Rules.Parties.Where(party => table.Rules.Seat(party) < 0).ToImmutableSortedSet();
        table = table with
        {
            Instruments = Moved(table.Instruments, instrument => Of(instrument, from)),
            Provisions = Moved(table.Provisions, provision => Of(provision, from)),
            Packages = Moved(table.Packages, package => package with { Acceptances = By(package.Acceptances, from) }),
            Principles = Moved(table.Principles, principle => principle with { AdoptedBy = By(principle.AdoptedBy, from) }),
            Silences = Moved(table.Silences, silence => silence with { Objections = By(silence.Objections, from) }),
            Corrections = Moved(table.Corrections, correction => correction with { Initials = By(correction.Initials, from), Objections = By(correction.Objections, from) }),
        };
        foreach (var provision in table.Provisions.Keys)
        {
            table = WithoutProponents(table, provision, gone, at);
        }

        return Lapsing.Settle(OverlapRules.Lapse(Packages(table, gone, at), at) with { Unsettled = NewlySettled(before, table) }, at);
    }

    /// <summary>A package that all had accepted lies over its provisions no longer where somebody came in who has not; one that
    /// only those who went out had not accepted does now; one of theirs that nobody else accepts is withdrawn with them.</summary>
    private static Table Packages(Table table, ImmutableSortedSet<PartyId> gone, ActId at)
    {
        foreach (var package in table.Packages.Values)
        {
            if (package.State == PackageState.Agreed && !package.AcceptedByAll)
            {
                table = PackageRules.Lift(table, package) with { Packages = table.Packages.SetItem(package.Id, package with { State = PackageState.Open }) };
            }
            else if (package.State == PackageState.Open && gone.Contains(package.Id.Party) && package.Acceptances.All(static acceptance => acceptance is null))
            {
                table = PackageRules.Fall(table, package, PackageState.Withdrawn, at, "");
            }
            else if (package.State == PackageState.Open && package.AcceptedByAll && PackageRules.Lay(table, package).Next is { } laid)
            {
                table = laid;
            }
        }

        return table;
    }

    /// <summary>Only a new outcome can take the ground from under an acceptance: what is merely open again, because somebody has
    /// not spoken yet, says nothing else than before.</summary>
    private static ImmutableSortedSet<ProvisionId> NewlySettled(Table before, Table table) =>
    [
        .. table.Provisions.Values
            .Where(provision => provision.Settlement is { } settled && before.Provisions[provision.Id].Settlement?.Outcome != settled.Outcome)
            .Select(static provision => provision.Id),
    ];

    private static Table WithoutProponents(Table table, ProvisionId id, ImmutableSortedSet<PartyId> gone, ActId at)
    {
        foreach (var proposal in table.Provisions[id].Proposals.Values.Where(proposal => !proposal.IsWithdrawn && proposal.Proponents.Overlaps(gone)))
        {
            var provision = table.Provisions[id];
            var remaining = proposal.Proponents.Except(gone);
            // Who accepts the text stands by it still.
            remaining = remaining.IsEmpty ? [.. Accepting(table, provision, proposal.Id)] : remaining;
            var left = proposal with { Proponents = remaining };
            provision = provision with { Proposals = provision.Proposals.SetItem(left.Id, left) };
            table = left.IsWithdrawn ? Lapsing.Withdrawn(table, provision, left, at) : table.Put(provision);
        }

        return table;
    }

    private static IEnumerable<PartyId> Accepting(Table table, Provision provision, ProposalId proposal) =>
        table.Rules.Parties.Where((_, seat) => provision.Positions[seat] is { AcceptsText: true, Lapsed: null } position && position.Proposal == proposal);

    private static Instrument Of(Instrument instrument, int[] from) => instrument with
    {
        AdoptionConsents = By(instrument.AdoptionConsents, from),
        Initials = By(instrument.Initials, from),
        Signatures = By(instrument.Signatures, from),
        ReopeningConsents = By(instrument.ReopeningConsents, from),
        Consents = By(instrument.Consents, from),
        ForceNotes = By(instrument.ForceNotes, from),
        Provisional = By(instrument.Provisional, from),
        Concordances = Moved(instrument.Concordances, accepted => By(accepted, from)),
        Reopenings = [.. instrument.Reopenings.Select(reopening => reopening with { Initials = By(reopening.Initials, from), Reasons = By(reopening.Reasons, from) })],
    };

    private static Provision Of(Provision provision, int[] from) => provision with
    {
        Positions = By(provision.Positions, from),
        Basis = provision.Basis is { } basis ? basis with { AcceptedBy = By(basis.AcceptedBy, from) } : null,
        Fillings = Moved(provision.Fillings, fillings => By(fillings, from)),
        Derogations = Moved(provision.Derogations, acts => By(acts, from)),
    };

    private static ImmutableArray<T?> By<T>(ImmutableArray<T?> bySeat, int[] from) =>
        bySeat.IsDefaultOrEmpty ? bySeat : [.. from.Select(seat => seat < 0 ? default : bySeat[seat])];

    private static ImmutableSortedDictionary<TKey, TValue> Moved<TKey, TValue>(ImmutableSortedDictionary<TKey, TValue> all, Func<TValue, TValue> move)
        where TKey : notnull => all.ToImmutableSortedDictionary(pair => pair.Key, pair => move(pair.Value), all.KeyComparer);
}
