namespace GoodOffices.Agreement;

/// <summary>Whose move it is on a provision: those without a position on the newest live proposal; else the proponents of
/// the remaining alternatives.</summary>
internal static class WhoseMove
{
    public static ValueList<PartyId> Of(
        Table table, Provision provision, ProvisionStatus status, ValueList<CompiledProposal> compilation, ValueList<Finding> findings, HashSet<ProvisionId> agreed) =>
        status switch
        {
            ProvisionStatus.Agreed or ProvisionStatus.AgreedAdReferendum or ProvisionStatus.Untouched => [],
            ProvisionStatus.AwaitingDerogation => Seats(table, seat => findings.Any(finding =>
                !provision.Derogations.TryGetValue(finding.Digest, out var given) || given[seat] is null)),
            ProvisionStatus.AgreedConditionally => Seats(table, seat =>
                provision.Positions[seat] is { AcceptsText: true } position && position.Conditions.Any(condition => !agreed.Contains(condition))),
            _ => compilation.Count > 0 ? OnTheNewest(table, provision, compilation) : OnNothing(table, provision),
        };

    /// <summary>Nothing is on the table: it is the move of who holds the provision all the same.</summary>
    private static ValueList<PartyId> OnNothing(Table table, Provision provision)
    {
        var awaiting = Seats(table, seat => provision.Positions[seat] is { Stance: Stance.AwaitsInstructions or Stance.Reopened });
        return awaiting.Count > 0 ? awaiting : Seats(table, seat => provision.Positions[seat] is { Stance: Stance.Reserves });
    }

    private static ValueList<PartyId> OnTheNewest(Table table, Provision provision, ValueList<CompiledProposal> compilation)
    {
        var package = table.Packages.Values.Where(package => package.State == PackageState.Open && package.Covers(provision.Id)).MaxBy(static package => package.TabledBy);
        var newest = compilation.SelectMany(static entry => entry.Proposals).Select(id => provision.Proposals[id]).MaxBy(static proposal => proposal.TabledBy);
        if (package is not null && (newest is null || package.TabledBy > newest.TabledBy))
        {
            return Seats(table, seat => package.Acceptances[seat] is not { Lapsed: null });
        }

        var without = Seats(table, seat => HasNone(provision, newest, seat));
        return without.Count > 0 ? without : Seats(table, seat =>
            provision.Positions[seat] is { Stance: Stance.Reserves } || compilation.Any(entry => Keeps(entry, table.Rules.Parties[seat])));
    }

    /// <summary>An alternative is its proponents' to move from; where those left it, that of whoever still accepts it.</summary>
    private static bool Keeps(CompiledProposal entry, PartyId party) => (entry.Proponents.Count > 0 ? entry.Proponents : entry.Supporters).Contains(party);

    /// <summary>A party has no position on a proposal while it said nothing since it was tabled, went back, or awaits
    /// instructions. Where there is no proposal, others want no such provision, and that is what it has to speak to.</summary>
    private static bool HasNone(Provision provision, Proposal? newest, int seat) => provision.Positions[seat] switch
    {
        null or { Lapsed: not null } or { Stance: Stance.AwaitsInstructions or Stance.Undecided or Stance.Reopened } => true,
        { AcceptsText: true } position when position.Content == newest?.Content.Digest => false,
        var position => newest is not null && position.Act < newest.TabledBy,
    };

    private static ValueList<PartyId> Seats(Table table, Func<int, bool> moves) =>
        ValueList.From(Enumerable.Range(0, table.Rules.Parties.Count).Where(moves).Select(seat => table.Rules.Parties[seat]));
}
