using System.Text;
using System.Text.Json;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Verification;

namespace GoodOffices.Tests.Cli.Rehearsing;

public sealed class RehearsalTests
{
    [Fact]
    public async Task Three_bracketed_drafts_come_back_byte_for_byte_from_talks_between_real_processes()
    {
        using var run = new RehearsalRun();
        // One has a byte-order mark and no line end at its end, the other a paragraph too large for an entry of the record.
        byte[] first = [.. await File.ReadAllBytesAsync(RehearsalRun.Vector("a.md"), TestContext.Current.CancellationToken), .. Encoding.UTF8.GetBytes("\n## Annex B\n\n" + string.Concat(Enumerable.Repeat("Ճանապարհ, yol, дорога. ", 1_600)))];
        byte[] second = [0xEF, 0xBB, 0xBF, .. await File.ReadAllBytesAsync(RehearsalRun.Vector("b.md"), TestContext.Current.CancellationToken)];
        var third = Encoding.UTF8.GetBytes((await File.ReadAllTextAsync(RehearsalRun.Vector("b.md"), TestContext.Current.CancellationToken)).Replace("shall", "will", StringComparison.Ordinal));
        var exit = await run.RunAsync("--host", "KAZ", "--basis", RehearsalRun.Vector("a.md"), $"AZE={run.Write("b.md", second)}", $"ARM={run.Write("a.md", first)}", $"GEO={run.Write("c.md", third)}", "--json");
        Assert.True(exit == ExitCode.Done, run.Error);
        Assert.Equal(first, await run.ResolveAsync("ARM"));
        Assert.Equal(second, await run.ResolveAsync("AZE"));
        Assert.Equal(third, await run.ResolveAsync("GEO"));
        using var result = JsonDocument.Parse(run.Output);
        Assert.True(result.RootElement.GetProperty("agreed").GetInt32() > 3);
        var questions = await File.ReadAllTextAsync(Path.Combine(run.Out, "questions.md"), TestContext.Current.CancellationToken);
        Assert.Contains("Illustrative: not a position of any state", questions, StringComparison.Ordinal);
        Assert.Equal(result.RootElement.GetProperty("open").GetInt32(), questions.Split('\n').Count(line => line.StartsWith("| I/", StringComparison.Ordinal)));
        // Drafts are handed in together: it is never one party's move because of the order in which they reached the record.
        Assert.All(questions.Split('\n').Where(line => line.StartsWith("| I/", StringComparison.Ordinal)), line => Assert.Contains("| ARM, AZE, GEO |", line, StringComparison.Ordinal));
        var report = await RecordVerification.VerifyAsync(run.Out, new VerificationOptions(), TestContext.Current.CancellationToken);
        Assert.True(report.IsWhole);
        Assert.Empty(run.Processes());
    }

    [Theory]
    [InlineData(ExitCode.Usage, "the host KAZ stands among the parties", "--host", "KAZ", "KAZ=A", "AZE=B")]
    [InlineData(ExitCode.Usage, "ARM stands twice", "--host", "KAZ", "ARM=A", "ARM=B")]
    [InlineData(ExitCode.Usage, "talks need two parties or more", "--host", "KAZ", "ARM=A")]
    [InlineData(ExitCode.Usage, "is not a host's code", "--host", "kaz", "ARM=A", "AZE=B")]
    [InlineData(ExitCode.Usage, "is no language", "--host", "KAZ", "ARM=A", "AZE=B", "--language", "?")]
    [InlineData(ExitCode.Storage, "there is no file", "--host", "KAZ", "ARM=A", "AZE=absent.md")]
    [InlineData(ExitCode.BadInput, "is not UTF-8: byte 0xFF at offset 3 (line 2)", "--host", "KAZ", "ARM=A", "AZE=BAD")]
    [InlineData(ExitCode.BadInput, "is not UTF-8: byte 0xFF at offset 3 (line 2)", "--host", "KAZ", "ARM=A", "AZE=B", "--basis", "BAD")]
    [InlineData(ExitCode.BadInput, "all drafts are empty", "--host", "KAZ", "ARM=EMPTY", "AZE=EMPTY")]
    public async Task What_cannot_be_rehearsed_is_told_before_anything_is_started(int code, string told, params string[] arguments)
    {
        using var run = new RehearsalRun();
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["A"] = run.Write("a.md", "one\n"u8),
            ["B"] = run.Write("b.md", "two\n"u8),
            ["BAD"] = run.Write("bad.md", [(byte)'a', (byte)'b', (byte)'\n', 0xFF]),
            ["EMPTY"] = run.Write("empty.md", []),
        };
        var filled = arguments.Select(argument => argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? argument[..(at + 1)] + files.GetValueOrDefault(argument[(at + 1)..], argument[(at + 1)..]) : files.GetValueOrDefault(argument, argument));
        Assert.Equal(code, await run.RunAsync([.. filled]));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.Out));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_left_as_it_is()
    {
        using var run = new RehearsalRun();
        Directory.CreateDirectory(run.Out);
        await File.WriteAllTextAsync(Path.Combine(run.Out, "mine.txt"), "mine", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Storage, await run.RunAsync("--host", "KAZ", $"ARM={RehearsalRun.Vector("a.md")}", $"AZE={RehearsalRun.Vector("b.md")}"));
        Assert.Contains("is not empty", run.Error, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(run.Out, "mine.txt")], Directory.EnumerateFileSystemEntries(run.Out));
    }
}
