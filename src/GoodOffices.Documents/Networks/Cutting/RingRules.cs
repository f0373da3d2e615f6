using System.Globalization;
using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>What the rings of a polygon must be: closed, simple, the holes within (RFC 7946 §3.1.6). Their turn does not matter.</summary>
internal static class RingRules
{
    private const int FewestPositions = 4;

    private static readonly GeometryFactory s_factory = new();

    /// <summary>The polygon, or null after an error.</summary>
    public static Polygon? Polygon(List<GeoPosition[]> rings, string subject, string source, List<NetworkFinding> findings)
    {
        for (var at = 0; at < rings.Count; at++)
        {
            var ring = rings[at];
            if (ring[0] != ring[^1] || ring.Length < FewestPositions)
            {
                var what = ring[0] == ring[^1] ? "has fewer than four positions" : $"does not close: it ends at {ring[^1]}";
                findings.Add(Error(NetworkFindingKind.OpenRing, subject, source, string.Create(CultureInfo.InvariantCulture, $"ring {at + 1} {what}"), ring[0],
                    "Repeat the first position of each ring as its last."));
                return null;
            }

            if (Antimeridian.Crossed(ring) is { } step)
            {
                findings.Add(Error(NetworkFindingKind.Unreadable, subject, source,
                    string.Create(CultureInfo.InvariantCulture, $"ring {at + 1}: its positions {step} and {step + 1} are more than 180 degrees of longitude apart"), ring[step - 1], Antimeridian.Hint));
                return null;
            }
        }

        var shell = s_factory.CreateLinearRing(Coordinates(rings[0]));
        var polygon = s_factory.CreatePolygon(shell, [.. rings.Skip(1).Select(static ring => s_factory.CreateLinearRing(Coordinates(ring)))]);
        if (new IsValidOp(polygon).ValidationError is not { } fault)
        {
            return polygon;
        }

        findings.Add(Error(NetworkFindingKind.SelfCrossing, subject, source, Words(fault), Measures.Position(fault.Coordinate),
            "Correct the ring there; a boundary must leave no doubt which side is which."));
        return null;
    }

    private static string Words(TopologyValidationError fault) => fault.ErrorType switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "a ring crosses or touches itself",
        TopologyValidationErrors.HoleOutsideShell => "a hole lies outside of its polygon",
        TopologyValidationErrors.NestedHoles => "a hole lies in another hole",
        TopologyValidationErrors.DisconnectedInteriors => "holes cut the polygon apart",
        TopologyValidationErrors.DuplicateRings => "two rings are the same",
        _ => "the polygon is not valid",
    };

    private static NetworkFinding Error(NetworkFindingKind kind, string subject, string source, string message, GeoPosition at, string hint) =>
        new(kind, subject, message) { Source = source, At = at, Hint = hint, IsError = true };

    private static Coordinate[] Coordinates(GeoPosition[] ring) => Array.ConvertAll(ring, Measures.Coordinate);
}
