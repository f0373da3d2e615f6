using GoodOffices.Delegation.Replication;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Simulation.Cheats;
using GoodOffices.Simulation.Checks;

namespace GoodOffices.Simulation;

/// <summary>A venue that rewrites, shows two histories, freezes, goes back: what it may try with the record as a whole.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void Two_roots_of_one_size_are_evidence_that_stops_the_node_and_survives_a_restart()
    {
        var run = new CheatRun(21);
        run.Venue.Show("", run.Venue.Log().Rewritten((index, entry) => [index == 3 ? OneMillisecondLater(entry) : entry]));
        run.Await(() => CheatRun.Talks(run.First).Evidence is not null && CheatRun.Talks(run.Second).Evidence is not null, "equivocation is named");
        var size = CheatRun.Talks(run.First).Size;
        // Anyone who has the convocation can verify it.
        Assert.True(EquivocationEvidence.TryVerify(CheatRun.Talks(run.First).Evidence!.Encode(), run.Roster.Convocation.LogKey(), out _, out _));
        run.Restart(run.First);
        Assert.NotNull(CheatRun.Talks(run.First).Evidence);
        Assert.Contains(ConcernKind.Equivocation, CheatRun.ConcernsOf(run.First));
        run.GoOn();
        run.Await(() => run.First.Named.ContainsKey("equivocation"), "nothing more is sent");
        Assert.Equal(size, CheatRun.Talks(run.First).Size);
        Assert.DoesNotContain(run.Venue.Received.TakeLast(1), submission => Forgery.Of(new Entry(0, submission).Encode()).Preamble.Seen.Size > size);
    }

    [Fact]
    public void A_longer_record_that_rewrites_the_old_one_is_not_taken_over()
    {
        var run = new CheatRun(22);
        var (size, root) = (CheatRun.Talks(run.First).Size, CheatRun.Talks(run.First).Highest!.Root);
        var rewritten = run.Venue.Log().Rewritten((index, entry) => index == 3 ? [entry, OneMillisecondLater(entry)] : [entry]);
        rewritten.Add(OneMillisecondLater(run.Venue.Log().Entries[^1]));
        run.Venue.Show("", rewritten);
        run.Await(() => CheatRun.ConcernsOf(run.First).Contains(ConcernKind.Unproven) || CheatRun.Talks(run.First).Evidence is not null, "it is named");
        Assert.Equal((size, root), (CheatRun.Talks(run.First).Size, CheatRun.Talks(run.First).Highest!.Root));
    }

    [Fact]
    public void Two_histories_come_to_light_through_the_cosignatures()
    {
        var run = Forked(23);
        run.Await(() => run.Nodes.Any(node => CheatRun.Talks(node).Evidence is not null), "a cosignature under the other history is evidence");
        Assert.All(run.Nodes.Where(node => CheatRun.Talks(node).Evidence is not null), node => Assert.Contains(ConcernKind.Equivocation, CheatRun.ConcernsOf(node)));
    }

    [Fact]
    public void Two_histories_come_to_light_through_what_an_author_had_seen()
    {
        var run = Forked(24, apart: true);
        run.GoOn(6, 60_000);
        Assert.All(run.Nodes, node => Assert.Null(CheatRun.Talks(node).Evidence));
        var relayed = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Last(act => act.Preamble.Signer == CheatRun.DeviceOf(run.First));
        run.Venue.Log("", "other").Append(relayed.Bytes, run.Venue.Now);
        run.GoOn(3, 30_000);
        run.Await(() => CheatRun.Talks(run.Second).Evidence is not null, "the relayed act names a checkpoint of the other history");
    }

    [Fact]
    public void While_two_histories_are_kept_apart_the_common_size_stands_still()
    {
        var run = Forked(25, apart: true);
        var fork = run.Seen.Held.Where(held => held.Log.Length == 0).GroupBy(held => held.Size).Where(same => same.Select(held => held.Root).Distinct().Count() > 1).Select(same => same.Key).DefaultIfEmpty(long.MaxValue).Min();
        run.GoOn(6, 60_000);
        Assert.True(CheatRun.Talks(run.First).Size > run.Nodes.Max(node => node.Running!.CommonSize().Size));
        Assert.All(run.Nodes, node => Assert.True(node.Running!.CommonSize().Size <= fork));
        Assert.NotEmpty(Invariants.All["every checkpoint is of the one history"](WithLogs(run)));
    }

    [Fact]
    public void A_venue_that_freezes_a_party_out_is_seen_to_and_loses_nothing()
    {
        var run = new CheatRun(26);
        var size = CheatRun.Talks(run.Second).Size;
        run.Venue.OnCheckpoint = (viewer, log) => viewer == CheatRun.DeviceOf(run.Second) && log == run.Venue.Log() ? log.At(size) : log.Latest;
        run.GoOn(4, 40_000);
        run.Await(() => run.Second.Named.ContainsKey("receipt-not-served"), "a receipt whose entry is not shown is named");
        Assert.Equal(size, CheatRun.Talks(run.Second).Size);
        Assert.True(run.First.Running!.CommonSize().Size <= size);
        Assert.NotEmpty(run.Second.Running!.Outbox);
        run.Venue.OnCheckpoint = null;
        CatchUp(run);
    }

    [Fact]
    public void A_venue_that_swallows_acts_gives_no_receipt_and_the_acts_stay_with_their_author()
    {
        var run = new CheatRun(27);
        run.Venue.OnSubmission = _ => null;
        run.GoOn(4, 20_000);
        Assert.NotEmpty(run.First.Running!.Outbox);
        run.Venue.OnSubmission = null;
        CatchUp(run);
    }

    [Fact]
    public void An_older_record_is_named_and_the_node_keeps_the_longer_one()
    {
        var run = new CheatRun(28);
        var size = CheatRun.Talks(run.First).Size;
        run.Venue.Show("", Cut(run.Venue.Log(), (int)size - 4));
        run.Await(() => CheatRun.ConcernsOf(run.First).Contains(ConcernKind.OlderRecord), "the older record is named");
        Assert.Equal(size, CheatRun.Talks(run.First).Size);
        run.Restart(run.First);
        Assert.Equal(size, CheatRun.Talks(run.First).Size);
        Assert.Empty(Invariants.All["a node never goes back"](run.Seen));
    }

    [Fact]
    public void What_was_acknowledged_and_then_lost_is_evidence()
    {
        var run = new CheatRun(29);
        var kept = run.Venue.Log();
        var size = (int)CheatRun.Talks(run.First).Size;
        // As after a crash of a disk that had not written what was acknowledged; and the log goes on from there.
        run.Venue.Show("", Cut(kept, size - 2));
        for (var lost = size - 2; lost <= size; lost++) run.Venue.Log().Add(OneMillisecondLater(kept.Entries[lost - 1]));
        run.Venue.OnCheckpoint = (_, log) => log == run.Venue.Log() ? log.At(size) : log.Latest;
        run.Await(() => CheatRun.Talks(run.First).Evidence is not null, "the lost entries are missed");
        Assert.Contains(ConcernKind.Equivocation, CheatRun.ConcernsOf(run.First));
    }

    [Fact]
    public void Entry_0_of_another_convocation_is_not_taken_for_these_talks()
    {
        var run = new CheatRun(30);
        var other = new GoodOffices.Simulation.Talks.Roster(run.World.Dice, 2);
        var forged = new ForgedLog(run.Venue.SignerOf(""));
        forged.Append(other.Convocation.Bytes, run.Venue.Now);
        var kept = run.Venue.Log();
        run.Venue.Show("", forged);
        run.First.Crash();
        run.First.Disk.Restore(new Delegation.Storage.MemoryNodeStore());
        run.First.Start();
        run.Await(() => run.First.Running is not null && CheatRun.ConcernsOf(run.First).Contains(ConcernKind.Unproven), "the other convocation is named");
        Assert.Equal(0, CheatRun.Talks(run.First).Size);
        // Nothing of it was kept: at the true record the node takes up its work.
        run.Venue.Show("", kept);
        run.Await(() => CheatRun.Talks(run.First).Size == kept.Latest.Size, "the node takes up the true record");
    }

    [Fact]
    public void A_node_restored_from_a_backup_signs_nothing_that_contradicts_what_it_signed()
    {
        var run = new CheatRun(31);
        var backup = run.First.Disk.Backup();
        run.GoOn(4, 60_000);
        run.First.Crash();
        run.First.Disk.Restore(backup);
        run.First.Start();
        run.GoOn(2, 20_000);
        run.Await(() => run.First.Running is { IsRetired: true }, "the device finds acts that it does not remember");
        Assert.Contains(ConcernKind.DeviceRetired, CheatRun.ConcernsOf(run.First));
        Assert.DoesNotContain("chain-duplicate", run.VoidsOf(run.Second));
    }

    private static CheatRun Forked(ulong seed, bool apart = false)
    {
        var run = new CheatRun(seed);
        run.Venue.KeepsCosignaturesApart = apart;
        run.Venue.Fork("other");
        run.Venue.HistoryOf = viewer => viewer == CheatRun.DeviceOf(run.Second) ? "other" : "";
        run.GoOn(3, 20_000);
        return run;
    }

    private static void CatchUp(CheatRun run)
    {
        run.Await(() => run.Nodes.All(node => node.Running!.Outbox.Count == 0 && node.ObservedSize == run.Venue.Log().Latest.Size), "everybody catches up");
        Assert.Equal(CheatRun.DigestOf(run.First), CheatRun.DigestOf(run.Second));
        run.GatherSpoken();
        Assert.Empty(Invariants.All["what is said once is recorded once"](run.Seen));
    }

    private static Observations WithLogs(CheatRun run)
    {
        run.Seen.Logs[""] = [.. run.Venue.Log().Entries];
        foreach (var party in run.Roster.Parties) run.Seen.Logs[party.Code.Value] = [.. run.Venue.Log(party.Code.Value).Entries];
        return run.Seen;
    }

    private static ForgedLog Cut(ForgedLog log, int size)
    {
        var cut = log.Copy();
        cut.CutTo(size);
        return cut;
    }

    private static byte[] OneMillisecondLater(ReadOnlyMemory<byte> entry)
    {
        var later = entry.ToArray();
        later[7]++;
        return later;
    }
}
