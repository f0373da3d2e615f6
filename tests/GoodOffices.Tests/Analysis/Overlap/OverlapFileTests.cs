using System.Text.Json.Nodes;
using GoodOffices.Analysis.Overlap;

namespace GoodOffices.Tests.Analysis.Overlap;

/// <summary>The files of a round: options, marks, transcripts.</summary>
public sealed class OverlapFileTests
{
    public const string Options = """{"form": "good-offices-overlap-options/1", "title": "The crossing", "limit": 2, "options": ["Opens in January", "Opens in July", "Opens with the railway"]}""";

    public const string Marks = """{"form": "good-offices-overlap-marks/1", "party": "ARM", "yes": ["Opens in July"]}""";

    private static readonly Lazy<OverlapFile> Played = new(static () =>
    {
        var players = new Players(Players.Statement(2, 3, limit: 2), [[true, true, false], [false, true, true]], 1).PlayTo(OverlapPhase.Complete);
        return new OverlapFile(["ARM", "AZE"], ["Opens in January", "Opens in July", "Opens with the railway"], players.Transcript);
    });

    public static OverlapOptions List => OverlapJson.ReadOptions(Bytes(Options), "options.json").Value!;

    public static string Transcript => OverlapJson.Write(Played.Value);

    public static byte[] Secret
    {
        get
        {
            var bytes = new byte[OverlapSecret.Size];
            OverlapSecret.Draw(new SeededRandom(1)).Write(bytes);
            return bytes;
        }
    }

    [Fact]
    public void A_transcript_is_verified_as_it_is_read()
    {
        var read = OverlapJson.ReadTranscript(Bytes(Transcript), "round.json");
        Assert.Null(read.Fault);
        Assert.Equal(["Opens in July"], read.Value!.Overlap);
        Assert.Equal(Transcript, OverlapJson.Write(read.Value));
    }

    [Fact]
    public void A_transcript_that_ends_early_says_who_is_awaited()
    {
        var read = OverlapJson.ReadTranscript(Bytes(Changed(static root => root["messages"]!.AsArray().RemoveAt(root["messages"]!.AsArray().Count - 1))), "round.json");
        Assert.Equal(["AZE"], read.Value!.Awaited);
        Assert.Empty(read.Value.Overlap);
    }

    [Fact]
    public void Another_statement_than_the_one_that_was_played_is_refused()
    {
        foreach (var change in (Action<JsonNode>[])
            [
                static root => root["limit"] = 1, static root => root.AsObject().Remove("limit"), static root => root["first"] = 1,
                static root => root["context"] = new string('0', 64), static root => root["options"]![0]!["digest"] = new string('0', 64),
                static root => root["options"]![2]!["digest"] = root["context"]!.GetValue<string>(), static root => root["parties"]!.AsArray().Add("GEO"),
                static root => root["messages"]![0]!["party"] = "AZE",
            ])
        {
            var read = OverlapJson.ReadTranscript(Bytes(Changed(change)), "round.json").Value!;
            Assert.Contains("key-proof", read.Refused!.Message, StringComparison.Ordinal);
            Assert.Empty(read.Transcript.Messages);
        }
    }

    [Fact]
    public void An_altered_message_is_named_and_what_came_before_holds()
    {
        var read = OverlapJson.ReadTranscript(Bytes(Changed(static root => root["messages"]![3]!["message"] = root["messages"]![2]!["message"]!.GetValue<string>())), "round.json").Value!;
        Assert.Contains("the message of 'AZE' does not verify: The ballot is a copy of another one. (option 1; ballot-copied)", read.Refused!.Message, StringComparison.Ordinal);
        Assert.Equal((3, OverlapPhase.Ballots), (read.Transcript.Messages.Count, read.Transcript.Phase));
    }

    [Theory]
    [InlineData("\"limit\": 2", "\"limit\": 3", "limit is 3")]
    [InlineData("\"limit\": 2", "\"limit\": 0", "limit is 0")]
    [InlineData("\"limit\": 2", "\"limit\": 1.5", "limit is 1.5")]
    [InlineData("Opens in July", "Opens in January", "'Opens in January' stands twice")]
    [InlineData("[\"Opens in January\", \"Opens in July\", \"Opens with the railway\"]", "[]", "there are 0")]
    [InlineData("\"title\"", "\"titel\"", "a field 'titel', which is not known")]
    [InlineData("options/1", "options/2", "the form is 'good-offices-overlap-options/2'")]
    public void A_list_that_is_none_is_told_with_its_line(string from, string to, string message) =>
        Assert.Contains(message, OverlapJson.ReadOptions(Bytes(Options.Replace(from, to, StringComparison.Ordinal)), "options.json").Fault!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Opens in July", "Opens in June", "'Opens in June' is no option of the list")]
    [InlineData("[\"Opens in July\"]", "[\"Opens in July\", \"Opens in July\"]", "stands twice")]
    [InlineData("[\"Opens in July\"]", "[\"Opens in July\", \"Opens in January\", \"Opens with the railway\"]", "3 options are marked, and the list allows 2")]
    [InlineData("[\"Opens in July\"]", "\"Opens in July\"", "yes is no list")]
    [InlineData("[\"Opens in July\"]", "[2]", "an option is no text")]
    public void Marks_that_are_none_are_told_with_their_line(string from, string to, string message) =>
        Assert.Contains(message, OverlapJson.ReadMarks(Bytes(Marks.Replace(from, to, StringComparison.Ordinal)), "arm.json", List).Fault!.ToString(), StringComparison.Ordinal);

    private static string Changed(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Transcript)!;
        change(root);
        return root.ToJsonString();
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
