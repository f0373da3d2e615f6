namespace GoodOffices.Agreement.Corridors;

/// <summary>Where a section begins or ends: at a place, at a crossing, at both (a place on the boundary), or in open country
/// where the data breaks off.</summary>
/// <param name="At">Where that is.</param>
public sealed record SectionEnd(GeoPosition At)
{
    /// <summary>The place, or null.</summary>
    public PlaceId? Place { get; init; }

    /// <summary>The crossing, or null.</summary>
    public CrossingId? Crossing { get; init; }
}
