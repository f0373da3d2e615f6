using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>The areas that two views put under different territories.</summary>
internal static class ViewAreas
{
    private const double LeastSquareMetres = 10_000;

    public static List<ViewArea> Compare(Boundary first, Boundary second)
    {
        var (here, there) = (Regions(first), Regions(second));
        var found = new List<ViewArea>();
        foreach (var (territory, ground) in here)
        {
            foreach (var (other, otherGround) in there.Where(entry => entry.Territory != territory))
            {
                Add(found, territory, other, Overlay(ground, otherGround, SpatialFunction.Intersection));
            }

            Add(found, territory, Territory.Unassigned, Without(ground, there));
        }

        foreach (var (territory, ground) in there)
        {
            Add(found, Territory.Unassigned, territory, Without(ground, here));
        }

        return [.. found.OrderByDescending(static area => area.SquareKilometres)];
    }

    // A disputed area takes the place of the states' polygons under it.
    private static List<(Territory Territory, Geometry Ground)> Regions(Boundary boundary)
    {
        var regions = new List<(Territory, Geometry)>();
        var disputed = boundary.Areas.Where(static area => area.IsDisputed).ToList();
        foreach (var group in disputed.GroupBy(static area => Territory.Disputed(area.States)))
        {
            regions.Add((group.Key, Union(group)));
        }

        var states = boundary.Areas.Where(static area => !area.IsDisputed).GroupBy(static area => area.States[0]).OrderBy(static state => state.Key)
            .Select(state => (State: state.Key, Ground: disputed.Count == 0 ? Union(state) : Overlay(Union(state), Union(disputed), SpatialFunction.Difference))).ToList();
        var overlaps = Overlaps(states);
        regions.AddRange(overlaps);
        regions.AddRange(states.Select(state => (Territory.Of(state.State), Without(state.Ground, overlaps))));
        return regions;
    }

    // Where polygons of two states overlap neither is sovereign; what three share counts to the first two.
    private static List<(Territory Territory, Geometry Ground)> Overlaps(List<(PartyId State, Geometry Ground)> states)
    {
        var overlaps = new List<(Territory, Geometry)>();
        for (var at = 0; at < states.Count; at++)
        {
            foreach (var other in states.Skip(at + 1))
            {
                var common = Without(Overlay(states[at].Ground, other.Ground, SpatialFunction.Intersection), overlaps);
                if (common.Area > 0)
                {
                    overlaps.Add((Territory.Disputed([states[at].State, other.State]), common));
                }
            }
        }

        return overlaps;
    }

    private static Geometry Union(IEnumerable<BoundaryArea> areas) =>
        areas.Select(static area => (Geometry)area.Polygon).Aggregate(static (one, other) => Overlay(one, other, SpatialFunction.Union));

    private static Geometry Without(Geometry ground, List<(Territory Territory, Geometry Ground)> regions)
    {
        foreach (var (_, other) in regions)
        {
            ground = ground.EnvelopeInternal.Intersects(other.EnvelopeInternal) ? Overlay(ground, other, SpatialFunction.Difference) : ground;
        }

        return ground;
    }

    private static Geometry Overlay(Geometry one, Geometry other, SpatialFunction function) =>
        function == SpatialFunction.Intersection && !one.EnvelopeInternal.Intersects(other.EnvelopeInternal)
            ? one.Factory.CreatePolygon() : OverlayNGRobust.Overlay(one, other, function);

    private static void Add(List<ViewArea> found, Territory first, Territory second, Geometry ground)
    {
        var square = Measures.SquareMetres(ground);
        if (square < LeastSquareMetres)
        {
            return;
        }

        var largest = Enumerable.Range(0, ground.NumGeometries).Select(ground.GetGeometryN).MaxBy(static part => part.Area)!;
        found.Add(new ViewArea(first, second, square / Measures.SquareMetresPerSquareKilometre, Measures.Position(largest.InteriorPoint.Coordinate)));
    }
}
