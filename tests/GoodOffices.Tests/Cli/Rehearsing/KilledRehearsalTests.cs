using GoodOffices.Cli.CommandLine;

namespace GoodOffices.Tests.Cli.Rehearsing;

public sealed class KilledRehearsalTests
{
    [Theory]
    [InlineData("node-ARM", "the process of the node of ARM ended")]
    [InlineData("--convocation", "the venue")]
    public async Task A_killed_process_ends_the_rehearsal_with_a_clear_error_and_no_process_left(string which, string told)
    {
        using var run = new RehearsalRun();
        var running = run.RunAsync("--host", "KAZ", $"ARM={RehearsalRun.Vector("a.md")}", $"AZE={RehearsalRun.Vector("b.md")}");
        await run.KillAsync(which);
        Assert.NotEqual(ExitCode.Done, await running);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Processes());
    }
}
