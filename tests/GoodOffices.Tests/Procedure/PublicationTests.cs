using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Procedure;

public sealed class PublicationTests
{
    private static readonly Hash Digest = Hash.Of([1, 2, 3]);

    [Fact]
    public void A_joint_statement_leaves_the_room_when_every_party_consented()
    {
        var talks = Talks.Opened("AAA", "BBB", "CCC");
        talks.Void("release-unknown", talks.Device("AAA"), Release(RoomId.Plenary));
        foreach (var party in (string[])["AAA", "BBB", "CCC"])
        {
            talks.Counts(talks.Device(party), Consent(RoomId.Plenary, ReleaseScope.Room));
            if (party != "CCC") talks.Void("consent-missing", talks.Device("AAA"), Release(RoomId.Plenary));
        }

        Assert.False(talks.State.Publications[Digest].IsReleased);
        talks.Counts(talks.Device("HST"), Release(RoomId.Plenary));
        Assert.True(talks.State.Publications[Digest].IsReleased);
        talks.Void("already-released", talks.Device("AAA"), Release(RoomId.Plenary));
    }

    [Fact]
    public void The_hosts_consent_is_not_asked_for_in_the_plenary_and_is_in_a_bilateral()
    {
        var talks = Talks.Opened();
        var bilateral = RoomId.Bilateral(PartyCode.Parse("AAA"));
        talks.Counts(talks.Device("AAA"), Consent(bilateral, ReleaseScope.Room));
        talks.Void("consent-missing", talks.Device("AAA"), Release(bilateral));
        talks.Counts(talks.Device("HST"), Consent(bilateral, ReleaseScope.Room));
        talks.Counts(talks.Device("AAA"), Release(bilateral));
    }

    [Fact]
    public void A_participant_releases_its_own_words_alone()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("AAA"), Consent(RoomId.Plenary, ReleaseScope.OwnWords));
        talks.Void("consent-missing", talks.Device("BBB"), Release(RoomId.Plenary));
        talks.Void("release-of-others", talks.Device("BBB"), Consent(RoomId.Plenary, ReleaseScope.OwnWords));
        talks.Counts(talks.Device("AAA"), Release(RoomId.Plenary));
    }

    [Fact]
    public void Consents_are_for_one_room_and_one_scope()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.Device("AAA"), Consent(RoomId.Plenary, ReleaseScope.Room));
        talks.Void("release-differs", talks.Device("BBB"), Consent(RoomId.Table, ReleaseScope.Room));
        talks.Void("release-differs", talks.Device("BBB"), Consent(RoomId.Plenary, ReleaseScope.OwnWords));
        talks.Void("release-unknown", talks.Device("AAA"), Release(RoomId.Table));
        talks.Void("already-consented", talks.Device("AAA"), Consent(RoomId.Plenary, ReleaseScope.Room));
    }

    [Fact]
    public void Nobody_outside_a_room_has_a_say_in_what_leaves_it()
    {
        var talks = Talks.Opened();
        talks.Void("room-of-others", talks.Device("HST"), Consent(RoomId.Table, ReleaseScope.Room));
        talks.Void("room-of-others", talks.Device("HST"), Release(RoomId.Table));
    }

    [Fact]
    public void Consent_and_release_need_the_power_to_publish()
    {
        var talks = Talks.Opened();
        talks.Counts(talks.PartyKey("AAA"), Talks.Credentials(PowerSet.Of(Power.Accept)));
        talks.Void("power-missing", talks.Device("AAA"), Consent(RoomId.Table, ReleaseScope.Room));
        talks.Void("power-missing", talks.Device("AAA"), Release(RoomId.Table));
    }

    private static ClearAct.ReleaseConsented Consent(RoomId room, ReleaseScope scope) => new(room, Digest, scope);

    private static ClearAct.Released Release(RoomId room) => new(room, Digest, "https://example.org/statement");
}
