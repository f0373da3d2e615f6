using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoodOffices.Tests.Cli;

/// <summary>Packages over the questions of real talks: worths stay on the node, and the swap that is found closes what is open.</summary>
public sealed class TradingTests
{
    [Fact]
    public async Task The_swap_that_is_found_closes_both_open_questions_once_it_is_tabled_and_accepted()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await DisputeAsync(talks);
        Assert.Equal(["I/2", "I/3"], Names(await talks.MustAsAsync("arm", "package-questions", "--json")));

        // What matters to one costs the other little.
        await KeepAsync(talks, "ARM", 0.3, ("I/2", "ARM-2", 1, 0.1), ("I/3", "ARM-3", 0.4, 0.2));
        await KeepAsync(talks, "AZE", 0.3, ("I/2", "AZE-1", 0.4, 0.2), ("I/3", "AZE-2", 1, 0.1));
        using var found = JsonDocument.Parse(await talks.MustAsAsync("arm", "find-packages", "--json"));
        var nash = found.RootElement.GetProperty("packages").GetProperty("solutions").GetProperty("nash")[0].GetProperty("outcome");
        Assert.Equal(("ARM-2", "AZE-2"), (nash.GetProperty("I/2").GetString(), nash.GetProperty("I/3").GetString()));
        var swap = found.RootElement.GetProperty("swaps")[0];
        Assert.Equal(1, swap.GetProperty("sure").GetDouble());
        Assert.Equal(["I/2=ARM-2", "I/3=AZE-2"], swap.GetProperty("changes").EnumerateArray().Select(static change => change.GetString()!));
        Assert.Equal("I/3", found.RootElement.GetProperty("concessions")[0].GetProperty("question").GetString());

        var command = swap.GetProperty("tabling").GetString()!.Split(' ').Skip(2);
        await talks.MustAsAsync("arm", [.. command]);
        await talks.MustAsAsync("aze", "sync");
        Assert.Contains("efficient", await talks.MustAsAsync("arm", "find-packages"), StringComparison.Ordinal);
        await talks.MustAsAsync("aze", "accept-package");
        await talks.MustAsAsync("arm", "sync");
        Assert.Contains("no question is open", await talks.MustAsAsync("arm", "questions"), StringComparison.Ordinal);
        Assert.Equal(4, (await talks.AsAsync("arm", "find-packages")).Exit);
    }

    [Fact]
    public async Task Worths_are_sealed_on_the_node_and_nowhere_else()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await DisputeAsync(talks);
        var (exit, _, error) = await talks.AsAsync("arm", "find-packages");
        Assert.Equal(4, exit);
        Assert.Contains("no worths of ARM are kept here", error, StringComparison.Ordinal);

        await KeepAsync(talks, "ARM", 0.3, ("I/2", "ARM-2", 0.987654321, 0.1), ("I/3", "ARM-3", 0.4, 0.2));
        Assert.Contains("0.987654321", await talks.MustAsAsync("arm", "kept-worths", "ARM"), StringComparison.Ordinal);
        File.Delete(talks.In("worths.json"));
        foreach (var file in Directory.GetFiles(talks.Folder, "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = await ReadSharedAsync(file);
            Assert.True(bytes.AsSpan().IndexOf("987654321"u8) < 0 && bytes.AsSpan().IndexOf("good-offices-worths"u8) < 0, $"{file} holds worths in the clear");
        }

        // A question came up since: worths that say nothing of it are not used.
        await talks.MustAsAsync("arm", "provision", "I/4", "--order", "4", "--number", "4");
        await talks.MustAsAsync("arm", "table", "I/4", "--words", "Nothing else.");
        (exit, _, error) = await talks.AsAsync("arm", "find-packages");
        Assert.Equal(3, exit);
        Assert.Contains("the kept worths of ARM:", error, StringComparison.Ordinal);
        Assert.Contains("has no field 'I/4'", error, StringComparison.Ordinal);

        Assert.Equal(4, (await talks.AsAsync("aze", "kept-worths", "ARM")).Exit);
        await talks.MustAsAsync("arm", "forget-worths", "ARM");
        Assert.Equal(4, (await talks.AsAsync("arm", "forget-worths", "ARM")).Exit);
    }

    /// <summary>Two articles on which each side tables a text of its own.</summary>
    private static async Task DisputeAsync(CommandTalks talks)
    {
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("arm", "provision", "I/2", "--order", "2", "--number", "2");
        await talks.MustAsAsync("arm", "provision", "I/3", "--order", "3", "--number", "3");
        await talks.MustAsAsync("arm", "table", "I/2", "--words", "Escorts shall not be used.");
        await talks.MustAsAsync("arm", "table", "I/3", "--words", "The quota shall be ten a day.");
        await talks.MustAsAsync("aze", "sync");
        await talks.MustAsAsync("aze", "table", "I/2", "--words", "Escorts may be used.");
        await talks.MustAsAsync("aze", "table", "I/3", "--words", "The quota shall be fifty a day.");
        await talks.MustAsAsync("arm", "sync");
    }

    /// <summary>Fills in the form: for each question a favourite with its score, and a score for what the other side proposes; no provision is worth nothing.</summary>
    private static async Task KeepAsync(CommandTalks talks, string party, double reservation, params (string Question, string Favourite, double Score, double Other)[] scores)
    {
        var form = JsonNode.Parse(await talks.MustAsAsync("arm", "worths-form", party))!;
        form["reservation"] = reservation;
        foreach (var (question, favourite, score, other) in scores)
        {
            var options = form["questions"]![question]!["scores"]!.AsObject();
            foreach (var option in options.Select(static pair => pair.Key).ToList())
            {
                options[option] = option == favourite ? score : option == "none" ? 0 : other;
            }
        }

        await File.WriteAllTextAsync(talks.In("worths.json"), form.ToJsonString());
        await talks.MustAsAsync("arm", "keep-worths", "worths.json");
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string> Names(string questions)
    {
        using var document = JsonDocument.Parse(questions);
        return [.. document.RootElement.GetProperty("questions").EnumerateArray().Select(static question => question.GetProperty("name").GetString()!)];
    }
}
