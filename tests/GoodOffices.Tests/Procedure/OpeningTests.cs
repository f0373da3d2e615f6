using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Tests.Procedure;

public sealed class OpeningTests
{
    [Fact]
    public void The_talks_open_when_every_party_has_accepted_convocation_and_modalities()
    {
        var talks = new Talks("AAA", "BBB", "CCC");
        talks.SetUp();
        talks.Counts(talks.Device("HST"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        foreach (var party in (string[])["AAA", "BBB", "CCC"])
        {
            Assert.False(talks.State.IsOpen);
            talks.Counts(talks.Device(party), new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest));
            talks.Counts(talks.PartyKey(party), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        }

        Assert.True(talks.State.IsOpen);
        Assert.Equal(talks.State.Size - 1, talks.State.OpenedAt);
        Assert.Equal(Talks.Modalities().Digest, talks.State.Modalities!.Digest);
    }

    [Fact]
    public void Different_modalities_do_not_open_the_talks()
    {
        var talks = new Talks();
        talks.SetUp();
        foreach (var party in (string[])["AAA", "BBB"])
        {
            talks.Counts(talks.PartyKey(party), new ClearAct.ConvocationAccepted(talks.State.TalksId));
            talks.Counts(talks.Device(party), new ClearAct.ModalitiesProposed(Talks.Modalities(party)));
            talks.Counts(talks.Device(party), new ClearAct.ModalitiesAccepted(Talks.Modalities(party).Digest));
        }

        Assert.False(talks.State.IsOpen);
        talks.Counts(talks.Device("BBB"), new ClearAct.ModalitiesAccepted(Talks.Modalities("AAA").Digest));
        Assert.True(talks.State.IsOpen);
    }

    [Fact]
    public void Later_modalities_take_the_place_of_the_first_once_all_accepted_them_and_the_talks_stay_open()
    {
        var talks = Talks.Opened();
        var later = Talks.Modalities("round table");
        talks.Counts(talks.Device("AAA"), new ClearAct.ModalitiesProposed(later));
        talks.Counts(talks.Device("AAA"), new ClearAct.ModalitiesAccepted(later.Digest));
        Assert.Equal(Talks.Modalities().Digest, talks.State.Modalities!.Digest);
        talks.Counts(talks.Device("BBB"), new ClearAct.ModalitiesAccepted(later.Digest));
        Assert.Equal(later.Digest, talks.State.Modalities.Digest);
        Assert.True(talks.State.IsOpen);
    }

    [Fact]
    public void A_party_accepts_the_convocation_of_this_record_and_no_other()
    {
        var talks = new Talks();
        talks.Void("convocation-other", talks.PartyKey("AAA"), new ClearAct.ConvocationAccepted(Hash.Of([1])));
    }

    [Fact]
    public void The_convocation_is_accepted_once()
    {
        var talks = new Talks();
        talks.Counts(talks.PartyKey("AAA"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Void("already-accepted", talks.PartyKey("AAA"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
    }

    [Fact]
    public void The_host_accepts_neither_convocation_nor_modalities()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("host-not-a-party", talks.PartyKey("HST"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
        talks.Counts(talks.Device("HST"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        talks.Void("host-not-a-party", talks.Device("HST"), new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest));
    }

    [Fact]
    public void A_device_cannot_accept_the_convocation()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("signer-role", talks.Device("AAA"), new ClearAct.ConvocationAccepted(talks.State.TalksId));
    }

    [Fact]
    public void Modalities_that_nobody_proposed_cannot_be_accepted()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Void("modalities-unknown", talks.Device("AAA"), new ClearAct.ModalitiesAccepted(Hash.Of([1])));
    }

    [Fact]
    public void Modalities_are_proposed_and_accepted_by_who_has_the_power()
    {
        var talks = new Talks();
        talks.SetUp();
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(Power.Speak)));
        talks.Void("power-missing", talks.Device("AAA"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        talks.Counts(talks.Device("HST"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        talks.Void("power-missing", talks.Device("AAA"), new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest));
    }

    [Fact]
    public void Modalities_name_nobody_who_is_not_at_the_talks()
    {
        var talks = new Talks();
        talks.SetUp();
        var modalities = Talks.Modalities() with { Names = [new(PartyCode.Parse("ZZZ"), TestKeys.Text("Elsewhere"))] };
        talks.Void("party-unknown", talks.Device("AAA"), new ClearAct.ModalitiesProposed(modalities));
    }

    [Fact]
    public void The_same_modalities_are_proposed_once_and_accepted_once_by_each()
    {
        var talks = Talks.Opened();
        talks.Void("already-proposed", talks.Device("BBB"), new ClearAct.ModalitiesProposed(Talks.Modalities()));
        talks.Void("already-accepted", talks.Device("BBB"), new ClearAct.ModalitiesAccepted(Talks.Modalities().Digest));
    }
}
