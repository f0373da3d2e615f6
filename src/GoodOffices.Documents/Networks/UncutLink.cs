using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>A link as a source has it, before it is cut at a boundary.</summary>
/// <param name="Id">Its code, at most <see cref="LongestCode"/> characters, so that its parts can be numbered.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Mode">By what it carries.</param>
/// <param name="Course">Its course, at least two positions.</param>
public sealed record UncutLink(LinkId Id, string Name, TransportMode Mode, ReadOnlyMemory<GeoPosition> Course)
{
    /// <summary>The longest code of a link that can be cut.</summary>
    public const int LongestCode = 24;

    /// <summary>The states' own forms of the name; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>The place where it begins, or null.</summary>
    public PlaceId? From { get; init; }

    /// <summary>The place where it ends, or null.</summary>
    public PlaceId? To { get; init; }

    /// <summary>The length as stated, or the default value, where it is measured.</summary>
    public Metres StatedLength { get; init; }

    /// <summary>The state of the infrastructure.</summary>
    public LinkState State { get; init; }

    /// <summary>The class as the source has it; may be empty.</summary>
    public string Class { get; init; } = "";

    /// <summary>The gauge of a railway.</summary>
    public TrackGauge Gauge { get; init; }

    /// <summary>The port state declared for what lies at sea, or null.</summary>
    public PartyId? PortState { get; init; }

    /// <summary>A remark; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unverified;

    /// <summary>File and entry.</summary>
    public string Source { get; init; } = "";
}
