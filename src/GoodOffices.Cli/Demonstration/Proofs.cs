using System.Diagnostics;
using System.Text.RegularExpressions;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Cli.Processes;
using GoodOffices.Cli.Verification;

namespace GoodOffices.Cli.Demonstration;

/// <summary>After the story: everything that the product claims, tried on what is on disk.</summary>
internal sealed partial class Proofs(Stage stage, Narrator narrator)
{
    private const string Control = "Opening remarks";
    private string _forked = "";

    // Released by consent: of these the venue holds the text on purpose.
    private static readonly string[] Public = ["joint-statement.md", "a-statement.md", "b-statement.md"];

    /// <summary>Every node cosigns up to the last act, and waits until the others have.</summary>
    public async Task CommonAsync(CancellationToken cancellation)
    {
        (string Letter, string Person)[] nodes = [("A", "adviser"), ("B", "adviser"), ("H", "secretary")];
        await Task.WhenAll(nodes.Select(node => stage.Nodes[node.Letter].MustAsync(["cosign", "--as", node.Person], cancellation))).ConfigureAwait(false);
        // Released once; written anew now that both delegations have cosigned the record that it stands in.
        Directory.CreateDirectory(Path.GetDirectoryName(Statement)!);
        await stage.Nodes["A"].MustAsync(["release", "--out", Statement, "--as", "minister"], cancellation).ConfigureAwait(false);
        narrator.Proved("Both delegations have cosigned the record up to its last act: neither was shown another one");
    }

    private string Statement => Path.Combine(stage.Folder, "public", "joint-statement.disclosure");

    /// <summary>A venue on a copy of the data goes on with a history of its own.</summary>
    public async Task ForkAsync(CancellationToken cancellation) => _forked = await Fork.GrowAsync(stage, cancellation).ConfigureAwait(false);

    /// <summary>The nodes hold the same table.</summary>
    public async Task SameStateAsync(CancellationToken cancellation)
    {
        var digests = new List<string>();
        foreach (var letter in (string[])["A", "B"])
        {
            digests.Add((await stage.Nodes[letter].MustAsync(["digest", "--as", "adviser"], cancellation).ConfigureAwait(false)).Trim());
        }

        Require(digests[0] == digests[1], $"the nodes hold different states of the table: {digests[0]} and {digests[1]}");
        narrator.Proved($"Both nodes hold the same state of the table: {digests[0].Split(' ')[0]}");
    }

    /// <summary>What the venue has on disk, its log included, holds no sentence that was sealed.</summary>
    public void NothingToRead()
    {
        var texts = StoryFiles.Texts(stage.Cast).Where(pair => !Public.Contains(pair.Key)).ToList();
        var annexes = texts.Where(static pair => pair.Key.EndsWith(".json", StringComparison.Ordinal)).SelectMany(static pair => AnnexStory.Sentences(pair.Value));
        var sentences = SentenceSearch.SentencesOf(texts.Select(pair => pair.Value)).Concat(annexes).Distinct(StringComparer.Ordinal).ToList();
        var log = stage.VenueFolder + ".log";
        Require(SentenceSearch.Find([Control], stage.VenueFolder, log) is not null, $"the search finds nothing, not even '{Control}', which the venue may read");
        var found = SentenceSearch.Find(sentences, stage.VenueFolder, log);
        Require(found is null, $"a sentence of the table stands in {found?.File} ({found?.Encoding})");
        narrator.Proved($"No sentence of the table, nor of its annex, is in the venue's files: {sentences.Count} sentences searched for in {SentenceSearch.EncodingCount} encodings (the agenda's \"{Control}\", which is open, is found)");
    }

    /// <summary>The record is whole, on every node and as static files.</summary>
    public async Task WholeAsync(CancellationToken cancellation)
    {
        var record = Path.Combine(stage.Folder, "record");
        var (exported, why) = await VerifyAsync([stage.NodeFolder("A"), "--export", record], cancellation).ConfigureAwait(false);
        Require(exported == ExitCode.Done, $"verify --export ended with {exported}: {why}");
        string[] paths = [stage.NodeFolder("A"), stage.NodeFolder("B"), stage.NodeFolder("H"), stage.VenueFolder, record];
        var verified = await Task.WhenAll(paths.Select(path => VerifyAsync([path], cancellation))).ConfigureAwait(false);
        foreach (var (path, (exit, said)) in paths.Zip(verified))
        {
            Require(exit == ExitCode.Done, $"verify {path} ended with {exit}: {said}");
            Require(CommonLine().Match(said) is { Success: true } common && common.Groups["common"].Value == common.Groups["size"].Value, $"verify {path} finds less than the whole record common: {said}");
        }

        narrator.Proved("The record is whole: on each node, on the venue, and as static files for a foreign checker (record)");
    }

    /// <summary>One bit of one entry changed: verification names the entry.</summary>
    public async Task TamperedAsync(CancellationToken cancellation)
    {
        var (from, to) = (Path.Combine(stage.Folder, "record"), Path.Combine(stage.Folder, "tampered"));
        Folders.Copy(from, to);
        var entry = Tampering.FlipOneBit(to);
        var (exit, said) = await VerifyAsync([to], cancellation).ConfigureAwait(false);
        Require(exit == ExitCode.DoesNotHold && said.Contains($"entry {entry}", StringComparison.Ordinal), $"verify of a tampered record ended with {exit}: {said}");
        narrator.Proved($"One bit of entry {entry} changed in a copy (tampered): {FirstLine(said)}");
    }

    /// <summary>A second history, signed with the same key by a venue on a copy of the data, is evidence.</summary>
    public async Task ForkedAsync(CancellationToken cancellation)
    {
        var (exit, said) = await VerifyAsync([stage.NodeFolder("A"), "--against", _forked, "--evidence", Path.Combine(stage.Folder, "equivocation.evidence")], cancellation).ConfigureAwait(false);
        Require(exit == ExitCode.DoesNotHold && File.Exists(Path.Combine(stage.Folder, "equivocation.evidence")), $"verify of a forked record ended with {exit}: {said}");
        narrator.Proved($"A venue that shows two histories is caught (forked, equivocation.evidence): {FirstLine(said)}");
    }

    /// <summary>The joint statement proves itself from one file, without the venue.</summary>
    public async Task StatementAsync(CancellationToken cancellation)
    {
        var (exit, said) = await VerifyAsync([Statement], cancellation).ConfigureAwait(false);
        var text = StoryFiles.Texts(stage.Cast)["joint-statement.md"];
        Require(exit == ExitCode.Done && said.Contains(text, StringComparison.Ordinal), $"verify of the joint statement ended with {exit}: {said}");
        Require(!said.Contains("no participant's cosignature", StringComparison.Ordinal), $"the joint statement's file carries no cosignature: {said}");
        narrator.Proved("The joint statement verifies offline from one file (public/joint-statement.disclosure): what both delegations released, and nothing else");
        narrator.Quote(text);
    }

    private static async Task<(int Exit, string Said)> VerifyAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = OwnExecutable.Start(["verify", .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return (process.ExitCode, await error.ConfigureAwait(false) + await output.ConfigureAwait(false));
    }

    [GeneratedRegex(@"^common talks (?<common>\d+) of (?<size>\d+) entries$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CommonLine();

    private static string FirstLine(string said) => said.Split('\n')[0].Replace("error: ", "", StringComparison.Ordinal);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new CommandFailure(ExitCode.DoesNotHold, otherwise, "this is a fault of the product: please report it");
        }
    }
}
