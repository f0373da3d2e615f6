using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Corridors;
using GoodOffices.Cli.Delegations;
using GoodOffices.Cli.Processes;
using GoodOffices.Documents.Maps;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Cli.Demonstration;

/// <summary>What the talks leave: texts for people, each with the mark that it is illustrative.</summary>
internal static class Closing
{
    public const string Mark = "Illustrative: not a position of any state.";
    private static readonly MapWindow s_window = new(41, 38.2, 50.5, 43);

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

        await SaveAsync("annex-I.md", $"{Mark}\n\n{await first.MustAsync(["annex", "I", "--clauses", "--as", "adviser"], cancellation).ConfigureAwait(false)}").ConfigureAwait(false);
        await SaveAsync("annex-I.csv", await first.MustAsync(["annex", "I", "--csv", "--as", "adviser"], cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        await AnnexAsync(stage, cancellation).ConfigureAwait(false);

        Task SaveAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(stage.Folder, name), text, Terminal.Utf8, cancellation);
    }

    /// <summary>The annex as the first party would have it, in every form, and the network that it is about.</summary>
    private static async Task AnnexAsync(Stage stage, CancellationToken cancellation)
    {
        var code = stage.Cast.First.Code;
        var json = await stage.Nodes["A"].MustAsync(["annex", "I", "--of", code, "--as", "adviser"], cancellation).ConfigureAwait(false);
        var (regime, network) = (LinkRegimeFile.Read("annex", json), StrategicNetwork.Load());
        Directory.CreateDirectory(Path.Combine(stage.Folder, $"annex-of-{code}"));
        foreach (var (form, name) in ((AnnexForm, string)[])[(AnnexForm.Json, "annex.json"), (AnnexForm.Geojson, "annex.geojson"), (AnnexForm.Csv, "tables")])
        {
            await AnnexFiles.WriteAsync(regime, form, Path.Combine(stage.Folder, $"annex-of-{code}", name), network, cancellation).ConfigureAwait(false);
        }

        var map = NetworkMap.Draw(network, new MapOptions("Transport links (illustrative)") { Subtitle = $"{StrategicNetwork.Name}; {Mark}", Window = s_window });
        await File.WriteAllTextAsync(Path.Combine(stage.Folder, "network.svg"), map.Svg, Terminal.Utf8, cancellation).ConfigureAwait(false);
    }

    private static string Program => Environment.GetEnvironmentVariable(OwnExecutable.CommandVariable) is { Length: > 0 } typed ? Quoted(typed) : HelpPage.Program;

    /// <summary>What can be typed then, to verify and to reopen; the last starts the venue again, and goes on until it is stopped.</summary>
    public static IReadOnlyList<string> Commands(Stage stage)
    {
        var node = $"--node {Quoted(stage.NodeFolder("A"))} --passphrase-file {Quoted(stage.PassphraseFile("A"))}";
        return
        [
            $"{Program} verify {Quoted(stage.Folder)}",
            $"{Program} verify {Quoted(Path.Combine(stage.Folder, "public", "joint-statement.disclosure"))}",
            $"{Program} delegation questions {node} --as adviser",
            $"{Program} delegation record {node} --as minister",
            $"{Program} venue run --data {Quoted(stage.VenueFolder)}",
        ];
    }

    /// <summary>What can be typed to see that tampering and equivocation are found; each ends with 1.</summary>
    public static IReadOnlyList<string> Broken(Stage stage)
    {
        var verify = $"{Program} verify";
        var (record, forked) = (Quoted(Path.Combine(stage.Folder, "record")), Path.Combine(stage.Folder, "forked", $"node-{stage.Cast.Second.Code}"));
        return
        [
            $"{verify} {Quoted(Path.Combine(stage.Folder, "tampered"))}",
            $"{verify} {record} --against {Quoted(forked)}",
            $"{verify} {record} --against {Quoted(Path.Combine(stage.Folder, "equivocation.evidence"))}",
        ];
    }

    /// <summary>Says what is where, and how to go on.</summary>
    public static async Task TellAsync(Stage stage, Narrator narrator, CancellationToken cancellation)
    {
        var commands = Commands(stage);
        narrator.Line($"Everything is in {stage.Folder}; its README.md says what is what. Look at it:");
        foreach (var command in commands.SkipLast(1))
        {
            narrator.Line($"  {command}");
        }

        narrator.Line($"  {commands[^1]}    (then every verb of {stage.Cast.First.Code}'s node works again)");
        await File.WriteAllTextAsync(Path.Combine(stage.Folder, "README.md"), Guide(stage, commands), Terminal.Utf8, cancellation).ConfigureAwait(false);
    }

    private static string Guide(Stage stage, IReadOnlyList<string> commands) => $"""
        {Mark}

        # Talks between {stage.Cast.First.Name} and {stage.Cast.Second.Name}, under the good offices of {stage.Cast.Host.Name}

        | what | where |
        | --- | --- |
        | the rolling text of the agreement, brackets and all | rolling-I.md |
        | the unresolved questions, and whose move it is | questions.md |
        | the clauses of the annex as they stand, brackets and all; its table, field by field | annex-I.md, annex-I.csv |
        | the annex as {stage.Cast.First.Name} would have it: JSON, tables, GeoJSON | annex-of-{stage.Cast.First.Code}/ |
        | the network that it is about | network.svg |
        | the working rules as signed and rectified, in each party's original (alternat) | {string.Join(", ", stage.Parties.Select(party => $"rules-II-original-of-{party.Code}.md"))} |
        | the joint statement, which verifies offline from this one file | public/joint-statement.disclosure |
        | the statements as they were first published | *.disclosure |
        | the record as static files, with the log's key in `vkey` | record/ |
        | a copy with one bit changed, and one that a venue forked, with the evidence | tampered/, forked/, equivocation.evidence |
        | the nodes, which alone can read what is theirs | {string.Join(", ", stage.Cast.All.Select(role => $"node-{role.Code}/"))} |
        | the nodes' passphrases: whoever has them reads the table | passphrases/ |
        | the venue's data and its log, in which no sentence of the table stands | venue/, venue.log |
        | what the delegates typed from | texts/ |

        {string.Concat(commands.Select(command => $"    {command}\n"))}
        What does not hold is named, and ends with 1:

        {string.Concat(Broken(stage).Select(command => $"    {command}\n"))}
        """.ReplaceLineEndings("\n");

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;

    private static string Listed(string questions) => string.Concat(questions.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"- {line}\n"));
}
