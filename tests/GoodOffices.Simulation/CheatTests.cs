using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;
using GoodOffices.Simulation.Cheats;
using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Nodes;

namespace GoodOffices.Simulation;

/// <summary>A venue that reads, changes, forges, reorders, drops: what it may try with single entries.</summary>
public sealed class CheatTests
{
    [Fact]
    public void A_venue_that_tries_every_value_it_holds_as_a_key_reads_nothing()
    {
        var run = new CheatRun(1);
        var sealedActs = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Where(act => act.Preamble.IsSealed).ToList();
        Assert.True(sealedActs.Count >= 8);
        foreach (var candidate in Candidates(run))
        {
            using var epoch = EpochSecret.FromBytes(candidate);
            using var key = ActKey.FromBytes(candidate);
            Assert.DoesNotContain(sealedActs, act => ActSealer.TryOpen(epoch, act, act.InlineBody.Span, out _, out _) || key.TryOpen(act.PreambleBytes, act.InlineBody.Span, out _, out _));
        }
    }

    [Fact]
    public void An_entry_changed_on_the_way_is_not_taken_over()
    {
        var run = new CheatRun(2);
        var before = CheatRun.Talks(run.Second).Size;
        run.Venue.OnEntries = (viewer, _, entries) => viewer == CheatRun.DeviceOf(run.Second) ? [.. entries.Select(entry => (ReadOnlyMemory<byte>)Forgery.WithBitFlipped(entry, 40))] : entries;
        run.GoOn();
        run.Await(() => CheatRun.ConcernsOf(run.Second).Contains(ConcernKind.Unproven), "unproven is named");
        Assert.Equal(before, CheatRun.Talks(run.Second).Size);
        CatchUp(run);
    }

    [Theory]
    [InlineData("in another order")]
    [InlineData("with one left out")]
    [InlineData("with one twice")]
    public void Entries_given_otherwise_than_signed_are_not_taken_over(string how)
    {
        var run = new CheatRun(3);
        var before = CheatRun.Talks(run.Second).Size;
        run.Venue.OnCheckpoint = (viewer, log) => viewer == CheatRun.DeviceOf(run.Second) && log == run.Venue.Log() ? log.At(before) : log.Latest;
        run.GoOn();
        run.Venue.OnEntries = (viewer, _, entries) => viewer != CheatRun.DeviceOf(run.Second) || entries.Count < 2 ? entries : how switch
        {
            "in another order" => [.. entries.Reverse()],
            "with one left out" => [.. entries.Skip(1)],
            _ => [entries[0], .. entries.SkipLast(1)],
        };
        run.Venue.OnCheckpoint = null;
        run.Await(() => CheatRun.ConcernsOf(run.Second).Contains(ConcernKind.Unproven), "unproven is named");
        Assert.Equal(before, CheatRun.Talks(run.Second).Size);
        CatchUp(run);
    }

    [Theory]
    [InlineData("the body", ConcernKind.UnreadableEntry, "unreadable")]
    [InlineData("the signature", null, "signature")]
    public void An_act_changed_before_it_is_recorded_is_void_for_all_and_named(string what, ConcernKind? concern, string code)
    {
        var run = new CheatRun(4);
        run.Venue.OnSubmission = submission =>
        {
            var fromEnd = what == "the body" ? 9 : Forgery.Of(new Entry(0, submission).Encode()).InlineBody.Length + 9;
            run.Venue.OnSubmission = null;
            return Forgery.WithBitFlipped(submission, fromEnd);
        };
        run.GoOn();
        foreach (var node in run.Nodes)
        {
            Assert.Contains(code, run.VoidsOf(node));
            if (concern is { } kind) Assert.Contains(kind, CheatRun.ConcernsOf(node));
        }

        // The author's own act is not lost: its node sees that the record has another and sends it again.
        CatchUp(run);
    }

    [Fact]
    public void An_act_that_the_venue_forges_is_void_for_all()
    {
        var run = new CheatRun(5);
        using var key = SigningKey.Generate(run.World.Dice);
        run.Venue.Log().Append(Forgery.Sign(run.Venue, run.Roster.Convocation.TalksId, new ClearAct.ConvocationAccepted(run.Roster.Convocation.TalksId), key).Bytes, run.Venue.Now);
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.Contains("signer-unknown", run.VoidsOf(node)));
        CatchUp(run);
    }

    [Fact]
    public void An_act_recorded_again_is_void_and_said_once()
    {
        var run = new CheatRun(6);
        var spoken = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Last(act => act.Preamble.IsSealed);
        run.Venue.Log().Append(spoken.Bytes, run.Venue.Now);
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.Contains("chain-duplicate", run.VoidsOf(node)));
        CatchUp(run);
    }

    [Fact]
    public void An_act_replayed_into_another_log_or_other_talks_is_void()
    {
        var run = new CheatRun(7);
        var spoken = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Last(act => act.Preamble.IsSealed);
        run.Venue.Log(run.Second.Name).Append(spoken.Bytes, run.Venue.Now);
        var elsewhere = Forgery.Sign(run.Venue, Hash.Of("other talks"u8), new ClearAct.ConvocationAccepted(Hash.Of("other talks"u8)), run.First.Seat.Key);
        run.Venue.Log().Append(elsewhere.Bytes, run.Venue.Now);
        run.GoOn();
        Assert.Contains("other-log", run.VoidsOf(run.Second));
        Assert.All(run.Nodes, node => Assert.Contains("other-talks", run.VoidsOf(node)));
        CatchUp(run);
    }

    [Fact]
    public void An_act_moved_into_another_room_does_not_verify()
    {
        var run = new CheatRun(8);
        run.Venue.OnSubmission = submission =>
        {
            var at = submission.Span.IndexOf("table"u8);
            if (at < 0) return submission;
            run.Venue.OnSubmission = null;
            var moved = submission.ToArray();
            "other"u8.CopyTo(moved.AsSpan(at));
            return moved;
        };
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.Contains("signature", run.VoidsOf(node)));
        CatchUp(run);
    }

    [Fact]
    public void A_ghost_that_the_venue_enrols_is_nobody_and_is_given_no_secret()
    {
        var run = new CheatRun(9);
        using var ghost = SigningKey.Generate(run.World.Dice);
        using var kem = KemPrivateKey.Generate(run.World.Dice);
        using var falseKey = SigningKey.Generate(run.World.Dice);
        var enrolment = DevicePossession.Enrol(ghost, kem.PublicKey, run.Roster.Convocation.TalksId, "", run.First.Seat.Code, GoodOffices.Procedure.DelegateId.Parse("minister"), "second");
        run.Venue.Log().Append(Forgery.Sign(run.Venue, run.Roster.Convocation.TalksId, enrolment, falseKey).Bytes, run.Venue.Now);
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.False(node.Running!.Proceedings.Of(ghost.PublicKey).IsCurrent));
        Assert.All(run.Nodes, node => Assert.DoesNotContain(node.Running!.Proceedings.Rooms.Values, room => room.Members.Contains(ghost.PublicKey)));
        CatchUp(run);
    }

    [Fact]
    public void A_convocation_that_the_venue_amends_to_its_own_keys_is_void_for_all()
    {
        var run = new CheatRun(11);
        var terms = run.Roster.Convocation.Terms;
        using var own = SigningKey.Generate(run.World.Dice);
        using var device = SigningKey.Generate(run.World.Dice);
        var amended = Convocation.Sign(terms with { Host = terms.Host with { Key = own.PublicKey }, Amends = run.Roster.Convocation.TalksId }, own);
        run.Venue.Log().Append(Forgery.Sign(run.Venue, run.Roster.Convocation.TalksId, new ClearAct.ConvocationAmended(amended), device).Bytes, run.Venue.Now);
        run.Venue.Log().Append(Forgery.Sign(run.Venue, run.Roster.Convocation.TalksId, new ClearAct.ConvocationAmended(amended), own).Bytes, run.Venue.Now);
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.Equal(2, run.VoidsOf(node).Count(code => code == "signer-unknown")));
        Assert.All(run.Nodes, node => Assert.Empty(node.Running!.Proceedings.Amendments));
        CatchUp(run);
    }

    [Fact]
    public void There_is_no_suite_to_downgrade_to()
    {
        var run = new CheatRun(12);
        var why = Assert.Throws<ArgumentException>(() => Convocation.Sign(run.Roster.Convocation.Terms with { Suite = "weaker" }, run.Roster.Host.Key));
        Assert.Contains("suite", why.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_is_said_the_venue_learns_the_class_of_its_length_and_no_more()
    {
        var run = new CheatRun(13, actsBefore: 12);
        run.GoOn(12, 60_000);
        var bodies = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Where(act => act.Preamble.IsSealed).Select(act => act.Preamble.BodyLength).ToList();
        Assert.True(bodies.Count > 20);
        var beside = ActSealer.BodyLength(1) - Padding.Minimum;
        Assert.All(bodies, length => Assert.Equal(length - beside, Padding.PaddedLength(length - beside)));
        // Shorter ones than a page look all alike.
        Assert.Single(Enumerable.Range(1, 900).Select(ActSealer.BodyLength).Distinct());
        Assert.True(bodies.Count(length => length == ActSealer.BodyLength(1)) > bodies.Count / 2);
    }

    [Fact]
    public void The_book_names_a_test_for_every_attempt()
    {
        var book = Path.Combine(Root(), "docs", "simulation.md");
        var rows = File.ReadLines(book).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal)).ToList();
        var tests = typeof(CheatTests).GetMethods().Concat(typeof(HistoryTests).GetMethods()).Select(method => method.Name).ToList();
        var named = rows.SelectMany(row => row.Split('`').Where((_, place) => place % 2 == 1)).Select(name => name.TrimEnd('…')).ToList();
        Assert.True(rows.Count >= 12 && named.Count >= 20);
        Assert.All(named, name => Assert.Contains(tests, test => test.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_entry_of_another_format_is_unreadable_and_without_effect()
    {
        var run = new CheatRun(10);
        var older = run.Venue.Log().Entries.Skip(1).Select(Forgery.Of).Last(act => act.Preamble.IsSealed).Bytes.ToArray();
        older[older.AsSpan().IndexOf("good-offices/1"u8) + 13] = (byte)'0';
        run.Venue.Log().Append(older, run.Venue.Now);
        run.GoOn();
        Assert.All(run.Nodes, node => Assert.Contains(ConcernKind.UnreadableEntry, CheatRun.ConcernsOf(node)));
        CatchUp(run);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GoodOffices.slnx"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The repository is not above the tests.");
        return folder;
    }

    /// <summary>Honest again: everybody comes to the same record and state, and everything was said once.</summary>
    private static void CatchUp(CheatRun run)
    {
        run.Venue.OnEntries = null;
        run.Venue.OnSubmission = null;
        run.Venue.HistoryOf = static _ => "";
        run.Await(() => run.Nodes.All(node => node.Running!.Outbox.Count == 0 && node.ObservedSize == run.Venue.Log().Latest.Size), "everybody catches up");
        Assert.Equal(CheatRun.DigestOf(run.First), CheatRun.DigestOf(run.Second));
        Assert.Empty(Invariants.All["the same record is the same state"](run.Seen));
        Assert.Empty(Invariants.All["a node never goes back"](run.Seen));
        run.GatherSpoken();
        Assert.NotEmpty(run.Seen.Spoken);
        Assert.Empty(Invariants.All["what is said once is recorded once"](run.Seen));
    }

    private static IEnumerable<byte[]> Candidates(CheatRun run)
    {
        yield return run.Roster.LogSeed;
        yield return run.Roster.Convocation.TalksId.ToArray();
        foreach (var act in run.Venue.Log().Entries.Skip(1).Select(Forgery.Of))
        {
            yield return act.BodyHash.ToArray();
            yield return act.ActHash.ToArray();
            yield return act.InlineBody.Span[..32].ToArray();
            if (act.Preamble.IsSealed || !ClearAct.TryDecode(act.InlineBody, out var clear, out _) || clear is not ClearAct.EpochBegun epoch) continue;
            yield return epoch.Commitment.ToArray();
            yield return epoch.MemberHash.ToArray();
            foreach (var wrap in epoch.Wraps)
            {
                for (var at = 0; at + 32 <= wrap.Bytes.Length; at += 16) yield return wrap.Bytes.AsSpan(at, 32).ToArray();
            }
        }
    }
}
