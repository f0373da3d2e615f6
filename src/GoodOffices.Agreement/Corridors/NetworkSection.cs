namespace GoodOffices.Agreement.Corridors;

/// <summary>The part of a link within one territory, with its infrastructure.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Link">The link that it is part of.</param>
/// <param name="Mode">By what it carries; the link's.</param>
/// <param name="Territory">Under whose sovereignty it lies.</param>
/// <param name="From">Where it begins, in the direction of the link.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Length">Its length as stated or measured.</param>
public sealed record NetworkSection(
    SectionId Id, LinkId Link, TransportMode Mode, Territory Territory, SectionEnd From, SectionEnd To, Metres Length)
{
    /// <summary>Both ends: where it begins, then where it ends.</summary>
    public ValueList<SectionEnd> Ends => [From, To];

    /// <summary>The state of the infrastructure.</summary>
    public LinkState State { get; init; }

    /// <summary>The class of the road, line or service, as the source has it; empty where none is stated.</summary>
    public string Class { get; init; } = "";

    /// <summary>The gauge of a railway.</summary>
    public TrackGauge Gauge { get; init; }

    /// <summary>The course from one end to the other, ends included; empty where only the ends are known.</summary>
    public ValueList<GeoPosition> Geometry { get; init; } = [];

    /// <summary>A remark on the infrastructure; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unverified;

    /// <summary>Its code and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
