using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;

namespace GoodOffices.Tests.Procedure;

/// <summary>What holds for any record, also one in which half of the acts are void.</summary>
public sealed class ProceedingsPropertyTests
{
    private static readonly Gen<(int Who, int What, int Room)[]> Scripts = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 15], Gen.Int[0, 4]).Array[1, 40];
    private static readonly string[] Names = ["AAA", "BBB", "CCC"];

    [Fact]
    public void The_fold_of_the_parts_is_the_fold_of_the_whole()
    {
        Gen.Select(Scripts, Gen.Double[0, 1]).Sample((script, where) =>
        {
            var whole = Play(script, Names);
            var cut = (int)(where * whole.Entries.Count);
            var part = Fold(Proceedings.Begin(whole.State.Founding), whole.Entries.Take(cut));
            var kept = part.StateDigest();
            var joined = Fold(part, whole.Entries.Skip(cut));
            Assert.Equal(whole.State.StateDigest(), joined.StateDigest());
            Assert.Equal(kept, part.StateDigest());
        }, iter: 100);
    }

    [Fact]
    public void Permuting_the_parties_permutes_the_outcome_and_changes_nothing_else()
    {
        Gen.Select(Scripts, Gen.Shuffle(Names)).Sample((script, permuted) =>
        {
            var (one, two) = (Play(script, Names), Play(script, permuted));
            Assert.Equal(one.Entries.Select(entry => Code(entry.Ruling)), two.Entries.Select(entry => Code(entry.Ruling)));
            foreach (var (left, right) in Names.Append("HST").Zip(permuted.Append("HST")))
            {
                Assert.Equal(one.State.Budget(PartyCode.Parse(left)), two.State.Budget(PartyCode.Parse(right)));
                Assert.Equal(one.State.Of(one.Device(left).PublicKey).RevokedAtIndex, two.State.Of(two.Device(right).PublicKey).RevokedAtIndex);
            }
        }, iter: 100);
    }

    [Fact]
    public void Whatever_is_in_the_record_the_rooms_hold_only_devices_that_belong_there()
    {
        Scripts.Sample(script =>
        {
            var state = Play(script, Names).State;
            foreach (var room in state.Rooms.Values)
            {
                Assert.Empty(room.Members.Except(state.DevicesFor(room.Id)));
                Assert.False(room.Epoch is null && !room.AwaitsEpoch);
            }
        }, iter: 100);
    }

    [Fact]
    public void A_step_of_the_fold_costs_the_same_late_as_early_and_little_more_among_many_devices()
    {
        // In bytes allocated, which do not depend on how busy the machine is.
        var few = AllocatedPerStep(devices: 4, entries: 2_000);
        Assert.InRange(AllocatedPerStep(devices: 4, entries: 8_000), 0, 1.2 * few);
        Assert.InRange(AllocatedPerStep(devices: 512, entries: 2_000), 0, 4 * few);
    }

    private static double AllocatedPerStep(int devices, int entries)
    {
        var talks = Talks.Opened();
        for (var i = 0; i < devices; i++) talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", $"device {i}"));
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Table));
        for (var i = 0; i < devices; i++) talks.Seal(talks.Device("AAA", $"device {i}"), RoomId.Table);
        var submissions = Chain(talks, talks.Device("AAA"), entries);
        var state = talks.State;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var submission in submissions)
        {
            (state, var ruling) = state.Fold(state.Size, 0, submission, default, signatureVerified: true);
            if (ruling is not Ruling.Counts) Assert.Fail(ruling.ToString());
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / entries;
    }

    private static List<Submission> Chain(Talks talks, SigningKey device, int count)
    {
        var end = talks.State.Chain(device.PublicKey);
        var submissions = new List<Submission>();
        for (var i = 0; i < count; i++)
        {
            var submission = Submission.Sign(talks.Preamble(device, "table", 1, 8, end), new byte[8], device);
            submissions.Add(submission);
            end = new ChainEnd(end.Number + 1, submission.ActHash);
        }

        return submissions;
    }

    private static Proceedings Fold(Proceedings state, IEnumerable<(Submission Submission, byte[] Body, Ruling Ruling)> entries) =>
        entries.Aggregate(state, (current, entry) => current.Fold(current.Size, 1_700_000_000_000, entry.Submission, entry.Body).Next);

    private static string Code(Ruling ruling) => ruling is Ruling.Void void_ ? void_.Why.Code : "counts";

    private static Talks Play((int Who, int What, int Room)[] script, string[] parties)
    {
        var talks = new Talks(Names);
        string[] names = [.. parties, "HST"];
        foreach (var name in names)
        {
            talks.Counts(talks.PartyKey(name), talks.Enrolment(name));
            talks.Counts(talks.PartyKey(name), Talks.Credentials(PowerSet.OfCredentials));
        }

        for (var step = 0; step < script.Length; step++) Play(talks, names, script[step], step);
        return talks;
    }

    private static void Play(Talks talks, string[] names, (int Who, int What, int Room) step, int number)
    {
        var name = names[step.Who];
        var room = step.Room switch
        {
            0 => RoomId.Plenary,
            1 => RoomId.Table,
            2 => RoomId.Bilateral(PartyCode.Parse(names[0])),
            3 => RoomId.Bilateral(PartyCode.Parse(names[1])),
            _ => RoomId.Parse("experts"),
        };
        if (step.What == 0)
        {
            talks.Seal(talks.Device(name), room, 1 + (number % 2));
            return;
        }

        var (key, act) = Act(talks, names, name, room, step.What, number);
        talks.Do(key, act);
    }

    private static (SigningKey Key, ClearAct Act) Act(Talks talks, string[] names, string name, RoomId room, int what, int number) => what switch
    {
        1 or 2 => (talks.PartyKey(name), new ClearAct.ConvocationAccepted(talks.State.TalksId)),
        3 => (talks.Device(name), new ClearAct.ModalitiesProposed(Talks.Modalities())),
        4 or 5 => (talks.Device(name), new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest)),
        6 or 7 when !talks.State.DevicesFor(room).IsEmpty => (talks.Device(name), talks.Epoch(room)),
        8 => (talks.PartyKey(name), talks.Enrolment(name, $"device {number}")),
        9 => (talks.PartyKey(name), new ClearAct.DeviceRevoked(talks.Device(name).PublicKey, "lost")),
        10 => (talks.Device(name), new ClearAct.WrapFailed(room, 1)),
        11 => (talks.Device(name), new ClearAct.RoomProposed(RoomId.Parse("experts"), [.. names.Take(2).Order().Select(PartyCode.Parse)], true, TextInLanguages.None)),
        12 => (talks.Device(name), new ClearAct.RoomJoined(room, null)),
        13 => (talks.Device(name), new ClearAct.ReleaseConsented(room, Hash.Of([1]), ReleaseScope.Room)),
        14 => (talks.Device(name), new ClearAct.Released(room, Hash.Of([1]), "here")),
        _ => (talks.Device(name), new ClearAct.SessionConvened(room, 1, new DateOnly(2024, 5, 10), TextInLanguages.None, [])),
    };
}
