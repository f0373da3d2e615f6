using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GoodOffices.Documents.Maps;

/// <summary>Where the codes of states stand on a map: within their outlines as far as these are shown, else amid their sections.</summary>
internal static class StateNames
{
    private const double Size = 21;

    public static IEnumerable<MapLabel> Of(IReadOnlyList<DrawnSection> drawn, BoundaryReading? outlines, MapFrame frame)
    {
        var states = drawn.Select(static section => section.Section.Territory).Where(static territory => territory.Status == TerritoryStatus.National)
            .Select(static territory => territory.States[0]).Distinct().Order();
        foreach (var state in states)
        {
            var spot = outlines?.Boundary is { } boundary ? Within(boundary, state, frame) : null;
            yield return new MapLabel(state.ToString(), spot ?? Amid(drawn, state, frame), Size, 0, "state") { IsBold = true, Spacing = 4, Reach = 3, Farthest = 16 };
        }
    }

    private static Spot? Within(Boundary boundary, PartyId state, MapFrame frame)
    {
        var (window, factory) = (frame.Window, new GeometryFactory());
        var shown = factory.ToGeometry(new NetTopologySuite.Geometries.Envelope(window.West, window.East, window.South, window.North));
        var part = boundary.Areas.Where(area => !area.IsDisputed && area.States[0] == state)
            .Select(area => OverlayNGRobust.Overlay(area.Polygon, shown, SpatialFunction.Intersection))
            .MaxBy(static part => part.Area);
        return part is { Area: > 0 } && part.InteriorPoint is { IsEmpty: false } inside ? frame.Place(inside.X, inside.Y) : null;
    }

    private static Spot Amid(IReadOnlyList<DrawnSection> drawn, PartyId state, MapFrame frame)
    {
        var middles = drawn.Where(section => section.Section.Territory.Sovereign == state)
            .Select(static section => Courses.Along(section.Course, 0.5)).Where(frame.Box.Holds).ToList();
        return middles.Count == 0 ? frame.Box.Middle : new Spot(middles.Average(static spot => spot.X), middles.Average(static spot => spot.Y));
    }
}
