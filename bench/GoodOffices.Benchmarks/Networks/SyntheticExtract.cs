using System.Globalization;
using System.Text;
using GoodOffices.Tests.Documents.Networks.OpenStreetMap;

namespace GoodOffices.Benchmarks.Networks;

/// <summary>An extract that is the same on every machine: ways of eight nodes each that wander over a region, half roads, a tenth railways,
/// the rest lesser roads; and a boundary of two states through the middle.</summary>
internal static class SyntheticExtract
{
    public const int Nodes = 2_000_000;
    public const int Ways = 250_000;

    private const int NodesPerWay = Nodes / Ways;
    private const int PerBlock = 8000;
    private const int BoundaryPoints = 4000;

    public static void Write(Stream to)
    {
        var writer = new ExtractWriter(to);
        writer.Header();
        var random = new Random(20_260_101);
        var block = new List<ExtractWriter.Node>(PerBlock);
        for (var way = 0; way < Ways; way++)
        {
            var (latitude, longitude) = (380_000_000 + random.Next(50_000_000), 400_000_000 + random.Next(100_000_000));
            for (var node = 0; node < NodesPerWay; node++)
            {
                latitude += random.Next(-9_000, 9_000);
                longitude += random.Next(-9_000, 9_000);
                block.Add(new ExtractWriter.Node((way * NodesPerWay) + node + 1, latitude, longitude));
            }

            if (block.Count >= PerBlock || way == Ways - 1)
            {
                writer.DenseNodes(block);
                block.Clear();
            }
        }

        for (var first = 0; first < Ways; first += PerBlock)
        {
            writer.Ways([.. Enumerable.Range(first, Math.Min(PerBlock, Ways - first)).Select(Way)]);
        }
    }

    public static byte[] Boundary()
    {
        var line = Enumerable.Range(0, BoundaryPoints + 1).Select(static at =>
            string.Create(CultureInfo.InvariantCulture, $"[{45 + (0.3 * Math.Sin(at / 40.0)):0.000000},{37 + (7.0 * at / BoundaryPoints):0.000000}]")).ToList();
        var west = string.Join(',', line.Append("[39,44]").Append("[39,37]").Append(line[0]));
        var east = string.Join(',', line.Append("[51,44]").Append("[51,37]").Append(line[0]));
        return Encoding.UTF8.GetBytes($$$"""{"type":"FeatureCollection","features":[{{{State("AAA", west)}}},{{{State("BBB", east)}}}]}""");
    }

    private static string State(string code, string ring) =>
        $$$"""{"type":"Feature","properties":{"state":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";

    private static ExtractWriter.Way Way(int number)
    {
        var nodes = Enumerable.Range((number * NodesPerWay) + 1, NodesPerWay).Select(static node => (long)node).ToList();
        return new ExtractWriter.Way(number + 1, nodes, (number % 10) switch
        {
            < 5 => [("highway", "primary"), ("name", $"Road {number % 5000}"), ("surface", "asphalt")],
            5 => [("railway", "rail"), ("gauge", "1520"), ("name", $"Line {number % 300}")],
            _ => [("highway", "secondary"), ("ref", $"R{number % 700}")],
        });
    }
}
