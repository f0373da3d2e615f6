using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Shortest routes over sections, position by position: slow and plain.</summary>
internal sealed class SectionGraph
{
    private readonly Dictionary<(double, double), List<((double, double) To, double Metres, PartyId? State)>> _steps = [];

    public SectionGraph(TransportNetwork network)
    {
        foreach (var section in network.Sections)
        {
            for (var at = 1; at < section.Geometry.Count; at++)
            {
                var (from, to) = (section.Geometry[at - 1], section.Geometry[at]);
                var metres = Ellipsoid.DistanceMetres(from, to);
                Add(Key(from), Key(to), metres, section.Territory.Sovereign);
                Add(Key(to), Key(from), metres, section.Territory.Sovereign);
            }
        }
    }

    public List<(double Metres, PartyId? State)> Shortest(GeoPosition from, GeoPosition to)
    {
        var (start, goal) = (Nearest(from), Nearest(to));
        var best = new Dictionary<(double, double), double> { [start] = 0 };
        var came = new Dictionary<(double, double), ((double, double) From, double Metres, PartyId? State)>();
        var queue = new PriorityQueue<(double, double), double>();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out var at, out var metres) && at != goal)
        {
            foreach (var step in metres > best[at] ? [] : _steps[at])
            {
                if (metres + step.Metres < best.GetValueOrDefault(step.To, double.MaxValue))
                {
                    best[step.To] = metres + step.Metres;
                    came[step.To] = (at, step.Metres, step.State);
                    queue.Enqueue(step.To, metres + step.Metres);
                }
            }
        }

        var route = new List<(double, PartyId?)>();
        for (var at = goal; at != start; at = came[at].From)
        {
            route.Insert(0, (came[at].Metres, came[at].State));
        }

        return route;
    }

    // The source rounds: ends that meet may differ in the sixth decimal.
    private static (double, double) Key(GeoPosition at) => (Math.Round(at.Latitude, 5), Math.Round(at.Longitude, 5));

    private (double, double) Nearest(GeoPosition to) =>
        _steps.Keys.MinBy(key => Ellipsoid.DistanceMetres(new GeoPosition(key.Item1, key.Item2), to));

    private void Add((double, double) from, (double, double) to, double metres, PartyId? state)
    {
        if (!_steps.TryGetValue(from, out var steps))
        {
            _steps[from] = steps = [];
        }

        steps.Add((to, metres, state));
    }
}
