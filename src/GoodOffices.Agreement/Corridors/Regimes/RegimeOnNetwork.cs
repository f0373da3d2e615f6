namespace GoodOffices.Agreement.Corridors;

/// <summary>Holds a regime against the network that the parties chose: every link, section and crossing has to be there, of the
/// same mode, link and sovereign.</summary>
public static class RegimeOnNetwork
{
    /// <summary>What the regime says of the network and the network does not have; empty where they agree.</summary>
    /// <remarks>A section of which the network knows no one sovereign (disputed, at sea, unassigned) may be under any.</remarks>
    public static IReadOnlyList<RegimeFault> Faults(Regime regime, TransportNetwork network)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(network);
        var faults = new List<RegimeFault>();
        faults.AddRange(regime.Links.Select(link => OfLink(link, network.Link(link.Id), $"links[{link.Id}]")).OfType<RegimeFault>());
        faults.AddRange(regime.Sections.Select(section => OfSection(section, network.Section(section.Id), $"sections[{section.Id}]")).OfType<RegimeFault>());
        faults.AddRange(regime.Crossings.Select(crossing => OfCrossing(crossing, network.Crossing(crossing.Id), $"crossings[{crossing.Id}]")).OfType<RegimeFault>());
        return faults;
    }

    private static RegimeFault? OfLink(LinkRegime link, TransportLink? known, string path) => known switch
    {
        null => new RegimeFault($"{path}.id", "not-in-network", $"there is no link {link.Id} in the network"),
        _ when known.Mode != link.Mode => new RegimeFault($"{path}.mode", "other-mode", $"the link {link.Id} is by {known.Mode.Code()} in the network, by {link.Mode.Code()} in the regime"),
        _ => null,
    };

    private static RegimeFault? OfSection(SectionRegime section, NetworkSection? known, string path) => known switch
    {
        null => new RegimeFault($"{path}.id", "not-in-network", $"there is no section {section.Id} in the network"),
        _ when known.Link != section.Link => new RegimeFault($"{path}.link", "other-link", $"the section {section.Id} is of the link {known.Link} in the network, of {section.Link} in the regime"),
        _ when known.Territory.Sovereign is { } sovereign && sovereign != section.Sovereign =>
            new RegimeFault($"{path}.sovereign", "other-sovereign", $"the section {section.Id} is under {sovereign} in the network, under {section.Sovereign} in the regime"),
        _ => null,
    };

    private static RegimeFault? OfCrossing(CrossingRegime crossing, NetworkCrossing? known, string path) => known switch
    {
        null => new RegimeFault($"{path}.id", "not-in-network", $"there is no crossing {crossing.Id} in the network"),
        _ when (known.First, known.Second) != (crossing.First, crossing.Second) && (known.First, known.Second) != (crossing.Second, crossing.First) =>
            new RegimeFault(path, "other-sections", $"at {crossing.Id} the sections {known.First} and {known.Second} meet in the network, {crossing.First} and {crossing.Second} in the regime"),
        _ => null,
    };
}
