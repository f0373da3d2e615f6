using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Agreement;

/// <summary>The regimes that parties stand by on a provision, side by side.</summary>
internal static class RegimeStances
{
    /// <summary>The clauses of the regimes; null where nobody stands by one, or somebody by wording.</summary>
    public static RegimeClauses? Clauses(ValueList<PartyId> parties, Provision provision, Language drafting) =>
        Collation(parties, provision) is { } collation ? RegimeClauses.Of(collation, drafting, parties) : null;

    private static RegimeCollation? Collation(ValueList<PartyId> parties, Provision provision)
    {
        var positions = new List<(PartyId Party, Regime? Regime)>();
        for (var seat = 0; seat < parties.Count; seat++)
        {
            var (content, wantsNone) = StandsBy(parties, provision, seat);
            if (content is WordingContent)
            {
                return null;
            }

            if (content is not null || wantsNone)
            {
                positions.Add((parties[seat], (content as LinkRegimeContent)?.Regime));
            }
        }

        return positions.All(static position => position.Regime is null) ? null : RegimeCollation.Of(positions);
    }

    /// <summary>What all accepted is what each stands by.</summary>
    private static (Content? Content, bool WantsNone) StandsBy(ValueList<PartyId> parties, Provision provision, int seat)
    {
        if (provision.Settlement is { } settlement)
        {
            return settlement.Content is { } settled ? (provision.ContentOf(settled), false) : (null, true);
        }

        var content = Standing.StandsBy(parties, provision, seat, out var wantsNone);
        return (content, wantsNone);
    }
}
