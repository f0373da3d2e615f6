using System.Text.Json;
using System.Text.Json.Nodes;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Analysis.Overlap.Group;
using GoodOffices.Tests.Conventions;
using GoodOffices.Tests.Record.Referees;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>The bytes of rounds, as others will have recorded them, judged by a verifier that shares no code with ours. A change here is a change of the format and needs a decision.</summary>
public sealed class VectorTests : IDisposable
{
    private static readonly string Stored = Path.Combine(Repository.Root, "tests/vectors/overlap/good-offices-1.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("good-offices-overlap-");

    public static TheoryData<string> Names => [.. Made().Select(static one => one.Name)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_round_has_the_bytes_of_the_vectors()
    {
        var made = new JsonObject
        {
            ["about"] = "Vectors of docs/spec/overlap.md: whole and half rounds, and rounds with a message that has to be refused.",
            ["secondGenerator"] = $"{Element.SecondGenerator}",
            ["rounds"] = new JsonArray([.. Made().Select(one => (JsonNode)new JsonObject
            {
                ["name"] = one.Name,
                ["statement"] = Convert.ToHexStringLower(one.File.Transcript.Statement.Digest.Span),
                ["instance"] = Convert.ToHexStringLower(one.File.Transcript.Instance.Span),
                ["outcome"] = new JsonArray([.. one.File.Transcript.Outcome.Select(static all => (JsonNode)Word(all))]),
                ["refused"] = one.Refused is { } fault ? JsonValue.Create($"message {fault.Message}: {fault.Code}") : null,
                ["transcript"] = JsonNode.Parse(one.Text),
            })]),
        };
        if (Environment.GetEnvironmentVariable("GOODOFFICES_WRITE_VECTORS") == "1") File.WriteAllText(Stored, made.ToJsonString(Indented) + "\n");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(Stored)), made), "a round has other bytes than tests/vectors/overlap/good-offices-1.json");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_foreign_verifier_comes_to_the_same(string name)
    {
        var one = Made().Single(one => one.Name == name);
        var path = Path.Combine(_folder.FullName, "round.json");
        await File.WriteAllTextAsync(path, one.Text, TestContext.Current.CancellationToken);
        var (code, output) = GoChecker.Overlap.Run(path);
        Assert.Contains($"second-generator {Element.SecondGenerator}\nstatement {Convert.ToHexStringLower(one.File.Transcript.Statement.Digest.Span)}\n", output, StringComparison.Ordinal);
        if (one.Refused is { } refused)
        {
            Assert.Equal((1, true), (code, output.EndsWith($"refused {refused.Message}\n", StringComparison.Ordinal)));
        }
        else
        {
            Assert.True(code == 0, output);
            Assert.EndsWith($"instance {Convert.ToHexStringLower(one.File.Transcript.Instance.Span)}\noutcome {string.Join(' ', one.File.Transcript.Outcome.Select(Word))}\n", output, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Name, OverlapFile File, string Text, (int Message, string Code)? Refused)> Made()
    {
        yield return Round("two parties", Played(Players.Statement(2, 3), [[true, true, false], [true, false, true]]));
        yield return Round("two parties with a limit", Played(Players.Statement(2, 4, limit: 2, first: 1), [[true, true, false, false], [true, false, false, false]]));
        yield return Round("three parties and two blocks", Played(Players.Statement(3, 12, first: 2), [.. Enumerable.Range(0, 3).Select(static party => Enumerable.Range(0, 12).Select(option => option % (party + 2) != 1).ToArray())]));
        yield return Round("stopped after a block", Played(Players.Statement(2, 12), [new bool[12], new bool[12]], messages: 9));
        foreach (var (name, at, offset) in ((string, int, int)[])
            [("altered key", 0, 40), ("altered ballot", 3, 100), ("altered limit", 2, 1200), ("altered blinding", 4, 120), ("altered share", 6, 140)])
        {
            yield return Altered(name, at, offset);
        }
    }

    private static (string, OverlapFile, string, (int, string)?) Round(string name, OverlapFile file) => (name, file, OverlapJson.Write(file), null);

    private static (string, OverlapFile, string, (int, string)?) Altered(string name, int message, int offset)
    {
        var root = JsonNode.Parse(OverlapJson.Write(Played(Players.Statement(2, 4, limit: 2), [[true, false, true, false], [true, true, false, false]])))!;
        var bytes = Convert.FromBase64String(root["messages"]![message]!["message"]!.GetValue<string>());
        bytes[offset] ^= 1;
        root["messages"]![message]!["message"] = Convert.ToBase64String(bytes);
        var file = OverlapJson.ReadTranscript(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()), "altered").Value!;
        var code = file.Refused!.Message;
        return (name, file, root.ToJsonString(), (file.Transcript.Messages.Count, code[(code.LastIndexOfAny(['(', ' ']) + 1)..^1]));
    }

    private static OverlapFile Played(OverlapStatement statement, bool[][] marks, int messages = int.MaxValue)
    {
        var players = new Players(statement, marks, 20);
        while (players.Transcript.Phase != OverlapPhase.Complete && players.Transcript.Messages.Count < messages) players.Step();
        return new OverlapFile([.. ((string[])["ARM", "AZE", "GEO"]).Take(marks.Length)], [.. Enumerable.Range(1, statement.Options.Length).Select(static option => $"option {option}")], players.Transcript);
    }

    private static string Word(bool? all) => all switch { true => "yes", false => "no", null => "closed" };
}
