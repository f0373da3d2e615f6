using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class EpochTests
{
    private static readonly RoomId Table = RoomId.Table;

    [Fact]
    public void A_first_epoch_opens_a_room_for_sealed_acts()
    {
        var talks = Talks.Opened();
        talks.SealVoid("awaiting-epoch", talks.Device("AAA"), Table);
        talks.Counts(talks.Device("AAA"), talks.Epoch(Table));
        var epoch = talks.State.Room(Table)!.Epoch!;
        Assert.Equal((1L, talks.State.Size - 1, talks.LastAct), (epoch.Number, epoch.Index, epoch.ActHash));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("AAA"), Table));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("BBB"), Table));
    }

    [Fact]
    public void Nothing_is_sealed_before_the_talks_are_open()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("convocation-not-accepted", talks.Device("AAA"), talks.Epoch(Table));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Counts(talks.Device("AAA"), talks.Epoch(RoomId.Bilateral(PartyCode.Parse("AAA"))));
        talks.Void("convocation-not-accepted", talks.Device("AAA"), talks.Epoch(Table));
        talks.Counts(talks.PartyKey("BBB"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Counts(talks.Device("AAA"), talks.Epoch(Table));
        talks.SealVoid("talks-not-open", talks.Device("AAA"), Table);
    }

    [Fact]
    public void Only_a_removal_or_a_failed_wrap_makes_another_epoch_due()
    {
        var talks = Begun();
        talks.Void("epoch-not-due", talks.Device("AAA"), talks.Epoch(Table));
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Void("epoch-not-due", talks.Device("AAA"), talks.Epoch(Table));
    }

    [Fact]
    public void After_a_removal_nothing_is_sealed_until_the_next_epoch_is_in_the_record()
    {
        var talks = Begun(second: true);
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA", "second").PublicKey, "lost"));
        Assert.Equal(EpochNeed.MemberRemoved, talks.State.Room(Table)!.Awaits);
        talks.SealVoid("awaiting-epoch", talks.Device("BBB"), Table);
        talks.Counts(talks.Device("BBB"), talks.Epoch(Table));
        Assert.Equal(2, talks.State.Room(Table)!.Epoch!.Number);
        talks.SealVoid("stale", talks.Device("AAA"), Table, 1);
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("AAA"), Table, 2));
    }

    [Fact]
    public void A_removal_in_one_room_leaves_rooms_without_that_device_alone()
    {
        var talks = Begun(second: true);
        var bilateral = RoomId.Bilateral(PartyCode.Parse("BBB"));
        talks.Counts(talks.Device("BBB"), talks.Epoch(bilateral));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA", "second").PublicKey, "lost"));
        Assert.False(talks.State.Room(bilateral)!.EpochIsDue);
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("HST"), bilateral));
    }

    [Fact]
    public void A_delegate_taken_out_of_a_room_is_a_removal()
    {
        var talks = Begun(second: true, person: "adviser");
        talks.Counts(talks.Device("AAA"), new ClearAct.RoomJoined(Table, [DelegateId.Parse("minister")]));
        Assert.True(talks.State.Room(Table)!.AwaitsEpoch);
        Assert.DoesNotContain(talks.Device("AAA", "second").PublicKey, talks.State.Room(Table)!.Members);
    }

    [Fact]
    public void The_revocation_of_a_device_that_was_never_admitted_asks_for_no_epoch()
    {
        var talks = Begun();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA", "second").PublicKey, "mistake"));
        Assert.False(talks.State.Room(Table)!.EpochIsDue);
    }

    [Fact]
    public void An_epoch_names_the_one_that_it_succeeds()
    {
        var talks = AfterRemoval();
        var epoch = talks.Epoch(Table);
        talks.Void("epoch-succession", talks.Device("AAA"), epoch with { Number = 3 });
        talks.Void("epoch-succession", talks.Device("AAA"), epoch with { Number = 1 });
        talks.Void("epoch-succession", talks.Device("AAA"), epoch with { Succeeds = default });
        talks.Counts(talks.Device("AAA"), epoch);
        talks.Void("epoch-succession", talks.Device("BBB"), epoch);
    }

    [Fact]
    public void The_member_hash_holds_at_the_epochs_own_entry()
    {
        var talks = AfterRemoval();
        var epoch = talks.Epoch(Table);
        talks.Counts(talks.PartyKey("BBB"), talks.Enrolment("BBB", "quick"));
        talks.Void("member-hash", talks.Device("AAA"), epoch);
        talks.Void("member-hash", talks.Device("AAA"), talks.Epoch(Table) with { MemberHash = default });
        talks.Counts(talks.Device("AAA"), talks.Epoch(Table));
        Assert.Contains(talks.Device("BBB", "quick").PublicKey, talks.State.Room(Table)!.Members);
    }

    [Fact]
    public void An_epoch_holds_one_wrap_for_each_device()
    {
        var talks = AfterRemoval();
        var epoch = talks.Epoch(Table);
        talks.Void("epoch-wraps", talks.Device("AAA"), epoch with { Wraps = epoch.Wraps.RemoveAt(0) });
        var stranger = Talks.Wrap(talks.Key("ghost").PublicKey);
        talks.Void("epoch-wraps", talks.Device("AAA"), epoch with { Wraps = [.. epoch.Wraps.Add(stranger).OrderBy(wrap => wrap.Device)] });
    }

    [Fact]
    public void Whether_a_wrap_opens_never_decides_whether_an_epoch_counts()
    {
        var talks = AfterRemoval();
        var epoch = talks.Epoch(Table);
        talks.Counts(talks.Device("AAA"), epoch with { Wraps = [.. epoch.Wraps.Select(wrap => wrap with { Bytes = [0] })] });
    }

    [Fact]
    public void Who_holds_the_previous_secret_seals_it_and_goes_first()
    {
        var talks = AfterRemoval();
        talks.Void("epoch-predecessor", talks.Device("AAA"), talks.Epoch(Table) with { Predecessor = [] });
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "late"));
        talks.Void("epoch-by-member", talks.Device("AAA", "late"), talks.Epoch(Table));
    }

    [Fact]
    public void A_first_epoch_seals_no_predecessor()
    {
        var talks = Talks.Opened();
        talks.Void("epoch-predecessor", talks.Device("AAA"), talks.Epoch(Table) with { Predecessor = [1] });
    }

    [Fact]
    public void When_nobody_holds_the_previous_secret_any_device_in_the_room_begins_anew()
    {
        var talks = Begun();
        foreach (var party in (string[])["AAA", "BBB"])
        {
            talks.Counts(talks.PartyKey(party), new ClearAct.DeviceRevoked(talks.Device(party).PublicKey, "lost"));
            talks.Counts(talks.PartyKey(party), talks.Enrolment(party, "new"));
        }

        talks.Void("epoch-predecessor", talks.Device("AAA", "new"), talks.Epoch(Table) with { Predecessor = [1] });
        talks.Counts(talks.Device("AAA", "new"), talks.Epoch(Table));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("BBB", "new"), Table, 2));
    }

    [Fact]
    public void A_new_device_reads_and_seals_once_it_was_admitted()
    {
        var talks = Begun();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        var second = talks.Device("AAA", "second");
        talks.SealVoid("not-a-member", second, Table);
        talks.Counts(talks.Device("BBB"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(second.PublicKey)));
        Assert.IsType<Ruling.Counts>(talks.Seal(second, Table));
        talks.Void("already-admitted", talks.Device("AAA"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(second.PublicKey)));
    }

    [Fact]
    public void Only_members_admit_and_only_devices_that_belong_into_the_room()
    {
        var talks = Begun();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "third"));
        talks.Void("not-a-member", talks.Device("AAA", "second"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.Device("AAA", "third").PublicKey)));
        talks.Void("not-in-room", talks.Device("AAA"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.Device("HST").PublicKey)));
        talks.Void("not-in-room", talks.Device("AAA"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.Key("ghost").PublicKey)));
        talks.Void("not-in-room", talks.Device("AAA"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.PartyKey("AAA").PublicKey)));
        talks.Void("epoch-unknown", talks.Device("AAA"), new ClearAct.DeviceAdmitted(Table, 2, Talks.Wrap(talks.Device("AAA", "second").PublicKey)));
        talks.Void("room-of-others", talks.Device("HST"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.Device("AAA", "second").PublicKey)));
    }

    [Fact]
    public void Nobody_is_admitted_to_an_epoch_that_is_to_be_replaced()
    {
        var talks = AfterRemoval();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "late"));
        talks.Void("awaiting-epoch", talks.Device("BBB"), new ClearAct.DeviceAdmitted(Table, 1, Talks.Wrap(talks.Device("AAA", "late").PublicKey)));
    }

    [Fact]
    public void A_failed_wrap_makes_an_epoch_due_and_does_not_stop_the_room()
    {
        var talks = Begun();
        talks.Counts(talks.Device("BBB"), new ClearAct.WrapFailed(Table, 1));
        Assert.Equal(EpochNeed.WrapFailed, talks.State.Room(Table)!.Awaits);
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("AAA"), Table));
        talks.Void("already-said", talks.Device("BBB"), new ClearAct.WrapFailed(Table, 1));
        talks.Counts(talks.Device("AAA"), talks.Epoch(Table));
        talks.Void("stale", talks.Device("BBB"), new ClearAct.WrapFailed(Table, 1));
        Assert.False(talks.State.Room(Table)!.EpochIsDue);
    }

    [Fact]
    public void A_failed_wrap_is_said_by_the_device_for_which_it_was_made()
    {
        var talks = Begun();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Void("not-a-member", talks.Device("AAA", "second"), new ClearAct.WrapFailed(Table, 1));
        talks.Void("room-of-others", talks.Device("HST"), new ClearAct.WrapFailed(Table, 1));
    }

    [Fact]
    public void An_epoch_that_there_is_not_cannot_be_sealed_under()
    {
        var talks = Begun();
        talks.SealVoid("epoch-unknown", talks.Device("AAA"), Table, 2);
    }

    [Fact]
    public void The_host_is_in_the_plenary_and_not_at_the_table()
    {
        var talks = Begun();
        talks.SealVoid("room-of-others", talks.Device("HST"), Table);
        talks.Counts(talks.Device("HST"), talks.Epoch(RoomId.Plenary));
        Assert.IsType<Ruling.Counts>(talks.Seal(talks.Device("HST"), RoomId.Plenary));
    }

    private static Talks Begun(bool second = false, string? person = null)
    {
        var talks = Talks.Opened();
        if (second) talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second", person));
        talks.Counts(talks.Device("AAA"), talks.Epoch(Table));
        return talks;
    }

    private static Talks AfterRemoval()
    {
        var talks = Begun(second: true);
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA", "second").PublicKey, "lost"));
        return talks;
    }
}
