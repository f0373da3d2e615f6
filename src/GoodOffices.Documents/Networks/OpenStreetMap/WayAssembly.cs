using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Makes links of ways and the coordinates of their nodes.</summary>
internal static class WayAssembly
{
    private const double UnitsPerDegree = 1e7;

    public static ImportedNetwork Links(WayDecoder ways, WantedNodes nodes, string file)
    {
        var provenance = Provenance.Cited($"OpenStreetMap contributors (ODbL 1.0), {file}");
        var links = new List<UncutLink>(ways.Ways.Count);
        var (broken, pointlike) = (0, 0);
        var course = new List<GeoPosition>();
        foreach (var way in ways.Ways)
        {
            var (parts, missing, before) = (0, false, links.Count);
            foreach (var node in ways.References.Slice(way.First, way.Count))
            {
                if (nodes.TryFind(node, out var latitude, out var longitude))
                {
                    Append(course, new GeoPosition(latitude / UnitsPerDegree, longitude / UnitsPerDegree));
                    continue;
                }

                missing = true;
                Close(links, way, course, provenance, file, ref parts);
            }

            Close(links, way, course, provenance, file, ref parts);
            broken += missing ? 1 : 0;
            pointlike += links.Count == before ? 1 : 0;
        }

        return new ImportedNetwork(new NetworkParts(), links, [.. Told(file, ways, broken, pointlike)]);
    }

    private static void Append(List<GeoPosition> course, GeoPosition at)
    {
        if (course.Count == 0 || course[^1] != at)
        {
            course.Add(at);
        }
    }

    private static void Close(List<UncutLink> links, TaggedWay way, List<GeoPosition> course, Provenance provenance, string file, ref int parts)
    {
        if (course.Count >= 2)
        {
            parts++;
            var id = parts == 1 ? string.Create(CultureInfo.InvariantCulture, $"w{way.Id}") : string.Create(CultureInfo.InvariantCulture, $"w{way.Id}-{parts}");
            links.Add(new UncutLink(new LinkId(id), way.Kind.Name, way.Kind.Mode, course.ToArray())
            {
                State = way.Kind.State,
                Class = way.Kind.Class,
                Gauge = way.Kind.Gauge,
                Provenance = provenance,
                Source = file,
            });
        }

        course.Clear();
    }

    private static IEnumerable<NetworkFinding> Told(string file, WayDecoder ways, int broken, int pointlike)
    {
        if (ways.Ways.Count == 0)
        {
            yield return Finding(file, NetworkFindingKind.Unreadable, "there is no road, railway, ferry, pipeline, power or communication line in it");
        }

        if (broken > 0)
        {
            yield return Finding(file, NetworkFindingKind.Broken, $"{broken} ways refer to nodes that the extract does not have; they end where the nodes are missing");
        }

        if (pointlike > 0)
        {
            yield return Finding(file, NetworkFindingKind.NoLength, $"{pointlike} ways have no two positions, and are left out");
        }

        if (ways.Sidings > 0)
        {
            yield return Finding(file, NetworkFindingKind.Unreadable, $"{ways.Sidings} tracks of yards, sidings and crossovers are left out");
        }
    }

    private static NetworkFinding Finding(string file, NetworkFindingKind kind, string message) => new(kind, "", message) { Source = file };
}
