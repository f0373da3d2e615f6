using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>The texts of the demonstration, from the resources of this program.</summary>
internal static class StoryFiles
{
    private const string Prefix = "GoodOffices.Cli.Demonstration.Story.";
    private const string Mark = "=== ";

    /// <summary>Every text by file name, with the names of the parties filled in.</summary>
    public static IReadOnlyDictionary<string, string> Texts(Cast cast)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in Read("texts.txt").Split("\n" + Mark).Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            texts.Add(section[..end], Fill(section[(end + 1)..].TrimEnd('\n'), cast));
        }

        foreach (var (name, annex) in AnnexStory.Files(Read("annex.txt"), cast))
        {
            texts.Add(name, annex);
        }

        return texts;
    }

    /// <summary>The play, with the names filled in.</summary>
    public static IReadOnlyList<PlayLine> Play(Cast cast) => Play(Read("play.txt"), cast);

    /// <summary>A play written elsewhere, with the names filled in.</summary>
    public static IReadOnlyList<PlayLine> Play(string play, Cast cast) => [.. play.Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
        .Select(line => PlayLine.Parse(Fill(line, cast)))];

    /// <summary>Writes the texts into a folder, each to its file.</summary>
    public static void Write(string folder, Cast cast)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Texts(cast))
        {
            File.WriteAllText(Path.Combine(folder, name), text, Terminal.Utf8);
        }
    }

    private static string Fill(string text, Cast cast) => text
        .Replace("{A}", cast.First.Name, StringComparison.Ordinal).Replace("{B}", cast.Second.Name, StringComparison.Ordinal)
        .Replace("{HOST}", cast.Host.Name, StringComparison.Ordinal).Replace("{CA}", cast.First.Code, StringComparison.Ordinal)
        .Replace("{CB}", cast.Second.Code, StringComparison.Ordinal).Replace("{CH}", cast.Host.Code, StringComparison.Ordinal)
        .Replace("{C}", cast.Third?.Name, StringComparison.Ordinal).Replace("{CC}", cast.Third?.Code, StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = typeof(StoryFiles).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The resource {name} is not in this program.");
        using var reader = new StreamReader(stream, Terminal.Utf8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
