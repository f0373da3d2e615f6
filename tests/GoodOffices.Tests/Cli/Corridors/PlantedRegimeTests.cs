using System.Text.Json;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Tests.Agreement.Corridors;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Cli.Corridors;

/// <summary>The annexes of tests/vectors/corridors, read by the commands as anyone reads them.</summary>
public sealed class PlantedRegimeTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "vectors", "corridors");

    [Fact]
    public async Task Exactly_the_five_planted_differences_and_the_justified_one_are_named()
    {
        using var found = await FindingsAsync("mirror", "five-differences.json", MirrorTests.Planted());
        Assert.Equal(
            [
                ("minutes", "binding", "minutes", "15"),
                ("documents", "binding", "documents", "-1"),
                ("eur", "binding", "EUR", "12.5"),
                ("quota", "binding", "a year", ""),
                ("minutes", "justified", "minutes", "25"),
                ("counterpart", "binding", "", ""),
            ],
            found.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (Text(finding, "dimension"), Text(finding, "weight"), Text(finding, "unit"), Text(finding, "difference"))));
    }

    [Fact]
    public async Task Exactly_the_five_planted_breaches_and_the_arrangements_are_named()
    {
        using var found = await FindingsAsync("sovereignty", "five-breaches.json", SovereigntyTests.Planted());
        var weights = found.RootElement.GetProperty("findings").EnumerateArray().Select(finding => Text(finding, "weight")).ToList();
        Assert.Equal((5, 4), (weights.Count(weight => weight == "binding"), weights.Count(weight => weight == "noted")));
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_regime_is_no_fault()
    {
        var marked = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(marked, [0xEF, 0xBB, 0xBF, .. await File.ReadAllBytesAsync(Path.Combine(s_folder, "five-differences.json"), TestContext.Current.CancellationToken)], TestContext.Current.CancellationToken);
            Assert.Equal(await RunAsync("mirror", Path.Combine(s_folder, "five-differences.json")), await RunAsync("mirror", marked));
        }
        finally
        {
            File.Delete(marked);
        }
    }

    private static async Task<JsonDocument> FindingsAsync(string verb, string name, Regime planted)
    {
        var file = Path.Combine(s_folder, name);
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") == "1") await File.WriteAllTextAsync(file, RegimeJson.Write(planted));
        Assert.Equal(planted, RegimeJson.Read(await File.ReadAllBytesAsync(file)).Regime);
        var (output, code) = await RunAsync(verb, file, "--json");
        Assert.Equal(ExitCode.DoesNotHold, code);
        return JsonDocument.Parse(output);
    }

    private static async Task<(string Output, int Code)> RunAsync(string verb, params string[] arguments)
    {
        using var output = new MemoryStream();
        var code = await Executable.RunAsync(["corridors", verb, .. arguments], new Terminal(output, TextWriter.Null, TextReader.Null));
        return (Terminal.Utf8.GetString(output.ToArray()), code);
    }

    private static string Text(JsonElement finding, string property) => finding.TryGetProperty(property, out var value) ? value.ToString() : "";
}
