using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GoodOffices.Agreement;

/// <summary>Derives how a provision stands.</summary>
internal static class Standing
{
    private static readonly ConditionalWeakTable<Provision, CompiledFor> Compiled = [];

    public static ProvisionStanding Of(Table table, Provision provision, HashSet<ProvisionId> agreed)
    {
        var compilation = Known(table, provision);
        var findings = ValueList.From(FindingRules.Open(table, provision));
        var status = StatusOf(provision, compilation, findings.Count > 0, agreed.Contains(provision.Id));
        var blanks = provision.Settlement?.Content is { } content ? ValueList.From(provision.OpenBlanks(content)) : [];
        var move = WhoseMove.Of(table, provision, status, compilation, findings, agreed);
        return new ProvisionStanding(provision.Id, provision.Number, provision.Heading, status, provision.Settlement, compilation, findings, blanks, move);
    }

    /// <summary>True where a party stands behind the proposal: it proposes it, or tabled it and did not move to another text.</summary>
    public static bool IsStoodBehind(Table table, Provision provision, Proposal proposal) => proposal.Proponents.Any(party =>
    {
        var position = provision.Positions[table.Rules.Seat(party)];
        return position?.Stance switch
        {
            Stance.Proposes => position.Proposal == proposal.Id,
            Stance.Accepts or Stance.AcceptsBySilence or Stance.AsksDeletion or Stance.Reopened => false,
            _ => Latest(provision, party) == proposal.Id,
        };
    });

    /// <summary>The proposals on the table: somebody stands behind them, accepted them, or holds them in a live package.</summary>
    public static IEnumerable<Proposal> Live(Table table, Provision provision) => provision.Proposals.Values
        .Where(proposal => !proposal.IsWithdrawn && (IsStoodBehind(table, provision, proposal)
            || provision.Positions.Any(position => position is { AcceptsText: true } && position.Proposal == proposal.Id)
            || table.Packages.Values.Any(package => package.IsLive && package.Items.Any(item => item.Proposal == proposal.Id))))
        .OrderBy(static proposal => proposal.TabledBy);

    /// <summary>The text that a party stands by, or null where it stands by none; empty where it wants none.</summary>
    public static Content? StandsBy(ValueList<PartyId> parties, Provision provision, int seat, out bool wantsNone)
    {
        var position = provision.Positions[seat];
        wantsNone = position is { WantsDeletion: true };
        if (position is { AcceptsText: true })
        {
            return provision.Proposals[position.Proposal!.Value].Content;
        }

        return wantsNone ? null : Offered(provision, position, parties[seat])?.Content;
    }

    // What a party still offers, where it accepted nothing: the proposal that it stands by, else the one that it tabled last.
    private static Proposal? Offered(Provision provision, Position? position, PartyId party) => position switch
    {
        { Stance: Stance.Accepts or Stance.AcceptsBySilence or Stance.AsksDeletion or Stance.Reopened } => null,
        { Stance: Stance.Proposes } => position.Proposal is { } own && provision.Proposals.TryGetValue(own, out var proposal) && proposal.Proponents.Contains(party) ? proposal : null,
        _ => Latest(provision, party) is { } latest ? provision.Proposals[latest] : null,
    };

    private static ProposalId? Latest(Provision provision, PartyId party) => provision.Proposals.Values
        .Where(proposal => proposal.Proponents.Contains(party)).OrderByDescending(static proposal => proposal.TabledBy)
        .Select(static proposal => (ProposalId?)proposal.Id).FirstOrDefault();

    /// <summary>The compilation as it was computed for the same provision among the same packages: an act changes few provisions,
    /// and what did not change is not computed again. It goes when its provision does.</summary>
    private static ValueList<CompiledProposal> Known(Table table, Provision provision)
    {
        if (Compiled.TryGetValue(provision, out var known) && ReferenceEquals(known.Packages, table.Packages) && ReferenceEquals(known.Parties, table.Rules.Parties))
        {
            return known.Compilation;
        }

        var compilation = Compilation(table, provision);
        Compiled.AddOrUpdate(provision, new CompiledFor(table.Packages, table.Rules.Parties, compilation));
        return compilation;
    }

    private static ValueList<CompiledProposal> Compilation(Table table, Provision provision)
    {
        var parties = table.Rules.Parties;
        var compilation = Live(table, provision).GroupBy(static proposal => proposal.Content.Digest).Select(same =>
        {
            var ids = ValueList.From(same.Select(static proposal => proposal.Id));
            return new CompiledProposal(
                same.First().Content, ids,
                Parties(parties, seat => provision.Positions[seat] is { Stance: Stance.Proposes, AcceptsText: true } position ? position.Content == same.Key
                    : StandsBy(parties, provision, seat, out _)?.Digest == same.Key && provision.Positions[seat] is not { AcceptsText: true }),
                Parties(parties, seat => provision.Positions[seat] is { Stance: not Stance.Proposes, AcceptsText: true } position && position.Content == same.Key),
                Parties(parties, seat => provision.Positions[seat] is { Stance: Stance.Reserves } position && position.Content == same.Key),
                Parties(parties, seat => provision.Positions[seat]?.CouldAccept.Any(ids.Contains) ?? false));
        }).ToList();
        var deleting = Parties(parties, seat => provision.Positions[seat] is { WantsDeletion: true });
        return ValueList.From(deleting.Count == 0 ? compilation : [.. compilation, new CompiledProposal(null, [], deleting, [], [], [])]);
    }

    private static ValueList<PartyId> Parties(ValueList<PartyId> parties, Func<int, bool> holds) =>
        ValueList.From(Enumerable.Range(0, parties.Count).Where(holds).Select(seat => parties[seat]));

    private static ProvisionStatus StatusOf(Provision provision, ValueList<CompiledProposal> compilation, bool departs, bool agreed)
    {
        if (provision.Settlement is { } settlement)
        {
            return departs ? ProvisionStatus.AwaitingDerogation
                : !agreed ? ProvisionStatus.AgreedConditionally
                : settlement.Level == AcceptanceLevel.AdReferendum ? ProvisionStatus.AgreedAdReferendum : ProvisionStatus.Agreed;
        }

        if (compilation.Count > 1)
        {
            return ProvisionStatus.Bracketed;
        }

        if (provision.Positions.Any(static position => position is { Stance: Stance.Reserves or Stance.AwaitsInstructions }) || (compilation.Count == 0 && provision.Positions.Any(static position => position is { Stance: Stance.Reopened })))
        {
            return ProvisionStatus.Reserved;
        }

        return compilation.Count == 1 ? ProvisionStatus.Proposed : ProvisionStatus.Untouched;
    }

    /// <summary>A compilation, and of what besides its provision it was computed.</summary>
    private sealed record CompiledFor(ImmutableSortedDictionary<PackageId, Package> Packages, ValueList<PartyId> Parties, ValueList<CompiledProposal> Compilation)
    {
        /// <summary>Says nothing of the wordings, so that no log can repeat them.</summary>
        public override string ToString() => $"CompiledFor({Compilation.Count})";
    }
}
