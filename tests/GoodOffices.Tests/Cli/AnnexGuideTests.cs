using GoodOffices.Cli.Delegations;
using GoodOffices.Tests.Conventions;
using GoodOffices.Tests.Documents.Networks.Cutting;
using GoodOffices.Tests.Documents.Networks.OpenStreetMap;

namespace GoodOffices.Tests.Cli;

/// <summary>The commands of docs/guide/annex.md that need no talks, run one after the other as they stand, on small map data where
/// the guide has the reader's own; and those at the table, read.</summary>
public sealed class AnnexGuideTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-annex-guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_commands_of_the_guide_make_an_annex_from_links_of_the_network()
    {
        var commands = Commands("## The regime: from links to an annex", "## On the table").ToList();
        Assert.True(commands.Count >= 16, $"{commands.Count} commands");
        foreach (var command in commands)
        {
            var halves = command.Split(" > ");
            Assert.True(CommandWords.TrySplit(halves[0], out var words));
            var (exit, output, error) = await Programs.RunAsync(_folder.FullName, words.Skip(1));
            // The guide says which annex does not mirror itself.
            Assert.True(exit == (command.EndsWith("corridors mirror annex.json", StringComparison.Ordinal) ? 1 : 0) && error.Length == 0, $"{command}\n{exit}: {error}");
            if (halves.Length > 1)
            {
                await File.WriteAllTextAsync(Path.Combine(_folder.FullName, halves[1]), output);
            }
        }

        Assert.Equal(await ReadAsync("annex.json"), await ReadAsync("same.json"));
        Assert.Contains("not reviewed", await ReadAsync("annex-ru.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("not reviewed", await ReadAsync("annex.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_of_the_guide_import_compare_and_draw_networks()
    {
        WriteExtract("caucasus.osm.pbf");
        Write("view.geojson", Views.File(("ARM", Views.Box(41, 38.2, 45, 43)), ("AZE", Views.Box(45, 38.2, 50.5, 43))).Utf8);
        Write("disputed.geojson", Views.Disputed(("ARM,AZE", Views.Box(44.9, 39.9, 45.1, 40.1))).Utf8);
        Write("ours.geojson", Views.File(("ARM", Views.Box(41, 38.2, 45, 43)), ("AZE", Views.Box(45, 38.2, 50.5, 43))).Utf8);
        Write("theirs.geojson", Views.File(("ARM", Views.Box(41, 38.2, 44.9, 43)), ("AZE", Views.Box(44.9, 38.2, 50.5, 43))).Utf8);
        var commands = Commands("## The network", "## The regime: from links to an annex").ToList();
        Assert.Equal(4, commands.Count);
        var said = new List<string>();
        foreach (var command in commands)
        {
            Assert.True(CommandWords.TrySplit(command, out var words));
            var (exit, output, error) = await Programs.RunAsync(_folder.FullName, words.Skip(1));
            // The two views of the guide differ.
            Assert.True(exit == (words.Contains("compare") ? 1 : 0) && error.Length == 0, $"{command}\n{exit}: {error}");
            said.Add(output);
        }

        Assert.Contains("unverified", said[0], StringComparison.Ordinal);
        Assert.Contains("disputed: ARM, AZE", await ReadAsync("network.geojson"), StringComparison.Ordinal);
        Assert.Contains("under ARM by the first view, under AZE by the second", said[2], StringComparison.Ordinal);
        Assert.Contains("</svg>", await ReadAsync("map.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_at_the_table_are_ones_that_there_are()
    {
        var root = GoodOffices.Cli.CommandLine.Executable.BuildRoot(new(new MemoryStream(), TextWriter.Null, TextReader.Null));
        Assert.All(Commands("## On the table", "\0"), command =>
        {
            Assert.True(CommandWords.TrySplit(command.Split(" > ")[0], out var words));
            Assert.Empty(root.Parse([.. words.Skip(1)]).Errors);
        });
    }

    private void WriteExtract(string name)
    {
        using var stream = File.Create(Path.Combine(_folder.FullName, name));
        var writer = new ExtractWriter(stream);
        writer.Header();
        writer.DenseNodes([new(1, 400_000_000, 440_000_000), new(2, 400_000_000, 460_000_000)]);
        writer.Ways([new(7, [1, 2], [("railway", "rail"), ("gauge", "1520")])]);
    }

    private void Write(string name, ReadOnlyMemory<byte> bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes.Span);

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_folder.FullName, name));

    private static IEnumerable<string> Commands(string from, string to) => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "guide", "annex.md"))
        .SkipWhile(line => line != from).TakeWhile(line => line != to).Where(static line => line.StartsWith("    good-offices ", StringComparison.Ordinal)).Select(static line => line.Trim());
}
