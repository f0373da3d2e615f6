namespace GoodOffices.Agreement.Corridors;

/// <summary>Where two sections, of one link or of two, meet at the boundary. A place with a road and a railway has two crossings.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name as shown, both sides' names where they differ; may be empty.</param>
/// <param name="First">One section that ends there; the earlier in the direction of the link.</param>
/// <param name="Second">The other.</param>
/// <param name="At">Where it lies.</param>
public sealed record NetworkCrossing(CrossingId Id, string Name, SectionId First, SectionId Second, GeoPosition At)
{
    /// <summary>The states' own forms of the name, each once, in the order of their codes; usually none.</summary>
    public ValueList<PlaceName> Names { get; init; } = [];

    /// <summary>Where the row comes from.</summary>
    public Provenance Provenance { get; init; } = Provenance.Unverified;

    /// <summary>Its code and nothing of what it says.</summary>
    public override string ToString() => Id.ToString();
}
