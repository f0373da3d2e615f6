namespace GoodOffices.Agreement.Corridors;

/// <summary>Places, links, their sections and the crossings between them: all codes are unique within their kind, every
/// reference leads to an entry, the sections of a link join, and each crossing is where its two sections meet. Immutable.</summary>
/// <remarks>Entries are kept in the order given; dictionaries serve look-ups alone, so that nothing depends on their order.</remarks>
public sealed class TransportNetwork
{
    private readonly Dictionary<PlaceId, Place> _places;
    private readonly Dictionary<LinkId, TransportLink> _links;
    private readonly Dictionary<SectionId, NetworkSection> _sections;
    private readonly Dictionary<CrossingId, NetworkCrossing> _crossings;

    internal TransportNetwork(NetworkParts parts)
    {
        (Places, Links, Sections, Crossings) = (parts.Places, parts.Links, parts.Sections, parts.Crossings);
        _places = Places.ToDictionary(static place => place.Id);
        _links = Links.ToDictionary(static link => link.Id);
        _sections = Sections.ToDictionary(static section => section.Id);
        _crossings = Crossings.ToDictionary(static crossing => crossing.Id);
    }

    /// <summary>A network with nothing in it.</summary>
    public static TransportNetwork Empty { get; } = new(new NetworkParts());

    /// <summary>The places in the order given.</summary>
    public ValueList<Place> Places { get; }

    /// <summary>The links in the order given.</summary>
    public ValueList<TransportLink> Links { get; }

    /// <summary>The sections in the order given.</summary>
    public ValueList<NetworkSection> Sections { get; }

    /// <summary>The crossings in the order given.</summary>
    public ValueList<NetworkCrossing> Crossings { get; }

    /// <summary>The states that are sovereign of a section, in the order of their codes.</summary>
    public IEnumerable<PartyId> Sovereigns =>
        Sections.Select(static section => section.Territory.Sovereign).OfType<PartyId>().Distinct().Order();

    /// <summary>Checks the parts as a whole. The network is there where no finding is an error.</summary>
    public static NetworkCheck Check(NetworkParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var findings = NetworkRules.Findings(parts);
        var stands = !findings.Any(static finding => finding.IsError);
        return new NetworkCheck(stands ? new TransportNetwork(parts) : null, ValueList.From(findings));
    }

    /// <summary>The place of this code, or null.</summary>
    public Place? Place(PlaceId id) => _places.GetValueOrDefault(id);

    /// <summary>The link of this code, or null.</summary>
    public TransportLink? Link(LinkId id) => _links.GetValueOrDefault(id);

    /// <summary>The section of this code, or null.</summary>
    public NetworkSection? Section(SectionId id) => _sections.GetValueOrDefault(id);

    /// <summary>The crossing of this code, or null.</summary>
    public NetworkCrossing? Crossing(CrossingId id) => _crossings.GetValueOrDefault(id);

    /// <summary>The two sections that meet at a crossing.</summary>
    /// <exception cref="ArgumentException">The crossing is not one of this network.</exception>
    public (NetworkSection First, NetworkSection Second) Sides(CrossingId crossing) =>
        Crossing(crossing) is { } found ? (_sections[found.First], _sections[found.Second])
            : throw new ArgumentException($"There is no crossing '{crossing}' in this network.", nameof(crossing));

    /// <summary>The crossings whose two sections lie under these two sovereigns, in either order.</summary>
    public IEnumerable<NetworkCrossing> CrossingsBetween(PartyId one, PartyId other) => Crossings.Where(crossing =>
        (_sections[crossing.First].Territory.Sovereign, _sections[crossing.Second].Territory.Sovereign) is var (first, second)
        && ((first == one && second == other) || (first == other && second == one)));
}
