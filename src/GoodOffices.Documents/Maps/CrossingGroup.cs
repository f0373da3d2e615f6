using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>The crossings at one spot: road and railway share a symbol.</summary>
/// <param name="At">Where.</param>
/// <param name="Crossings">Each of them.</param>
/// <param name="IsOpen">True where both sections of one of them carry traffic.</param>
internal sealed record CrossingGroup(Spot At, IReadOnlyList<NetworkCrossing> Crossings, bool IsOpen)
{
    private const string Dash = " - ";

    /// <summary>All names once; what a later one has in common with the first up to its dash is not repeated.</summary>
    public string Name
    {
        get
        {
            var names = Crossings.Select(static crossing => crossing.Name).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var common = names.Count == 0 ? "" : names[0][..(names[0].IndexOf(Dash, StringComparison.Ordinal) is var dash and > 0 ? dash + Dash.Length : 0)];
            return string.Join(" / ", names.Select((name, at) => at > 0 && common.Length > 0 && name.StartsWith(common, StringComparison.Ordinal) ? name[common.Length..] : name));
        }
    }

    public static List<CrossingGroup> Of(TransportNetwork network, MapFrame frame) =>
    [
        .. network.Crossings.Where(crossing => frame.Shows(crossing.At))
            .GroupBy(static crossing => (Math.Round(crossing.At.Latitude, 3), Math.Round(crossing.At.Longitude, 3)))
            .Select(group => new CrossingGroup(frame.Place(group.First().At), [.. group], group.Any(crossing => Carries(network, crossing)))),
    ];

    public string Told(TransportNetwork network) => string.Join("\n", Crossings.Select(crossing =>
    {
        var (first, second) = network.Sides(crossing.Id);
        return $"{crossing.Id}: {crossing.Name}, {first.Mode.Code()}, {first.Territory} ({first.State}) / {second.Territory} ({second.State}) [{crossing.Provenance}]";
    }));

    private static bool Carries(TransportNetwork network, NetworkCrossing crossing)
    {
        var (first, second) = network.Sides(crossing.Id);
        return first.State.Carries && second.State.Carries;
    }
}
