using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Cli.Demonstration;

/// <summary>What the talks leave: texts for people, each with the mark that it is illustrative.</summary>
internal static class Closing
{
    public const string Mark = "Illustrative: not a position of any state.";

    /// <summary>Writes the rolling text, the questions, the signed rules in each party's original.</summary>
    public static async Task WriteAsync(Stage stage, CancellationToken cancellation)
    {
        var first = stage.Nodes["A"];
        await SaveAsync("rolling-I.md", await first.MustAsync(["rolling", "I", "--mark", Mark, "--as", "adviser"], cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        await SaveAsync("questions.md", $"{Mark}\n\n# Unresolved questions\n\n{Listed(await first.MustAsync(["questions", "--as", "adviser"], cancellation).ConfigureAwait(false))}").ConfigureAwait(false);
        foreach (var letter in (string[])["A", "B"])
        {
            var text = await stage.Nodes[letter].MustAsync(["text", "II", "--mark", Mark, "--as", "adviser"], cancellation).ConfigureAwait(false);
            await SaveAsync($"rules-II-original-of-{stage.RoleOf(letter).Code}.md", text).ConfigureAwait(false);
        }

        Task SaveAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(stage.Folder, name), text, Terminal.Utf8, cancellation);
    }

    /// <summary>Says what is where, and how to go on.</summary>
    public static void Tell(Stage stage, Narrator narrator)
    {
        var code = stage.Cast.First.Code;
        narrator.Line($"Everything is in {stage.Folder}");
        narrator.Line("  rolling-I.md  questions.md  rules-II-original-of-*.md  *.disclosure  record  venue  node-*  passphrases");
        narrator.Line("Look at it:");
        narrator.Line($"  good-offices verify {Path.Combine(stage.Folder, "record")}");
        narrator.Line($"  good-offices delegation questions --node {stage.NodeFolder("A")} --as adviser --passphrase-file {stage.PassphraseFile("A")}");
        narrator.Line($"  good-offices delegation record --node {stage.NodeFolder("A")} --as minister --passphrase-file {stage.PassphraseFile("A")}");
        narrator.Line($"  good-offices venue run --data {stage.VenueFolder}    (then every verb of {code}'s node works again)");
    }

    private static string Listed(string questions) => string.Concat(questions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"- {line}\n"));
}
