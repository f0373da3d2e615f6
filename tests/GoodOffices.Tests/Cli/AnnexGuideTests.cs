using GoodOffices.Cli.Delegations;
using GoodOffices.Tests.Conventions;

namespace GoodOffices.Tests.Cli;

/// <summary>The commands of docs/guide/annex.md that need no talks and no map data of one's own, run one after the other as they
/// stand; and those at the table, read.</summary>
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
    public void The_commands_at_the_table_are_ones_that_there_are()
    {
        var root = GoodOffices.Cli.CommandLine.Executable.BuildRoot(new(new MemoryStream(), TextWriter.Null, TextReader.Null));
        Assert.All(Commands("## On the table", "\0"), command =>
        {
            Assert.True(CommandWords.TrySplit(command.Split(" > ")[0], out var words));
            Assert.Empty(root.Parse([.. words.Skip(1)]).Errors);
        });
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(_folder.FullName, name));

    private static IEnumerable<string> Commands(string from, string to) => File.ReadAllLines(Path.Combine(Repository.Root, "docs", "guide", "annex.md"))
        .SkipWhile(line => line != from).TakeWhile(line => line != to).Where(static line => line.StartsWith("    good-offices ", StringComparison.Ordinal)).Select(static line => line.Trim());
}
