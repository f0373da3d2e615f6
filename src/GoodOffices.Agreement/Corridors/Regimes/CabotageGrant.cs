namespace GoodOffices.Agreement.Corridors;

/// <summary>A side lets carriers of another carry between two points of its own territory. Without a grant cabotage is barred.</summary>
/// <param name="By">Who grants it.</param>
/// <param name="To">Whose carriers may.</param>
public sealed record CabotageGrant(PartyId By, PartyId To) : IFormed<CabotageGrant>
{
    static int IFormed<CabotageGrant>.Fields => 2;

    void IFormed<CabotageGrant>.Write(IFieldWriter to)
    {
        to.Named("by", By);
        to.Named("to", To);
    }

    static CabotageGrant IFormed<CabotageGrant>.Read(IFieldReader from) => new(from.Party("by"), from.Party("to"));
}
