using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>Two states that change names throughout a regime; codes of entries stay.</summary>
internal static class Renamed
{
    public static PartyId Swap(PartyId party, PartyId one, PartyId other) => party == one ? other : party == other ? one : party;

    public static Regime Swap(Regime regime, PartyId one, PartyId other)
    {
        PartyId To(PartyId party) => Swap(party, one, other);
        PartyId? Maybe(PartyId? party) => party is { } named ? To(named) : null;
        Body Of(Body body) => body with { State = To(body.State) };
        return Regime.Of(regime.Parts with
        {
            Parties = ValueList.From(regime.Parties.Select(To)),
            Links = ValueList.From(regime.Links.Select(link => link with { Cabotage = ValueList.From(link.Cabotage.Select(grant => new CabotageGrant(To(grant.By), To(grant.To)))) })),
            Sections = ValueList.From(regime.Sections.Select(section => section with
            {
                Sovereign = To(section.Sovereign),
                Law = To(section.Law),
                Owner = Of(section.Owner),
                Manager = Of(section.Manager),
                Operator = Of(section.Operator),
                Border = Of(section.Border),
                Customs = Of(section.Customs),
                Security = Of(section.Security),
                Arrangements = ValueList.From(section.Arrangements.Select(item => item with { Holder = To(item.Holder) })),
            })),
            Measures = ValueList.From(regime.Measures.Select(measure => measure with
            {
                By = To(measure.By),
                Origin = Maybe(measure.Origin),
                Carrier = Maybe(measure.Carrier),
                Steps = ValueList.From(measure.Steps.Select(step => step with { Place = Maybe(step.Place) })),
            })),
        });
    }
}
