using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>Where a link ends in open country exactly where another of its mode begins under another sovereign, the boundary runs
/// between the two: a crossing is made there too.</summary>
internal static class JointCrossings
{
    public static void Add(List<NetworkSection> sections, List<NetworkCrossing> crossings)
    {
        var open = new Dictionary<(TransportMode, GeoPosition), int>();
        for (var at = 0; at < sections.Count; at++)
        {
            foreach (var end in sections[at].Ends)
            {
                if (end is not { Place: null, Crossing: null } || sections[at].Territory.Status != TerritoryStatus.National)
                {
                    continue;
                }

                var joint = (sections[at].Mode, end.At);
                if (!open.TryAdd(joint, at) && sections[open[joint]].Territory != sections[at].Territory)
                {
                    crossings.Add(Join(sections, open[joint], at, end.At));
                    open.Remove(joint);
                }
            }
        }
    }

    private static NetworkCrossing Join(List<NetworkSection> sections, int first, int second, GeoPosition at)
    {
        var crossing = new CrossingId($"{sections[second].Id}.J{(sections[second].From.At == at ? 1 : 2)}");
        foreach (var section in (int[])[first, second])
        {
            var found = sections[section];
            sections[section] = found.From.At == at && found.From.Crossing is null
                ? found with { From = found.From with { Crossing = crossing } }
                : found with { To = found.To with { Crossing = crossing } };
        }

        return new NetworkCrossing(crossing, "", sections[first].Id, sections[second].Id, at) { Provenance = sections[second].Provenance };
    }
}
