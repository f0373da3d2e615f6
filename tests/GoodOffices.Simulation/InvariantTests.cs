using System.Buffers.Binary;
using System.Text;
using GoodOffices.Simulation.Checks;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Runs;

namespace GoodOffices.Simulation;

/// <summary>A checker that finds nothing proves nothing: each is shown a run with the fault that it is there for.</summary>
public sealed class InvariantTests
{
    private static readonly Dictionary<string, Action<Observations>> _plants = new(StringComparer.Ordinal)
    {
        ["what is acknowledged is recorded"] = run => run.Acknowledged.Add(run.Acknowledged[^1] with { Submission = Hash.Of("another"u8) }),
        ["nothing is recorded twice"] = run => run.Logs[""].Add(run.Logs[""][^1]),
        ["the record's time never goes back"] = run => run.Logs[""][^1] = WithTime(run.Logs[""][^1], 1),
        ["only what is durable is signed"] = run => run.Shown.Add(run.Shown[^1] with { Durable = 0 }),
        ["every checkpoint is of the one history"] = run => run.Held.Add(run.Held[^1] with { Root = Hash.Of("another"u8) }),
        ["a node never goes back"] = run => run.Held.Add(run.Held.First(held => held.Log.Length == 0)),
        ["the same record is the same state"] = run => run.Digests.Add(run.Digests[^1] with { Digest = "another" }),
        ["every chain is whole"] = run => run.Logs[""].RemoveAt(run.Logs[""].Count / 2),
        ["what is said once is recorded once"] = run => run.Spoken.Add(run.Spoken.First(act => run.Phrases.Any(phrase => Holds(act.Act, phrase)))),
        ["an honest venue records nothing void"] = run => run.Void.Add(new("PAA", "", 1, "signature")),
        ["a signature stands on what all others have cosigned"] = run => run.Cosigned.RemoveAll(one => one.Party == "PBB"),
        ["nothing goes out beyond the capital's instructions"] = run => run.Released.Clear(),
        ["an overlap is what all said yes to"] = run => run.Overlaps[0].AllSaidYes[0] ^= true,
        ["what is published proves itself"] = run => run.Publications[0][^1] ^= 1,
        ["the venue reads nothing"] = run => run.VenueBytes.Add(Encoding.Unicode.GetBytes($"found: {run.Phrases[0]}.")),
    };

    public static TheoryData<string> Names => [.. Invariants.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_invariant_finds_the_fault_that_is_planted(string name)
    {
        var run = Played();
        Assert.Empty(Invariants.All[name](run));
        _plants[name](run);
        Assert.NotEmpty(Invariants.All[name](run));
    }

    [Fact]
    public void A_disk_that_loses_what_it_said_is_durable_breaks_the_invariants()
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 1UL; seed <= 4; seed++)
        {
            var lying = new TalksRun(seed, RunOptions.Stormy with { VenueDisk = new DiskFaults { Lost = 300 }, MillisecondsBetweenBlows = 3_000, StormMilliseconds = 60_000 });
            lying.PlayForSafety();
            Assert.NotEmpty(Invariants.All["only what is durable is signed"](lying.Seen));
            broken.UnionWith(Invariants.All.Where(invariant => invariant.Value(lying.Seen).Any()).Select(invariant => invariant.Key));
        }

        // What a node holds it sends back, so that little else is broken.
        Assert.Contains("every checkpoint is of the one history", broken);
    }

    [Fact]
    public void A_venue_signs_nothing_over_a_batch_that_its_disk_tore()
    {
        var refused = 0;
        for (var seed = 1UL; seed <= 40 && refused < 2; seed++)
        {
            var torn = new TalksRun(seed, RunOptions.Stormy with { Parties = 4, VenueDisk = new DiskFaults { TearsLastBatch = true, Milliseconds = 400 }, StormMilliseconds = 60_000 });
            torn.PlayForSafety();
            if (torn.Venue.RefusedToStart is not { } why) continue;
            refused++;
            Assert.Contains("damaged", why, StringComparison.Ordinal);
            Assert.Contains("Nothing is signed", why, StringComparison.Ordinal);
        }

        Assert.True(refused > 0, "No seed tore a batch of several entries.");
    }

    [Fact]
    public void A_store_that_does_not_take_back_what_a_crash_tore_keeps_the_venue_from_starting()
    {
        var refused = 0;
        for (var seed = 1UL; seed <= 30 && refused == 0; seed++)
        {
            var torn = new TalksRun(seed, RunOptions.Stormy with { VenueDisk = new DiskFaults { KeepsTornBatches = true }, StormMilliseconds = 60_000 });
            torn.PlayForSafety();
            if (torn.Venue.RefusedToStart is not { } why) continue;
            refused++;
            Assert.Contains("Nothing is signed", why, StringComparison.Ordinal);
        }

        Assert.True(refused > 0, "No crash tore a batch.");
    }

    [Fact]
    public void A_venue_that_hides_that_it_was_restored_breaks_the_invariants()
    {
        var options = RunOptions.Stormy with { RestoresVenue = true, HidesRestore = true, SecondDevice = false, Parties = 3, StormMilliseconds = 120_000 };
        var found = Enumerable.Range(1, 12).Select(seed =>
        {
            var run = new TalksRun((ulong)seed, options);
            run.PlayForSafety();
            return Invariants.All["every checkpoint is of the one history"](run.Seen).Any();
        });
        Assert.Contains(true, found);
    }

    private static Observations Played()
    {
        var run = new TalksRun(7, RunOptions.Calm with { ActsOfEach = 6 });
        Assert.Null(run.PlayForLiveness());
        return run.Seen;
    }

    private static bool Holds(byte[] act, string phrase) => act.AsSpan().IndexOf(Encoding.UTF8.GetBytes(phrase)) >= 0;

    private static byte[] WithTime(ReadOnlyMemory<byte> entry, long time)
    {
        var altered = entry.ToArray();
        BinaryPrimitives.WriteInt64BigEndian(altered, time);
        return altered;
    }
}
