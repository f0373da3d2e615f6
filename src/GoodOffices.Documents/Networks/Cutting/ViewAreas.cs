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

        foreach (var state in boundary.Areas.Where(static area => !area.IsDisputed).GroupBy(static area => area.States[0]))
        {
            var ground = Union(state);
            regions.Add((Territory.Of(state.Key), disputed.Count == 0 ? ground : Overlay(ground, Union(disputed), SpatialFunction.Difference)));
        }

        return regions;
    }

    private static Geometry Union(IEnumerable<BoundaryArea> areas) =>
        areas.Select(static area => (Geometry)area.Polygon).Aggregate(static (one, other) => Overlay(one, other, SpatialFunction.Union));

    private static Geometry Without(Geometry ground, List<(Territory Territory, Geometry Ground)> regions)
    {
        foreach (var (_, other) in regions)
        {
            ground = Overlay(ground, other, SpatialFunction.Difference);
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
