using System.Text.Json;
using System.Xml.Linq;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Tests.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Cli.Corridors;

/// <summary>Networks, boundaries and maps on the command line.</summary>
public sealed class NetworkVerbTests : IDisposable
{
    private const string Line = "entry,id,name,mode,state,course\nline,R1,\"The line\",rail,closed since 1993,0.5 0.5; 1.5 0.5\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-networks-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_line_is_imported_cut_shown_and_drawn()
    {
        var (csv, view, network, map) = (File("a.csv", Line), View("view.geojson", 1), Path.Combine(_folder.FullName, "n.geojson"), Path.Combine(_folder.FullName, "m.svg"));
        var (said, _, code) = await RunAsync("corridors", "network", "import", csv, "--boundary", view, "--out", network);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("1 links, 2 sections, 1 crossings", said, StringComparison.Ordinal);

        (said, _, code) = await RunAsync("corridors", "network", "show", "--network", network);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("AAA / BBB", said, StringComparison.Ordinal);
        Assert.Contains("closed since 1993", said, StringComparison.Ordinal);
        Assert.Contains("[unverified]", said, StringComparison.Ordinal);

        (_, _, code) = await RunAsync("corridors", "map", "--network", network, "--boundary", view, "--out", map);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("svg", XDocument.Load(map).Root!.Name.LocalName);
    }

    [Fact]
    public async Task The_strategic_network_is_shown_as_json()
    {
        var (said, _, code) = await RunAsync("corridors", "network", "show", "--json");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(said);
        Assert.True(document.RootElement.GetProperty("sections").GetArrayLength() > 110);
        Assert.All(document.RootElement.GetProperty("sections").EnumerateArray(), section => Assert.NotEmpty(section.GetProperty("provenance").GetString()!));
    }

    [Fact]
    public async Task Two_views_differ_in_kilometres_metres_and_square_kilometres()
    {
        var network = Path.Combine(_folder.FullName, "n.csv");
        var (ours, theirs) = (View("ours.geojson", 1), View("theirs.geojson", 1.1));
        await RunAsync("corridors", "network", "import", File("a.csv", Line), "--boundary", ours, "--out", network);
        var (said, _, code) = await RunAsync("corridors", "network", "compare", "--network", network, "--boundary", ours, "--with", theirs);
        Assert.Equal(ExitCode.DoesNotHold, code);
        foreach (var expected in (string[])["11.1 km of rail lie under BBB by the first view, under AAA by the second", "lies 11,13", "km² lie under BBB"])
        {
            Assert.Contains(expected, said, StringComparison.Ordinal);
        }

        (said, _, code) = await RunAsync("corridors", "network", "compare", "--network", network, "--boundary", ours, "--with", ours);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("the views agree", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.csv", "entry,id\nplace,A B\n", "x.csv:2", ExitCode.BadInput)]
    [InlineData("x.geojson", "{", "x.geojson:1", ExitCode.BadInput)]
    [InlineData("x.osm.pbf", "no extract at all", "block 1 (at byte 0)", ExitCode.BadInput)]
    [InlineData("x.txt", "", "is of no known kind", ExitCode.Usage)]
    public async Task A_bad_file_is_told_with_its_place_and_writes_nothing(string name, string text, string expected, int exit)
    {
        var to = Path.Combine(_folder.FullName, "out.geojson");
        var (said, errors, code) = await RunAsync("corridors", "network", "import", File(name, text), "--boundary", View("v.geojson", 1), "--out", to);
        Assert.Equal(exit, code);
        Assert.Empty(said);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Contains("hint: ", errors, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(to));
    }

    [Fact]
    public async Task Lines_that_say_neither_code_nor_mode_are_imported_with_the_mode_that_is_named()
    {
        const string Geometry = "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0.5,0.5],[1.5,0.5]]}";
        var lines = File("lines.geojson", $$"""
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"osm_way":7},{{Geometry}}},
            {"type":"Feature","properties":{"osm_way":"7"},{{Geometry}}},
            {"type":"Feature","id":"way/8","properties":{},{{Geometry}}},
            {"type":"Feature","properties":null,{{Geometry}}},
            {"type":"Feature","properties":{"id":"M"},"geometry":{"type":"MultiLineString","coordinates":[[[0.2,0.2],[0.4,0.2]],[[0.4,0.2],[1.2,0.2]]]} }]}
            """);
        var (view, network) = (View("view.geojson", 1), Path.Combine(_folder.FullName, "n.csv"));
        var (said, errors, code) = await RunAsync("corridors", "network", "import", lines, "--boundary", view, "--out", network);
        Assert.Equal((ExitCode.BadInput, ""), (code, said));
        Assert.Contains("--mode", errors, StringComparison.Ordinal);

        (said, errors, code) = await RunAsync("corridors", "network", "import", lines, "--mode", "rail", "--boundary", view, "--out", network);
        Assert.Equal((ExitCode.Done, ""), (code, errors));
        Assert.Contains("6 links, 11 sections, 5 crossings", said, StringComparison.Ordinal);
        Assert.Matches("rail +AAA +[0-9.]+ km in 6 sections\n +rail +BBB +[0-9.]+ km in 5 sections", said);
        Assert.Equal(["M", "M-2", "f4", "w7", "w7-2", "w8"], (await System.IO.File.ReadAllLinesAsync(network)).Where(line => line.StartsWith("link,", StringComparison.Ordinal))
            .Select(line => line.Split(',')[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"LineString","coordinates":[[0.5,0.5],[179,0.5],[-179,0.5]]}""", "its positions 2 and 3 are more than 180 degrees of longitude apart")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[0.5,0.5],[1,0.5]]}""", "single points and lines only")]
    public async Task A_line_over_the_antimeridian_and_points_in_a_heap_are_errors(string geometry, string reason)
    {
        var file = File("x.geojson", $$"""{"type":"Feature","properties":{"id":"A","mode":"road"},"geometry":{{geometry}} }""");
        var (_, errors, code) = await RunAsync("corridors", "network", "import", file, "--boundary", View("v.geojson", 1), "--out", Path.Combine(_folder.FullName, "o.csv"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_errors_the_first_are_told_and_the_rest_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("line,,rail,0 0; 1 1\n", 500));
        var (_, errors, code) = await RunAsync("corridors", "network", "import", File("x.csv", "entry,id,mode,course\n" + rows), "--boundary", View("v.geojson", 1), "--out", Path.Combine(_folder.FullName, "o.csv"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("error: and 480 more; --json prints all", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n'), line => line.StartsWith("hint: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_boundary_is_told_with_its_feature()
    {
        var bad = File("bad.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"state":"AAA"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}""");
        var (_, errors, code) = await RunAsync("corridors", "network", "import", File("a.csv", Line), "--boundary", bad, "--out", Path.Combine(_folder.FullName, "o.csv"));
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("bad.geojson, feature 1: AAA: a ring crosses or touches itself (at 0.50000 N 0.50000 E)", errors, StringComparison.Ordinal);
    }

    private static async Task<(string Output, string Error, int Code)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await Executable.RunAsync(arguments, new Terminal(output, error, TextReader.Null));
        return (Terminal.Utf8.GetString(output.ToArray()), error.ToString(), code);
    }

    private string View(string name, double between)
    {
        var file = Views.File(("AAA", Views.Box(0, 0, between, 1)), ("BBB", Views.Box(between, 0, 2, 1)));
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, file.Utf8.ToArray());
        return path;
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
