namespace GoodOffices.Agreement;

/// <summary>Whose move it is on a provision: those without a position on the newest live proposal; else the proponents of
/// the remaining alternatives.</summary>
internal static class WhoseMove
{
    public static ValueList<PartyId> Of(Table table, Provision provision, ProvisionStatus status, ValueList<Finding> findings, HashSet<ProvisionId> agreed) =>
        status switch
        {
            ProvisionStatus.Agreed or ProvisionStatus.AgreedAdReferendum or ProvisionStatus.Untouched => [],
            ProvisionStatus.AwaitingDerogation => Seats(table, seat => findings.Any(finding =>
                !provision.Derogations.TryGetValue(finding.Digest, out var given) || given[seat] is null)),
            ProvisionStatus.AgreedConditionally => Seats(table, seat =>
                provision.Positions[seat] is { AcceptsText: true } position && position.Conditions.Any(condition => !agreed.Contains(condition))),
            _ => OnTheNewest(table, provision),
        };

    private static ValueList<PartyId> OnTheNewest(Table table, Provision provision)
    {
        var package = table.Packages.Values.Where(package => package.State == PackageState.Open && package.Covers(provision.Id)).MaxBy(static package => package.TabledBy);
        var live = Standing.Live(table, provision).ToList();
        var newest = live.Count > 0 ? live[^1] : null;
        if (package is not null && (newest is null || package.TabledBy > newest.TabledBy))
        {
            return Seats(table, seat => package.Acceptances[seat] is not { Lapsed: null });
        }

        var without = Seats(table, seat => newest is not null && HasNone(provision, newest, seat));
        return without.Count > 0 ? without : Seats(table, seat => provision.Positions[seat] is { AcceptsText: true, Stance: Stance.Proposes } or { WantsDeletion: true } or { Stance: Stance.Reserves }
            || live.Any(proposal => proposal.Proponents.Contains(table.Rules.Parties[seat])));
    }

    /// <summary>A party has no position on a proposal while it said nothing since it was tabled, went back, or awaits
    /// instructions.</summary>
    private static bool HasNone(Provision provision, Proposal newest, int seat) => provision.Positions[seat] switch
    {
        null or { Lapsed: not null } or { Stance: Stance.AwaitsInstructions or Stance.Undecided or Stance.Reopened } => true,
        { AcceptsText: true } position when position.Content == newest.Content.Digest => false,
        var position => position.Act < newest.TabledBy,
    };

    private static ValueList<PartyId> Seats(Table table, Func<int, bool> moves) =>
        ValueList.From(Enumerable.Range(0, table.Rules.Parties.Count).Where(moves).Select(seat => table.Rules.Parties[seat]));
}
