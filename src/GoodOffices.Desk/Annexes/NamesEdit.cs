using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Desk.Annexes;

/// <summary>How a party writes the names of a crossing and of its link, and what changes the regime so.</summary>
public static class NamesEdit
{
    /// <summary>What can be named: the crossing, and the link that it is on.</summary>
    /// <param name="regime">The regime; it has the crossing.</param>
    /// <param name="crossing">Which crossing.</param>
    /// <param name="own">Whose form.</param>
    public static IReadOnlyList<OwnName> Of(Regime regime, CrossingId crossing, PartyId own)
    {
        ArgumentNullException.ThrowIfNull(regime);
        var known = regime.Crossing(crossing) ?? throw new ArgumentException($"There is no crossing '{crossing}' in this regime.", nameof(crossing));
        List<OwnName> names = [new($"crossings/{crossing}", known.Name.Length > 0 ? known.Name : crossing.ToString(), FormOf(known.Names, own))];
        if (regime.Links.FirstOrDefault(link => link.Id == known.Link) is { } link) names.Add(new($"links/{link.Id}", link.Name.Length > 0 ? link.Name : link.Id.ToString(), FormOf(link.Names, own)));
        return names;
    }

    /// <summary>What gives the names another form, or takes it out where nothing is left of it.</summary>
    /// <param name="names">The names as they are.</param>
    /// <param name="typed">What was typed, by <see cref="OwnName.Entry"/>.</param>
    /// <param name="own">Whose form.</param>
    public static IReadOnlyList<RegimeChange> Changes(IReadOnlyList<OwnName> names, IReadOnlyDictionary<string, string> typed, PartyId own)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(typed);
        return [.. names.Where(name => typed.GetValueOrDefault(name.Entry) is { } form && form.Trim() != name.Form).Select(name => typed[name.Entry].Trim() is { Length: > 0 } form
            ? (RegimeChange)new RegimeChange.Set($"{name.Entry}/names/{own}/name", form) : new RegimeChange.Remove($"{name.Entry}/names/{own}"))];
    }

    private static string FormOf(ValueList<PlaceName> names, PartyId own) => names.FirstOrDefault(name => name.By == own)?.Name ?? "";
}
