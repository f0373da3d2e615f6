using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Runs;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation;

/// <summary>Replays one seed and tells what happened.</summary>
internal static class Replay
{
    /// <returns>0 where every invariant held and the run came to rest, else 1.</returns>
    public static int Run(ulong seed, TextWriter output)
    {
        var run = new TalksRun(seed, RunOptions.OfSeed(seed));
        var found = JudgeLiveness(run);
        foreach (var line in run.World.Trace) output.WriteLine(line);
        foreach (var node in run.Nodes) output.WriteLine($"{node.Name}: {string.Join(", ", node.Named.Select(named => $"{named.Key} {named.Value}"))}");
        var toll = new Toll();
        toll.Add(run);
        toll.Tell(output);
        foreach (var finding in found) output.WriteLine($"broken: {finding}");
        output.WriteLine($"seed {seed}: {run.Roster.Parties.Count} parties, {run.Venue.Disk.Logs[""].Rows.Count} entries, {run.World.Now} simulated ms, {run.World.Steps} steps, {(found.Count == 0 ? "everything held" : "FAILED")}");
        return found.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs seed after seed, says which of them fail, and what was done to them in all.</summary>
    public static int Search(ulong first, int count, TextWriter output)
    {
        var failed = 0;
        var toll = new Toll();
        for (var seed = first; seed < first + (ulong)count; seed++)
        {
            var run = new TalksRun(seed, RunOptions.OfSeed(seed));
            var found = JudgeLiveness(run);
            toll.Add(run);
            failed += found.Count > 0 ? 1 : 0;
            foreach (var finding in found) output.WriteLine($"seed {seed}: {finding}");
        }

        toll.Tell(output);
        output.WriteLine($"{count} seeds, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Plays a run through the storm and gives all that it breaks.</summary>
    public static IReadOnlyList<string> JudgeSafety(TalksRun run) => Judge(run, () =>
    {
        run.PlayForSafety();
        return null;
    });

    /// <summary>Plays a run to its rest and gives all that it breaks.</summary>
    public static IReadOnlyList<string> JudgeLiveness(TalksRun run) => Judge(run, run.PlayForLiveness);

    private static List<string> Judge(TalksRun run, Func<string?> play)
    {
        try
        {
            var unrest = play();
            List<string> found = [.. Invariants.Violations(run.Seen)];
            if (unrest is not null) found.Add($"not at rest: {unrest}");
            return found;
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException)
        {
            return [fault.ToString()];
        }
    }
}
