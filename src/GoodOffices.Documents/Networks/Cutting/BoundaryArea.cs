using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>One polygon of a boundary file: a part of a state, or a disputed area.</summary>
public sealed class BoundaryArea
{
    private readonly IndexedPointInAreaLocator _locator;

    internal BoundaryArea(Polygon polygon, ValueList<PartyId> states, bool isDisputed, string source, int order)
    {
        (Polygon, States, IsDisputed, Source, Order) = (polygon, states, isDisputed, source, order);
        _locator = new IndexedPointInAreaLocator(polygon);
        SquareMetres = Measures.SquareMetres(polygon);
        Found = new TerritoryFound(isDisputed ? Territory.Disputed(states) : Territory.Of(states[0]), this, false);

        // Builds the locator's index, so that threads only read it.
        _locator.Locate(polygon.ExteriorRing.GetCoordinateN(0));
    }

    /// <summary>The state, or all who claim the area, in the order of their codes.</summary>
    public ValueList<PartyId> States { get; }

    /// <summary>True for a disputed area.</summary>
    public bool IsDisputed { get; }

    /// <summary>File and feature.</summary>
    public string Source { get; }

    /// <summary>Its area on the ellipsoid, square metres.</summary>
    public double SquareMetres { get; }

    /// <summary>True where the state has a larger part elsewhere: an exclave or an island.</summary>
    public bool IsDetached { get; internal set; }

    internal Polygon Polygon { get; }

    internal int Order { get; }

    /// <summary>What is found where this area alone is.</summary>
    internal TerritoryFound Found { get; }

    /// <summary>The outer ring, then the holes; each closes.</summary>
    public IEnumerable<IReadOnlyList<GeoPosition>> Rings()
    {
        yield return Measures.Positions(Polygon.ExteriorRing);
        foreach (var hole in Polygon.InteriorRings)
        {
            yield return Measures.Positions(hole);
        }
    }

    internal Location Locate(Coordinate at) => Polygon.EnvelopeInternal.Covers(at) ? _locator.Locate(at) : Location.Exterior;
}
