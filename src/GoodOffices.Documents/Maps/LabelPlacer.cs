namespace GoodOffices.Documents.Maps;

/// <summary>Sets labels one by one, the most important first, each where it covers least: never on another label, on a symbol or over the
/// edge; on lines as little as can be. A label for which there is no room is left out and told.</summary>
/// <remarks>Sixteen directions at growing distances (after Imhof, Positioning Names on Maps, 1975: right above is best). Cost O(labels x
/// candidates x obstacles).</remarks>
internal sealed class LabelPlacer(Box frame)
{
    private const int Directions = 16;
    private const double Padding = 1.5;
    private const double LineCost = 1.4;
    private const double LedFrom = 12;

    // A label that stands nearer than this to a symbol that is not its own would be read as that one's.
    private const double Nearness = 9;
    private const double NearCost = 14;
    private const double LeadCost = 25;

    private static readonly double[] s_distances = [0, 4, 9, 16, 26, 38, 52];

    private readonly List<Box> _taken = [];
    private readonly List<Box> _symbols = [];
    private readonly List<(Spot From, Spot To)> _lines = [];

    /// <summary>Labels that found no room.</summary>
    public List<MapLabel> LeftOut { get; } = [];

    public void Avoid(Box symbol)
    {
        _taken.Add(symbol);
        _symbols.Add(symbol);
    }

    /// <summary>Keeps room free that is no symbol.</summary>
    public void Keep(Box room) => _taken.Add(room);

    public void Avoid(Spot from, Spot to) => _lines.Add((from, to));

    /// <summary>Sets one label; null where there is no room.</summary>
    public PlacedLabel? Place(MapLabel label)
    {
        PlacedLabel? best = null;
        var least = double.MaxValue;
        for (var ring = 0; ring < s_distances.Length && s_distances[ring] <= label.Farthest; ring++)
        {
            // What is farther off costs more in any case.
            if (least < ring * 6)
            {
                break;
            }

            for (var direction = 0; direction < Directions; direction++)
            {
                var room = Room(label, direction, s_distances[ring] * label.Reach);
                if (Cost(label, room, ring, direction) is { } cost && cost < least)
                {
                    (least, best) = (cost, new PlacedLabel(label, room, s_distances[ring] >= LedFrom));
                }
            }
        }

        if (best is null)
        {
            LeftOut.Add(label);
            return null;
        }

        _taken.Add(best.Room.Grown(Padding));
        if (best.IsLed)
        {
            _lines.Add((label.At, best.Room.Middle));
        }

        return best;
    }

    private static Box Room(MapLabel label, int direction, double distance)
    {
        var (sine, cosine) = Math.SinCos(Math.PI * 2 * direction / Directions);
        var reach = label.Clearance + distance;
        var (x, y) = (label.At.X + (cosine * reach), label.At.Y - (sine * reach));

        // The rectangle hangs on the ray: beside it at the sides, centred above and below.
        var left = x - (label.Width * (1 - cosine) / 2);
        var top = y - (label.Height * (1 + sine) / 2);
        return new Box(left, top, label.Width, label.Height);
    }

    private double? Cost(MapLabel label, Box room, int ring, int direction)
    {
        var grown = room.Grown(Padding);
        if (!frame.Holds(grown))
        {
            return null;
        }

        foreach (var taken in _taken)
        {
            if (taken.Meets(grown))
            {
                return null;
            }
        }

        // East-north-east is best; west and below are worst.
        var cost = (ring * 6.0) + (Math.Abs(direction - 1) % (Directions / 2) * 0.6);
        var (near, nearest) = (room.Grown(Nearness), room.Nearest(label.At));
        foreach (var symbol in _symbols.Where(symbol => !symbol.Holds(label.At)))
        {
            cost += symbol.Meets(near) ? NearCost : 0;
            cost += symbol.LengthWithin(label.At, nearest) > 0 ? LeadCost : 0;
        }

        foreach (var (from, to) in _lines)
        {
            cost += LineCost * label.Reach * room.LengthWithin(from, to) / label.Size * 4;
        }

        return cost;
    }
}
