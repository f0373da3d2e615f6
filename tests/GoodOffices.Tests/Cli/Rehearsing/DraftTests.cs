using System.Text;
using GoodOffices.Cli.CommandLine;
using GoodOffices.Delegation.Verification;

namespace GoodOffices.Tests.Cli.Rehearsing;

/// <summary>Drafts of a real conference, and drafts that are hardly any. A class of their own, since rehearsals wait and others can go on meanwhile.</summary>
public sealed class DraftTests
{
    [Fact]
    public async Task An_empty_draft_one_of_a_single_line_and_one_with_carriage_returns_come_back_byte_for_byte()
    {
        using var run = new RehearsalRun();
        var line = Encoding.UTF8.GetBytes("The Parties shall meet in Almaty [or Astana].");
        var returns = Encoding.UTF8.GetBytes("1. The Parties shall meet\r\nin Almaty.\r\n\r\n2. They shall meet\tagain.\r\n");
        var exit = await run.RunAsync("--host", "KAZ", $"ARM={run.Write("empty.md", [])}", $"AZE={run.Write("line.md", line)}", $"GEO={run.Write("returns.md", returns)}");
        Assert.True(exit == ExitCode.Done, run.Error);
        Assert.Empty(await run.ResolveAsync("ARM"));
        Assert.Equal(line, await run.ResolveAsync("AZE"));
        Assert.Equal(returns, await run.ResolveAsync("GEO"));
        var report = await RecordVerification.VerifyAsync(run.Out, new VerificationOptions(), TestContext.Current.CancellationToken);
        Assert.True(report.IsWhole);
        Assert.All(report.Logs, log => Assert.Equal(log.Size, log.Common));
    }

    [Fact]
    public async Task Drafts_of_a_real_conference_come_back_byte_for_byte()
    {
        var (first, second) = (RehearsalRun.Data("2015-10-23.md"), RehearsalRun.Data("2015-11-06.md"));
        Assert.SkipUnless(File.Exists(first) && File.Exists(second), $"the drafts are not at {first}; set GOODOFFICES_DATA to the folder of the data");
        using var run = new RehearsalRun();
        Assert.True(await run.RunAsync("--host", "KAZ", $"A={first}", $"B={second}") == ExitCode.Done, run.Error);
        Assert.Equal(await File.ReadAllBytesAsync(first, TestContext.Current.CancellationToken), await run.ResolveAsync("A"));
        Assert.Equal(await File.ReadAllBytesAsync(second, TestContext.Current.CancellationToken), await run.ResolveAsync("B"));
    }
}
