using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>What a boundary says of a point.</summary>
/// <param name="Territory">Under whose sovereignty it lies.</param>
/// <param name="Area">The polygon, where it is one.</param>
/// <param name="IsOverlap">True where the polygons of several states overlap.</param>
internal sealed record TerritoryFound(Territory Territory, BoundaryArea? Area, bool IsOverlap)
{
    public static TerritoryFound Nothing { get; } = new(Territory.Unassigned, null, false);

    public static TerritoryFound At(Boundary boundary, GeoPosition at)
    {
        var areas = boundary.AreasAt(Measures.Coordinate(at));
        if (areas.Count <= 1)
        {
            return areas.Count == 0 ? Nothing : areas[0].Found;
        }

        var disputed = areas.Where(static area => area.IsDisputed).ToList();
        if (disputed.Count > 0)
        {
            return new TerritoryFound(Territory.Disputed(disputed.SelectMany(static area => area.States)), disputed[0], false);
        }

        var states = areas.Select(static area => area.States[0]).Distinct().ToList();
        return states.Count == 1 ? areas[0].Found : new TerritoryFound(Territory.Disputed(states), null, true);
    }
}
