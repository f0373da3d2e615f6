using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Desk.Desks;

public sealed partial class DeskView
{
    /// <summary>How names of places, crossings and links are shown here: this party's own form first (alternat), then the others' in
    /// the order of the convocation; the host's node shows the neutral name.</summary>
    public PlaceNaming Naming => new(IsHost ? null : new PartyId(Party.Value), ValueList.From(Parties.Select(static party => new PartyId(party.Value))));
}
