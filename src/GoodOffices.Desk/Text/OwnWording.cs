using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;

namespace GoodOffices.Desk.Text;

/// <summary>What a party itself says in a rolling text.</summary>
public static class OwnWording
{
    /// <summary>The party's wording; null where it stands by nothing on the table: to leave out every bracket would put words together that nobody said.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="standing">Who stands by what.</param>
    /// <param name="party">Whose wording.</param>
    public static string? Of(RollingText text, ProvisionStanding standing, PartyId party)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(standing);
        return text.IsClean || standing.Compilation.Count == 0 || StandsSomewhere(standing, party) ? text.Resolve(party.ToString()) : null;
    }

    /// <summary>What a party would say if it had in one bracket what another has there; the other's whole wording where it stands by nothing yet.</summary>
    /// <param name="text">The provision's text.</param>
    /// <param name="standing">Who stands by what.</param>
    /// <param name="party">Whose wording.</param>
    /// <param name="bracket">The bracket.</param>
    /// <param name="other">Whose alternative.</param>
    public static string ComingOver(RollingText text, ProvisionStanding standing, PartyId party, Segment.Bracket bracket, string other)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(standing);
        return StandsSomewhere(standing, party) ? text.Resolve(party.ToString(), bracket, other) : text.Resolve(other);
    }

    /// <summary>Whether a party stands by anything on the table.</summary>
    public static bool StandsSomewhere(ProvisionStanding standing, PartyId party)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Compilation.Any(entry => entry.Proponents.Contains(party) || entry.Supporters.Contains(party));
    }
}
