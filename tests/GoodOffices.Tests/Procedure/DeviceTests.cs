using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

/// <summary>Devices and the keys that sign them.</summary>
public sealed class DeviceTests
{
    [Fact]
    public void A_participant_enrols_a_device_of_its_delegate()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        var standing = talks.State.Of(talks.Device("AAA").PublicKey);
        Assert.True(standing.IsCurrentDevice);
        Assert.Equal(("AAA", "minister", 1L), (standing.Party!.Value, standing.Delegate!.Value, standing.SinceIndex));
        Assert.Equal(TestKeys.Kem("AAA minister"), standing.Kem);
    }

    [Fact]
    public void The_host_enrols_devices_like_a_party()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("HST"), talks.Enrolment("HST"));
        Assert.True(talks.State.Of(talks.Device("HST").PublicKey).IsHost);
    }

    [Fact]
    public void No_device_is_enrolled_twice_nor_one_that_was_revoked()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        talks.Void("key-in-use", talks.PartyKey("AAA"), talks.Enrolment("AAA"));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "lost"));
        talks.Void("key-in-use", talks.PartyKey("AAA"), talks.Enrolment("AAA"));
    }

    [Fact]
    public void A_party_cannot_enrol_anothers_device_as_its_own()
    {
        var talks = new Talks();
        talks.Void("possession", talks.PartyKey("BBB"), talks.Enrolment("AAA"));
    }

    [Fact]
    public void An_enrolment_without_the_devices_own_signature_is_void()
    {
        var talks = new Talks();
        var enrolment = talks.Enrolment("AAA");
        talks.Void("possession", talks.PartyKey("AAA"), enrolment with { Delegate = DelegateId.Parse("another") });
        talks.Void("possession", talks.PartyKey("AAA"), enrolment with { Kem = TestKeys.Kem("another") });
        talks.Void("possession", talks.PartyKey("AAA"), enrolment with { Possession = [.. new byte[64]] });
    }

    [Fact]
    public void A_key_of_the_convocation_is_not_enrolled_as_a_device()
    {
        var talks = new Talks();
        foreach (var name in (string[])["AAA key", "AAA recovery", "BBB key", "HST key", "log", "BBB cosigner"])
        {
            var key = talks.Key(name);
            var act = DevicePossession.Enrol(key, TestKeys.Kem(name), talks.State.TalksId, "", PartyCode.Parse("AAA"), DelegateId.Parse("minister"), "x");
            talks.Void("key-in-use", talks.PartyKey("AAA"), act);
        }
    }

    [Fact]
    public void A_device_enrols_nobody()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("signer-role", talks.Device("AAA"), talks.Enrolment("AAA", "second"));
    }

    [Fact]
    public void A_revoked_device_signs_nothing_more()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "lost"));
        var revoked = talks.State.Size - 1;
        Assert.Equal(revoked, talks.State.Of(talks.Device("AAA").PublicKey).RevokedAtIndex);
        talks.Void("signer-revoked", talks.Device("AAA"), new ClearAct.ModalitiesProposed(Talks.Modalities("other")));
        Assert.Equal("not-a-device", talks.State.Lacks(talks.Device("AAA").PublicKey, Power.Speak)!.Code);
    }

    [Fact]
    public void A_device_revokes_itself_and_no_other()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Counts(talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Void("signer-role", talks.Device("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA", "second").PublicKey, "retired"));
        talks.Counts(talks.Device("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "retired"));
        Assert.True(talks.State.Of(talks.Device("AAA").PublicKey).IsRevoked);
    }

    [Fact]
    public void A_party_revokes_its_own_devices_only_and_each_once()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("device-unknown", talks.PartyKey("BBB"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "unwelcome"));
        talks.Void("device-unknown", talks.PartyKey("HST"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "unwelcome"));
        talks.Void("device-unknown", talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.PartyKey("AAA").PublicKey, "a party key"));
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "lost"));
        talks.Void("already-revoked", talks.PartyKey("AAA"), new ClearAct.DeviceRevoked(talks.Device("AAA").PublicKey, "lost"));
    }

    [Fact]
    public void The_recovery_key_replaces_its_own_partys_key()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Counts(talks.Key("AAA recovery"), new ClearAct.KeyReplaced(talks.Key("AAA fresh").PublicKey));

        talks.Void("signer-revoked", talks.PartyKey("AAA"), talks.Enrolment("AAA", "second"));
        talks.Counts(talks.Key("AAA fresh"), talks.Enrolment("AAA", "second"));
        Assert.Equal(talks.Key("AAA fresh").PublicKey, talks.State.Participants[PartyCode.Parse("AAA")].Key);
        Assert.True(talks.State.Of(talks.Device("AAA").PublicKey).IsCurrentDevice);
    }

    [Fact]
    public void A_recovery_key_does_nothing_else_and_nobody_else_replaces_a_key()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("signer-role", talks.Key("AAA recovery"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Void("signer-role", talks.PartyKey("AAA"), new ClearAct.KeyReplaced(talks.Key("AAA fresh").PublicKey));
        talks.Void("key-in-use", talks.Key("AAA recovery"), new ClearAct.KeyReplaced(talks.PartyKey("AAA").PublicKey));
        talks.Void("key-in-use", talks.Key("AAA recovery"), new ClearAct.KeyReplaced(talks.Device("BBB").PublicKey));
    }
}
