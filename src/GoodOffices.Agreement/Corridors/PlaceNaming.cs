namespace GoodOffices.Agreement.Corridors;

/// <summary>How names are shown to one reader: its own form first, then the others' in the order of the page. Swapping the
/// parties swaps what it gives. Pure.</summary>
/// <param name="Reader">Which party reads; null for one that is none of them, such as the host.</param>
/// <param name="Order">The parties in the order of the page.</param>
public sealed record PlaceNaming(PartyId? Reader, ValueList<PartyId> Order)
{
    private const string Between = " / ";

    /// <summary>The name for this reader.</summary>
    /// <param name="neutral">The neutral name; may be empty.</param>
    /// <param name="names">The forms that parties gave.</param>
    /// <returns>The reader's own form, or the neutral name in its stead, then the forms of the others that differ; to one that is no
    /// party the neutral name, or every form where there is none. Empty where nothing is given.</returns>
    public string For(string neutral, ValueList<PlaceName> names)
    {
        ArgumentNullException.ThrowIfNull(neutral);
        if (names.Count == 0 || (Reader is null && neutral.Length > 0))
        {
            return neutral;
        }

        var own = names.FirstOrDefault(name => name.By == Reader)?.Name ?? neutral;
        return string.Join(Between, names.Where(name => name.By != Reader).OrderBy(PlaceOf).ThenBy(static name => name.By)
            .Select(static name => name.Name).Prepend(own).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The crossing's name, or its code where it has none.</summary>
    public string For(CrossingRegime crossing)
    {
        ArgumentNullException.ThrowIfNull(crossing);
        return OrCode(For(crossing.Name, crossing.Names), crossing.Id);
    }

    /// <summary>The link's name, or its code where it has none.</summary>
    public string For(LinkRegime link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return OrCode(For(link.Name, link.Names), link.Id);
    }

    /// <summary>The place's name, or its code where it has none.</summary>
    public string For(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return OrCode(For(place.Name, place.Names), place.Id);
    }

    /// <summary>Who reads, and nothing of what is read.</summary>
    public override string ToString() => Reader?.ToString() ?? "no party";

    private int PlaceOf(PlaceName name)
    {
        for (var at = 0; at < Order.Count; at++)
        {
            if (Order[at] == name.By)
            {
                return at;
            }
        }

        return Order.Count;
    }

    private static string OrCode<T>(string name, T code)
        where T : struct => name.Length > 0 ? name : code.ToString()!;
}
