using System.Text.Json;

namespace GoodOffices.Tests.Cli;

/// <summary>Rounds of an overlap by the commands alone, between nodes and a venue that are processes of their own.</summary>
public sealed class TalksOverlapTests
{
    [Fact]
    public async Task Two_parties_learn_by_the_commands_what_both_would_accept()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await DisputeAsync(talks);
        await talks.MustAsAsync("arm", "overlap", "propose", "--option", "I/2=ARM-2", "--option", "I/2=AZE", "--option", "I/3=none", "--option", "ARM-P1", "--limit", "3", "--rounds", "2", "--note", "Before the recess.");
        var (exit, _, error) = await talks.AsAsync("aze", "overlap", "begin");
        Assert.Equal(4, exit);
        Assert.Contains("there is not exactly one list that is agreed", error, StringComparison.Ordinal);
        await talks.MustAsAsync("aze", "overlap", "agree");
        await talks.MustAsAsync("arm", "overlap", "begin");
        await talks.MustAsAsync("aze", "overlap", "begin");
        (exit, _, error) = await talks.AsAsync("arm", "overlap", "mark", "--yes", "1,2");
        Assert.Equal(4, exit);
        Assert.Contains("reads the others' list. Here nobody can mark more than 3 of 4", error, StringComparison.Ordinal);
        Assert.Contains("--i-understand", error, StringComparison.Ordinal);
        Assert.Equal(2, (await talks.AsAsync("arm", "overlap", "mark", "--yes", "one", "--i-understand")).Exit);
        Assert.Equal(4, (await talks.AsAsync("arm", "overlap", "mark", "--yes", "5", "--i-understand")).Exit);
        await talks.MustAsAsync("arm", "overlap", "mark", "--yes", "1,2,4", "--i-understand");
        (exit, _, error) = await talks.AsAsync("aze", "overlap", "proceed");
        Assert.Equal(4, exit);
        Assert.Contains("awaits this party's ballots", error, StringComparison.Ordinal);
        await talks.MustAsAsync("aze", "overlap", "mark", "--yes", "2,3,4", "--i-understand");
        await talks.MustAsAsync("arm", "overlap", "proceed");
        await talks.MustAsAsync("aze", "overlap", "proceed");
        await talks.MustAsAsync("arm", "overlap", "proceed");
        Assert.Contains("all said yes to: 2, 4", await talks.MustAsAsync("aze", "overlap", "proceed", "--wait", "60"), StringComparison.Ordinal);
        using var shown = JsonDocument.Parse(await talks.MustAsAsync("aze", "overlap", "show", "--json"));
        var round = shown.RootElement[0].GetProperty("rounds")[0];
        Assert.Equal("complete", round.GetProperty("state").GetString());
        Assert.Equal([2, 4], round.GetProperty("overlap").EnumerateArray().Select(static number => number.GetInt32()));
        Assert.Equal(1, shown.RootElement[0].GetProperty("roundsLeft").GetInt32());

        // The next round is given up, and it is seen by whom.
        await talks.MustAsAsync("arm", "overlap", "begin");
        (exit, _, error) = await talks.AsAsync("arm", "overlap", "proceed", "--wait", "1");
        Assert.Equal(8, exit);
        Assert.Contains("awaits AZE", error, StringComparison.Ordinal);
        await talks.MustAsAsync("arm", "overlap", "abandon", "--reason", "No answer.");
        await talks.MustAsAsync("aze", "sync");
        var after = await talks.MustAsAsync("aze", "overlap", "show");
        Assert.Contains("declared abandoned by ARM", after, StringComparison.Ordinal);
        Assert.Contains("awaited then: AZE; No answer.", after, StringComparison.Ordinal);
        Assert.Contains("no round is left", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binding_list_settles_what_both_said_yes_to_and_an_option_is_written_as_the_hint_says()
    {
        await using var talks = await CommandTalks.OpenedAsync();
        await DisputeAsync(talks);
        var (exit, _, error) = await talks.AsAsync("arm", "overlap", "propose", "--option", "two");
        Assert.Equal(2, exit);
        Assert.Contains("PROVISION=PROPOSAL", error, StringComparison.Ordinal);
        await talks.MustAsAsync("arm", "overlap", "propose", "--option", "I/2=ARM", "--option", "I/3=AZE", "--binding");
        await talks.MustAsAsync("aze", "overlap", "decline", "--reason", "Another first.");
        await talks.MustAsAsync("aze", "overlap", "propose", "--option", "I/2=ARM", "--option", "I/3=AZE", "--binding");
        await talks.MustAsAsync("arm", "overlap", "agree", "--list", "AZE-O1");
        foreach (var code in (string[])["arm", "aze"]) await talks.MustAsAsync(code, "overlap", "begin");
        foreach (var (code, yes) in ((string, string)[])[("arm", "1"), ("aze", "1,2")]) await talks.MustAsAsync(code, "overlap", "mark", "--yes", yes, "--i-understand");
        foreach (var code in (string[])["arm", "aze", "arm"]) await talks.MustAsAsync(code, "overlap", "proceed");
        Assert.Contains("1: accepted ad referendum by every party", await talks.MustAsAsync("aze", "overlap", "proceed"), StringComparison.Ordinal);
        Assert.Contains("declined", await talks.MustAsAsync("aze", "overlap", "show", "--list", "ARM-O1"), StringComparison.Ordinal);
        Assert.DoesNotContain("I/2", await talks.MustAsAsync("aze", "questions"), StringComparison.Ordinal);
    }

    /// <summary>Two articles on which each side tables a text of its own, and a package.</summary>
    private static async Task DisputeAsync(CommandTalks talks)
    {
        await talks.MustAsAsync("arm", "sync");
        await talks.MustAsAsync("arm", "provision", "I/2", "--order", "2", "--number", "2");
        await talks.MustAsAsync("arm", "provision", "I/3", "--order", "3", "--number", "3");
        await talks.MustAsAsync("arm", "table", "I/2", "--words", "Escorts shall not be used.");
        await talks.MustAsAsync("aze", "sync");
        await talks.MustAsAsync("aze", "table", "I/2", "--words", "Escorts may be used.");
        await talks.MustAsAsync("aze", "table", "I/3", "--words", "The quota shall be fifty a day.");
        await talks.MustAsAsync("arm", "propose-package", "--item", "I/2=AZE", "--item", "I/3=AZE");
        await talks.MustAsAsync("aze", "sync");
    }
}
