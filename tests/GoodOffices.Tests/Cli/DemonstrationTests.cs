using System.Text.Json;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Cli.Delegations;
using GoodOffices.Cli.Demonstration;
using GoodOffices.Documents.Networks.Strategic;

namespace GoodOffices.Tests.Cli;

/// <summary>The demonstration: played with real processes, to its proofs.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-demo-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_demonstration_plays_two_days_of_talks_and_proves_what_it_claims()
    {
        var folder = Path.Combine(_folder.FullName, "demo");
        var (exit, output, error) = await Programs.RunAsync(_folder.FullName, "demo", "--parties", "A,B", "--out", folder, "--json");
        Assert.True(exit == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("acts").GetInt32() >= 60);
        Assert.Equal(7, json.RootElement.GetProperty("proved").GetArrayLength());
        Assert.InRange(json.RootElement.GetProperty("nodeMegabytes").GetInt64(), 1, 300);
        await TwoQuestionsStayOpenAsync(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
        {
            Assert.StartsWith(Closing.Mark, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }

        Assert.All((string[])["annex-I.csv", "annex-of-A/annex.json", "annex-of-A/annex.geojson", "annex-of-A/tables/steps.csv", "network.svg"], name => Assert.True(File.Exists(Path.Combine(folder, name)), name));
        // What is left can be verified and the node can be opened again, by the very commands that are printed.
        var commands = json.RootElement.GetProperty("commands").EnumerateArray().Select(command => command.GetString()!).ToList();
        foreach (var command in commands.SkipLast(1))
        {
            Assert.True(CommandWords.TrySplit(command, out var words));
            var (ended, printed, trouble) = await Programs.RunAsync(_folder.FullName, words.Skip(1));
            Assert.True(ended == 0 && printed.Length > 0, $"{command}\n{trouble}");
            Assert.Contains(command, await File.ReadAllTextAsync(Path.Combine(folder, "README.md")), StringComparison.Ordinal);
        }

        Assert.Contains("venue run --data ", commands[^1], StringComparison.Ordinal);
        await WhatDoesNotHoldIsNamedAsync(folder);
        var (reopened, questions, why) = await Programs.RunAsync(folder, "delegation", "progress", "--node", "node-A", "--as", "adviser", "--passphrase-file", "passphrases/A.txt");
        Assert.True(reopened == 0, why);
        Assert.Contains("Working rules of the boundary commissions: in force", questions, StringComparison.Ordinal);
        var (wrong, _, said) = await Programs.RunAsync(folder, "delegation", "progress", "--node", "node-A", "--as", "adviser", "--passphrase-file", "passphrases/B.txt");
        Assert.Equal(5, wrong);
        Assert.Contains("hint: ", said, StringComparison.Ordinal);
    }

    private async Task WhatDoesNotHoldIsNamedAsync(string folder)
    {
        var guide = (await File.ReadAllLinesAsync(Path.Combine(folder, "README.md"))).SkipWhile(line => !line.StartsWith("What does not hold", StringComparison.Ordinal));
        var commands = guide.Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        Assert.Equal(3, commands.Count);
        foreach (var (command, says) in commands.Zip((string[])["entry 100", "one history", "one history"]))
        {
            Assert.True(CommandWords.TrySplit(command, out var words));
            var (ended, _, said) = await Programs.RunAsync(_folder.FullName, words.Skip(1));
            Assert.True(ended == 1 && said.Contains(says, StringComparison.Ordinal), $"{command}\n{ended}: {said}");
        }
    }

    [Fact]
    public void The_annexes_of_the_story_are_what_is_told_of_them()
    {
        var texts = StoryFiles.Texts(Cast.Almaty);
        var annexes = texts.Where(static text => text.Key.StartsWith("annex-", StringComparison.Ordinal) && text.Key.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(static text => text.Key, static text => LinkRegimeFile.Read(text.Key, text.Value));
        Assert.All(annexes.Values, static annex => Assert.Equal((7, 3), (annex.Crossings.Count, annex.Crossings.Count(crossing => annex.Link(crossing.Link)!.Mode == TransportMode.Rail))));
        Assert.All(annexes.Values, static annex => Assert.Equal(5, RegimeDivision.Split(annex).Count));
        Assert.All(annexes.Values, static annex => Assert.Empty(RegimeOnNetwork.Faults(annex, StrategicNetwork.Load())));
        Assert.Equal([FindingWeight.Binding, FindingWeight.Justified], Reciprocity.Findings(annexes["annex-a.json"]).Select(static finding => finding.Weight));
        Assert.Equal([MirrorDimension.Eur, MirrorDimension.Minutes, MirrorDimension.Minutes, MirrorDimension.Documents], Reciprocity.Findings(annexes["annex-b.json"]).Select(static finding => finding.Dimension));
        Assert.Equal(RegimeDivision.Split(annexes["annex-a.json"])[4], RegimeDivision.Split(annexes["annex-b-repaired.json"])[4]);
        Assert.All(annexes.Values, static annex => Assert.False(Assert.Single(Sovereignty.Findings(annex)).IsBreach));
        Assert.Equal(["A", "B"], LinkRegimeFile.Read("annex", StoryFiles.Texts(Cast.Parse("A,B"))["annex-a.json"]).Parties.Select(static party => party.ToString()));
    }

    [Fact]
    public void The_story_is_symmetric_in_how_much_each_party_does()
    {
        var acts = StoryFiles.Play(Cast.Almaty).OfType<PlayLine.Command>().Where(line => line.Delegate is not null).GroupBy(line => line.Who).ToDictionary(group => group.Key, group => group.Count());
        Assert.InRange(acts["A"] / (double)acts["B"], 0.75, 1.33);
    }

    [Fact]
    public void Every_text_that_the_play_names_is_there()
    {
        var texts = StoryFiles.Texts(Cast.Almaty);
        foreach (var name in StoryFiles.Play(Cast.Almaty).OfType<PlayLine.Command>().SelectMany(line => line.Words).Where(word => word.StartsWith("{TEXTS}/", StringComparison.Ordinal)))
        {
            Assert.Contains(name["{TEXTS}/".Length..], texts);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_sentence_is_found_in_every_encoding(int shift)
    {
        const string Sentence = "Goods of third states pass in transit under the same conditions.";
        var padded = new string('x', shift) + Sentence + "yy";
        byte[][] hidden = [System.Text.Encoding.UTF8.GetBytes(padded), System.Text.Encoding.Unicode.GetBytes(padded), System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(padded))), System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(padded)))];
        foreach (var (index, bytes) in hidden.Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, $"{index}")).FullName;
            File.WriteAllBytes(Path.Combine(folder, "file"), bytes);
            Assert.NotNull(SentenceSearch.Find([Sentence], folder));
            Assert.Null(SentenceSearch.Find(["Goods of third states do not pass in transit at all."], folder));
        }
    }

    private static async Task TwoQuestionsStayOpenAsync(string folder)
    {
        var questions = (await File.ReadAllLinesAsync(Path.Combine(folder, "questions.md"))).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, questions.Count);
        Assert.Contains("I/13", questions[0], StringComparison.Ordinal);
        Assert.Contains("I/15", questions[1], StringComparison.Ordinal);
    }
}
