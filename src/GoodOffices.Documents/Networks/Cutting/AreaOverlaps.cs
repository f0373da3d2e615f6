using System.Globalization;
using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>Where polygons of two states overlap: both would be sovereign there. Disputed areas may overlap anything.</summary>
internal static class AreaOverlaps
{
    // What is less than a hectare comes from rounding in one file or the other.
    private const double LeastSquareMetres = 10_000;

    public static IEnumerable<NetworkFinding> Findings(List<BoundaryArea> areas)
    {
        var index = new STRtree<BoundaryArea>();
        foreach (var area in areas.Where(static area => !area.IsDisputed))
        {
            index.Insert(area.Polygon.EnvelopeInternal, area);
        }

        foreach (var first in areas.Where(static area => !area.IsDisputed))
        {
            foreach (var second in index.Query(first.Polygon.EnvelopeInternal).Where(area => area.Order > first.Order).OrderBy(static area => area.Order))
            {
                if (first.States[0] != second.States[0] && Overlap(first, second) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static NetworkFinding? Overlap(BoundaryArea first, BoundaryArea second)
    {
        var common = OverlayNGRobust.Overlay(first.Polygon, second.Polygon, SpatialFunction.Intersection);
        var square = Measures.SquareMetres(common);
        return square < LeastSquareMetres ? null : new NetworkFinding(NetworkFindingKind.Overlap, $"{first.States[0]}, {second.States[0]}",
            string.Create(CultureInfo.InvariantCulture, $"their polygons overlap by {square / Measures.SquareMetresPerSquareKilometre:#,0.00} km²; a link there is under neither until one is corrected"))
        {
            Source = $"{first.Source} and {second.Source}",
            At = Measures.Position(Largest(common).InteriorPoint.Coordinate),
        };
    }

    private static Geometry Largest(Geometry parts) =>
        Enumerable.Range(0, parts.NumGeometries).Select(parts.GetGeometryN).MaxBy(static part => part.Area)!;
}
