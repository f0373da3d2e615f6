namespace GoodOffices.Agreement.Corridors;

/// <summary>Divides an annex into parts that are negotiated by themselves, and joins them again. Links that a pair or a
/// declared counterpart ties together stay in one part, so that every pair lies within one.</summary>
public static class RegimeDivision
{
    /// <summary>The smallest parts, in the order of their first links; each with the title of the whole.</summary>
    public static IReadOnlyList<Regime> Split(Regime annex)
    {
        ArgumentNullException.ThrowIfNull(annex);
        var leaders = Leaders(annex);
        var crossings = annex.Crossings.ToDictionary(static crossing => crossing.Id, crossing => leaders[crossing.Link]);
        var measures = annex.Measures.ToDictionary(static measure => measure.Id, measure => crossings[measure.Crossing]);
        var (links, counterparts) = (annex.Links.ToLookup(link => leaders[link.Id]), annex.Counterparts.ToLookup(pair => leaders[pair.First]));
        var (sections, ofCrossings) = (annex.Sections.ToLookup(section => leaders[section.Link]), annex.Crossings.ToLookup(crossing => leaders[crossing.Link]));
        var (ofMeasures, pairs) = (annex.Measures.ToLookup(measure => measures[measure.Id]), annex.Pairs.ToLookup(pair => measures[pair.First]));
        return [.. leaders.Values.Distinct().Order().Select(leader => Regime.Of(new RegimeParts
        {
            Title = annex.Title,
            Parties = annex.Parties,
            Links = ValueList.From(links[leader]),
            Counterparts = ValueList.From(counterparts[leader]),
            Sections = ValueList.From(sections[leader]),
            Crossings = ValueList.From(ofCrossings[leader]),
            Measures = ValueList.From(ofMeasures[leader]),
            Pairs = ValueList.From(pairs[leader]),
        }))];
    }

    /// <summary>The annex of these parts. Two parts with the same entry are a fault, as in a file.</summary>
    /// <param name="title">The title of the whole.</param>
    /// <param name="parts">The parts, in any order.</param>
    public static RegimeCheck Join(string title, IEnumerable<Regime> parts)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.Select(static part => part.Parts).ToList();
        return Regime.Check(new RegimeParts
        {
            Title = title,
            Parties = ValueList.From(all.SelectMany(static part => part.Parties).Distinct()),
            Links = ValueList.From(all.SelectMany(static part => part.Links)),
            Counterparts = ValueList.From(all.SelectMany(static part => part.Counterparts)),
            Sections = ValueList.From(all.SelectMany(static part => part.Sections)),
            Crossings = ValueList.From(all.SelectMany(static part => part.Crossings)),
            Measures = ValueList.From(all.SelectMany(static part => part.Measures)),
            Pairs = ValueList.From(all.SelectMany(static part => part.Pairs)),
        });
    }

    /// <summary>For each link the first of those that it is tied to.</summary>
    private static Dictionary<LinkId, LinkId> Leaders(Regime annex)
    {
        var leaders = annex.Links.ToDictionary(static link => link.Id, static link => link.Id);
        foreach (var (first, second) in annex.Counterparts)
        {
            Tie(leaders, first, second);
        }

        foreach (var pair in annex.Pairs.Where(static pair => pair.Second is not null))
        {
            Tie(leaders, LinkOf(annex, pair.First), LinkOf(annex, pair.Second!.Value));
        }

        foreach (var link in annex.Links)
        {
            leaders[link.Id] = Leader(leaders, link.Id);
        }

        return leaders;
    }

    private static LinkId LinkOf(Regime annex, MeasureId measure) => annex.Crossing(annex.Measure(measure)!.Crossing)!.Link;

    private static void Tie(Dictionary<LinkId, LinkId> leaders, LinkId first, LinkId second)
    {
        var (one, other) = (Leader(leaders, first), Leader(leaders, second));
        leaders[one < other ? other : one] = one < other ? one : other;
    }

    private static LinkId Leader(Dictionary<LinkId, LinkId> leaders, LinkId link)
    {
        while (leaders[link] != link)
        {
            link = leaders[link] = leaders[leaders[link]];
        }

        return link;
    }
}
