namespace GoodOffices.Agreement.Corridors;

/// <summary>Begins a regime from a network: its links with their sections and crossings, each section in every respect its
/// sovereign's, and no measures yet.</summary>
public static class BareRegime
{
    /// <summary>The links of a network as a regime without measures.</summary>
    /// <param name="network">The network.</param>
    /// <param name="links">Which links.</param>
    /// <param name="parties">Between whom procedures are mutual.</param>
    /// <param name="title">Its title; may be empty.</param>
    /// <returns>The regime, or why there is none: a link that the network does not have, or a section without one sovereign.</returns>
    public static RegimeCheck Of(TransportNetwork network, IReadOnlyList<LinkId> links, IReadOnlyList<PartyId> parties, string title = "")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(parties);
        var faults = Faults(network, links).ToList();
        if (faults.Count > 0)
        {
            return new RegimeCheck(null, ValueList.From(faults));
        }

        var sections = network.Sections.Where(section => links.Contains(section.Link)).ToList();
        var codes = sections.ToDictionary(static section => section.Id, static section => section.Link);
        return Regime.Check(new RegimeParts
        {
            Title = title,
            Parties = ValueList.From(parties),
            Links = ValueList.From(links.Select(id => new LinkRegime(id, network.Link(id)!.Mode) { Name = network.Link(id)!.Name, Names = network.Link(id)!.Names })),
            Sections = ValueList.From(sections.Select(Section)),
            Crossings = ValueList.From(network.Crossings.Where(crossing => codes.ContainsKey(crossing.First) && codes.GetValueOrDefault(crossing.Second) == codes[crossing.First])
                .Select(crossing => new CrossingRegime(crossing.Id, codes[crossing.First], crossing.First, crossing.Second) { Name = crossing.Name, Names = crossing.Names })),
        });
    }

    private static IEnumerable<RegimeFault> Faults(TransportNetwork network, IReadOnlyList<LinkId> links)
    {
        foreach (var id in links.Where(id => network.Link(id) is null))
        {
            yield return new RegimeFault($"links[{id}]", "not-in-network", $"there is no link {id} in the network");
        }

        foreach (var section in network.Sections.Where(section => links.Contains(section.Link) && section.Territory.Sovereign is null))
        {
            yield return new RegimeFault($"sections[{section.Id}]", "no-sovereign", $"the section {section.Id} has no one sovereign in the network: {section.Territory}");
        }
    }

    private static SectionRegime Section(NetworkSection section) => SectionRegime.National(section.Id, section.Link, section.Territory.Sovereign!.Value) with
    {
        Rail = section.Mode == TransportMode.Rail && section.Gauge.IsStated ? new RailSection { Gauge = section.Gauge } : null,
    };
}
