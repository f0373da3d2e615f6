using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Demonstration;

namespace GoodOffices.Browser.Stage;

/// <summary>Talks that were set up once, by real processes; each test class works on a copy of their folder.</summary>
internal static partial class PreparedTalks
{
    /// <summary>The whole story of <c>good-offices demo</c>.</summary>
    public const string Demonstration = "demonstration";

    private static readonly Dictionary<string, Task<string>> s_made = new(StringComparer.Ordinal);

    /// <summary>The folder of a play, played when first asked for.</summary>
    /// <param name="play">The file, without its ending.</param>
    /// <param name="isSwapped">Whether the parties have changed places: what Armenia's delegation does in the play, Azerbaijan's does, and the other way round.</param>
    public static Task<string> FolderAsync(string play, bool isSwapped)
    {
        lock (s_made)
        {
            var name = $"{play} {isSwapped}";
            return s_made.TryGetValue(name, out var made) ? made : s_made[name] = MakeAsync(play, isSwapped ? new Cast(Cast.Almaty.Host, Cast.Almaty.Second, Cast.Almaty.First) : play == "amended" ? Cast.Almaty with { Third = new Role("GEO", "Georgia") } : Cast.Almaty);
        }
    }

    /// <summary>What a play puts on the table and says in rooms without the host: the words of its <c>table</c>, <c>principle</c> and <c>reserve</c> lines.</summary>
    public static IReadOnlyList<string> WordsOfTheTable(string play) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Stage", play + ".play"))
        .Select(static line => TableLine().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value)];

    /// <summary>Copies a folder with everything in it.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var directory in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, directory)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static async Task<string> MakeAsync(string play, Cast cast)
    {
        var folder = Directory.CreateTempSubdirectory("good-offices-browser-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var stage = Cli.Demonstration.Stage.Build(folder, cast);
        await using (stage)
        {
            var lines = play == Demonstration ? StoryFiles.Play(cast)
                : StoryFiles.Play(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Stage", play + ".play")), cast);
            await new Director(stage, new Narrator(new Terminal(Stream.Null, TextWriter.Null, TextReader.Null))).PlayAsync(lines, CancellationToken.None);
            await File.WriteAllTextAsync(Path.Combine(folder, "address.txt"), $"{stage.Venue!.Address}\n{stage.Venue.Certificate}\n");
        }

        return folder;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^[AB][^:]*: (?:table|principle|reserve) .*--(?:words|note) \"([^\"]+)\"")]
    private static partial System.Text.RegularExpressions.Regex TableLine();
}
