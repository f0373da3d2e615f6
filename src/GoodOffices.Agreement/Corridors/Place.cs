namespace GoodOffices.Agreement.Corridors;

/// <summary>A place that links lead to.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it lies.</param>
public sealed record Place(PlaceId Id, string Name, PlaceKind Kind, GeoPosition At)
{
    /// <summary>The states' own forms of the name, each once, in the order of their codes; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>The states in whose territory it lies: one, the neighbours for a point on a boundary, or none where that is not stated.</summary>
    public ValueList<PartyId> States { get; init; } = [];

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unverified;

    /// <summary>Its code and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
