using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Parts;

/// <summary>How participants are named and marked.</summary>
public static class PartyNames
{
    /// <summary>The name that the modalities give, else that of the convocation, else the code.</summary>
    public static string Of(DeskView view, DeskLanguage language, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Proceedings, language, party);
    }

    /// <summary>The name that the modalities of these proceedings give, else that of the convocation, else the code.</summary>
    public static string Of(Proceedings? proceedings, DeskLanguage language, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(party);
        var named = proceedings?.Modalities?.Names.FirstOrDefault(naming => naming.Party == party)?.Names is { IsEmpty: false } names ? names
            : proceedings?.Convocation.Terms.Parties.Append(proceedings.Convocation.Terms.Host).FirstOrDefault(one => one.Code == party)?.Names;
        return named is { IsEmpty: false } ? language.Of(named) : party.Value;
    }

    /// <summary>In which order participants stand: one's own first, the others as they stand in the convocation.</summary>
    public static int Order(DeskView view, string party)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (party == view.Party.Value) return -1;
        var parties = view.Parties;
        for (var place = 0; place < parties.Count; place++)
        {
            if (parties[place].Value == party) return place;
        }

        return parties.Count;
    }

    /// <summary>The classes of a participant's colour and pattern: <c>p1</c> to <c>p4</c> by its place in the convocation, with <c>u1</c>, <c>u2</c> for another pattern beyond four; <c>ph</c> for the host.</summary>
    public static string Style(DeskView view, string party)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parties = view.Parties;
        for (var place = 0; place < parties.Count; place++)
        {
            if (parties[place].Value == party) return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{(place % 4) + 1}{(place < 4 ? "" : $" u{place / 4}")}");
        }

        return "ph";
    }
}
