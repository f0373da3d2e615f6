namespace GoodOffices.Agreement.Corridors;

/// <summary>A link between two places, of one mode, through as many territories as it may cross. Its sections in their
/// order lead from the one place to the other.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name as shown; may be empty.</param>
/// <param name="Mode">By what it carries.</param>
/// <param name="Sections">Its sections in order; at least one.</param>
public sealed record TransportLink(LinkId Id, string Name, TransportMode Mode, ValueList<SectionId> Sections)
{
    /// <summary>The states' own forms of the name, each once, in the order of their codes; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unverified;

    /// <summary>Its code and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
