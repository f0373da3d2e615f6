using GoodOffices.Delegation.Replication;
using GoodOffices.Simulation.Runs;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation;

/// <summary>When the storm is over everything that was said comes into the record, and to everybody, in bounded time.</summary>
public sealed class LivenessTests
{
    [Theory]
    [InlineData(1001, 2)]
    [InlineData(1002, 2)]
    [InlineData(1003, 2)]
    [InlineData(1004, 3)]
    [InlineData(1005, 3)]
    [InlineData(1006, 4)]
    public void After_the_storm_all_is_recorded_and_known_to_all(int seed, int parties)
    {
        var run = new TalksRun((ulong)seed, RunOptions.Stormy with { Parties = parties, ActsOfEach = 40 / parties, StormMilliseconds = 60_000 });
        var found = Replay.JudgeLiveness(run);
        Assert.True(found.Count == 0, $"Seed {seed}: {string.Join("; ", found)}");
        Assert.True(run.Seen.Logs[""].Count > 40);
    }

    [Theory]
    [InlineData(1011, 2)]
    [InlineData(1012, 3)]
    [InlineData(1013, 4)]
    public void A_venue_restored_from_older_backups_catches_up_from_the_nodes_and_nobody_finds_two_histories(int seed, int parties)
    {
        var run = new TalksRun((ulong)seed, RunOptions.Stormy with { Parties = parties, ActsOfEach = 24 / parties, SecondDevice = false, RestoresVenue = true });
        var found = Replay.JudgeLiveness(run);
        Assert.True(found.Count == 0, $"Seed {seed}: {string.Join("; ", found)}");
        Assert.True(run.World.Injuries[Injury.VenueRestored] > 0 && run.World.Injuries[Injury.VenueCaughtUp] > 0);
        Assert.All(run.Nodes, node => Assert.DoesNotContain(node.Running!.Concerns, concern => concern.Kind is ConcernKind.Equivocation or ConcernKind.OlderRecord));
        Assert.All(run.Venue.Disk.Logs.Keys, log => Assert.Equal(run.Seen.Entries[log].Select(entry => Hash.Of(entry.Span)), run.Venue.Disk.Logs[log].Entries.Select(entry => Hash.Of(entry.Span))));
    }

    [Fact]
    public void In_fair_weather_nothing_is_refused_by_the_venue_and_all_agree()
    {
        var run = new TalksRun(7, RunOptions.Calm);
        var found = Replay.JudgeLiveness(run);
        Assert.True(found.Count == 0, string.Join("; ", found));
        Assert.All(run.Nodes, node => Assert.DoesNotContain("unreachable", node.Named.Keys));
        Assert.Equal(3, run.Seen.Digests.Where(state => state.Size == run.Seen.Logs[""].Count && state.Room == "the proceedings").Select(state => state.Node).Distinct().Count());
    }

    [Fact]
    public void The_storms_reach_what_they_are_there_for()
    {
        var runs = Enumerable.Range(1, 4).Select(seed => new TalksRun((ulong)seed, RunOptions.Stormy)).ToList();
        foreach (var run in runs) Assert.Empty(Replay.JudgeLiveness(run));
        Assert.Contains(runs, run => run.Venue.Disk.Enclosures.Count > 0);
        Assert.Contains(runs, run => run.Nodes[0].Running!.Proceedings.Room(GoodOffices.Procedure.RoomId.Table)!.Epoch!.Number >= 2);
        var said = runs.SelectMany(run => run.Nodes).SelectMany(node => node.Named.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["unreachable", "store-failed", "store-uncertain", "failed"], StringComparer.Ordinal), said);
        var told = string.Join('\n', runs.SelectMany(run => run.World.Trace));
        Assert.All(["venue: crashes", "PBB: crashes", "cut off", "no answer", "the disk is full"], what => Assert.Contains(what, told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_gives_the_same_run_byte_for_byte()
    {
        var (first, second) = (new TalksRun(42, RunOptions.Stormy), new TalksRun(42, RunOptions.Stormy));
        first.PlayForSafety();
        second.PlayForSafety();
        Assert.Equal(first.World.Steps, second.World.Steps);
        Assert.Equal(first.World.Trace, second.World.Trace);
        Assert.Equal(first.Seen.Logs[""].Select(entry => Convert.ToHexString(entry.Span)), second.Seen.Logs[""].Select(entry => Convert.ToHexString(entry.Span)));
        var other = new TalksRun(43, RunOptions.Stormy);
        other.PlayForSafety();
        Assert.NotEqual(first.World.Steps, other.World.Steps);
    }
}
