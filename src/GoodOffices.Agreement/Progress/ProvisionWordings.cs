using GoodOffices.Agreement.Corridors;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Agreement;

/// <summary>What a provision says at one point of the record, and what each party would have it say.</summary>
/// <param name="Settled">What all accepted, in the drafting language: empty for no such provision, null where they did not.</param>
/// <param name="Basis">The basis for negotiation that all accepted, or null.</param>
/// <param name="ByParty">The text of each party that stands by one, in the order of the seats; empty where it wants none.</param>
internal sealed record ProvisionWordings(string? Settled, string? Basis, IReadOnlyList<(string Party, string Text)> ByParty)
{
    public static ProvisionWordings Of(ValueList<PartyId> parties, Provision provision, Language drafting)
    {
        var basis = provision.Basis is { IsAccepted: true } accepted ? Words(provision, accepted.Content, drafting) : null;
        if (provision.Settlement is { } settlement)
        {
            return new ProvisionWordings(settlement.Content is { } content ? Words(provision, provision.ContentOf(content)!, drafting) : "", basis, [])
            {
                Clauses = RegimeStances.Clauses(parties, provision, drafting),
            };
        }

        var wordings = new List<(string Party, string Text)>();
        for (var seat = 0; seat < parties.Count; seat++)
        {
            var content = Standing.StandsBy(parties, provision, seat, out var wantsNone);
            if (content is not null || wantsNone)
            {
                wordings.Add((parties[seat].ToString(), content is null ? "" : Words(provision, content, drafting)));
            }
        }

        return new ProvisionWordings(null, basis, wordings) { Clauses = RegimeStances.Clauses(parties, provision, drafting) };
    }

    /// <summary>Where all who stand by a text stand by a link regime: the clauses of their regimes, field by field; else null.</summary>
    public RegimeClauses? Clauses { get; init; }

    /// <summary>True where nobody stands by any text, and the basis is all there is.</summary>
    public bool IsBasis => Settled is null && ByParty.Count == 0 && Basis is not null;

    /// <summary>The texts that the parties stand by, collated. What only some stand by, and the others have not taken up,
    /// stands in brackets as a whole: plain is only what is accepted by all or shared.</summary>
    /// <param name="workspace">One that serves for many collations.</param>
    public RollingText Collate(DocumentCollator workspace) => Settled is not null ? RollingText.Clean(Settled)
        : ByParty.Count == 0 ? RollingText.Clean(Basis ?? "")
        : ByParty.All(wording => wording.Text == ByParty[0].Text) ? Untaken()
        : Clauses?.Text ?? Collation.Of(Basis, ByParty, workspace);

    public bool IsSame(ProvisionWordings other) => Settled == other.Settled && Basis == other.Basis && ByParty.SequenceEqual(other.ByParty);

    /// <summary>Says nothing of the wordings, so that no log can repeat them.</summary>
    public override string ToString() => $"ProvisionWordings({ByParty.Count})";

    private RollingText Untaken() => ByParty[0].Text.Length == 0
        ? RollingText.Empty
        : RollingText.Of([new Segment.Bracket([new Alternative([.. ByParty.Select(static wording => wording.Party).Order(StringComparer.Ordinal)], RollingText.Clean(ByParty[0].Text))])]);

    private static string Words(Provision provision, Content content, Language drafting) => content switch
    {
        LinkRegimeContent links => RegimeClauses.Print(links.Regime, drafting),
        _ => provision.ProposalOf(content.Digest) is null ? ((WordingContent)content).Text : provision.Filled(content.Digest, ((WordingContent)content).Text, drafting),
    };
}
