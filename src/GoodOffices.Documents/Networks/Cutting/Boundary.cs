using GoodOffices.Agreement;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Envelope = NetTopologySuite.Geometries.Envelope;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A view of who is sovereign where: polygons of states, and disputed areas with all who claim them. It comes from a
/// file that a party chose; none is built in.</summary>
public sealed class Boundary
{
    private readonly STRtree<BoundaryArea> _areas = new();
    private readonly STRtree<LineSegment> _edges = new();

    internal Boundary(string name, IReadOnlyList<BoundaryArea> areas)
    {
        (Name, Areas) = (name, areas);
        foreach (var area in areas)
        {
            _areas.Insert(area.Polygon.EnvelopeInternal, area);
            InsertEdges(area.Polygon);
        }

        foreach (var state in areas.Where(static area => !area.IsDisputed).GroupBy(static area => area.States[0]))
        {
            var largest = state.MaxBy(static area => area.SquareMetres);
            foreach (var area in state)
            {
                area.IsDetached = area != largest;
            }
        }

        _areas.Build();
        _edges.Build();
    }

    /// <summary>The name of the view: its file.</summary>
    public string Name { get; }

    /// <summary>All polygons, in the order of the file.</summary>
    public IReadOnlyList<BoundaryArea> Areas { get; }

    /// <summary>The states that have a polygon, in the order of their codes.</summary>
    public IEnumerable<PartyId> States => Areas.Where(static area => !area.IsDisputed).Select(static area => area.States[0]).Distinct().Order();

    internal IList<LineSegment> EdgesNear(Envelope envelope) => _edges.Query(envelope);

    /// <summary>The areas that a point lies in or on the edge of, in the order of the file.</summary>
    internal List<BoundaryArea> AreasAt(Coordinate at)
    {
        var found = new List<BoundaryArea>();
        foreach (var area in _areas.Query(new Envelope(at)))
        {
            if (area.Locate(at) != Location.Exterior)
            {
                found.Add(area);
            }
        }

        found.Sort(static (one, other) => one.Order.CompareTo(other.Order));
        return found;
    }

    private void InsertEdges(Polygon polygon)
    {
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            var sequence = ring.CoordinateSequence;
            for (var at = 1; at < sequence.Count; at++)
            {
                var edge = new LineSegment(sequence.GetX(at - 1), sequence.GetY(at - 1), sequence.GetX(at), sequence.GetY(at));
                _edges.Insert(new Envelope(edge.P0, edge.P1), edge);
            }
        }
    }
}
