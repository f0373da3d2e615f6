using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Verification;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Venue.Publications;

namespace GoodOffices.Tests.Delegation;

/// <summary>What leaves a room, and what proves it to somebody who has nothing but the file.</summary>
public sealed class DisclosureTests
{
    private const string Words = "The Parties met in Almaty and agreed to continue.";

    [Fact]
    public async Task A_joint_statement_leaves_the_room_by_everybodys_consent_and_verifies_from_one_file()
    {
        await using var talks = await TestTalks.OpenedAsync();
        var salted = await ProposeAsync(talks);
        await ClearlyAsync(talks, "AAA", await talks["AAA"].ConsentToReleaseAsync(RoomId.Table, salted, ReleaseScope.Room, TestTalks.None));
        var digest = GoodOffices.Record.Hash.FromBytes(salted.ToArray());
        Assert.Equal("consent-missing", Refused(await talks["AAA"].SubmitClearAsync(new ClearAct.Released(RoomId.Table, digest, "here"), TestTalks.None)));
        Assert.Equal("not-released", (await Assert.ThrowsAsync<NodeException>(() => talks["AAA"].PublicationAsync(RoomId.Table, salted, TestTalks.None))).Code);

        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        await ClearlyAsync(talks, "BBB", await talks["BBB"].ConsentToReleaseAsync(RoomId.Table, salted, ReleaseScope.Room, TestTalks.None));
        TestTalks.Counts(await talks["BBB"].SubmitClearAsync(new ClearAct.Released(RoomId.Table, digest, "the venue"), TestTalks.None));
        await talks.SettleAsync();

        var file = (await talks["AAA"].PublicationAsync(RoomId.Table, salted, TestTalks.None)).Encode();
        var report = Verify(talks, file);
        Assert.Null(report.Fault);
        Assert.Contains(report.Notes, note => note.Contains(Words, StringComparison.Ordinal));
        Assert.Contains(report.Holds, what => what.Contains("consented to in the clear by AAA, BBB", StringComparison.Ordinal));
        Assert.Contains(report.Holds, what => what.StartsWith("cosigned: AAA, BBB", StringComparison.Ordinal));
        Assert.True(PublicationHead.TryRead(file, out var head));
        Assert.Contains(Words, head.Text, StringComparison.Ordinal);
        Assert.Equal(digest, head.SaltedDigest);
    }

    [Fact]
    public async Task After_any_changed_byte_a_disclosure_proves_nothing_more_than_before()
    {
        await using var talks = await TestTalks.OpenedAsync();
        var index = await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.StatementMade(Texts.Of(TestTalks.English, Words))));
        await talks.SettleAsync();
        var file = (await talks["AAA"].DiscloseAsync(RoomId.Table, index, TestTalks.None)).Encode();
        var whole = Verify(talks, file);
        Assert.Null(whole.Fault);
        for (var at = 0; at < file.Length; at += 37)
        {
            var changed = file.ToArray();
            changed[at] ^= 0x10;
            var report = Verify(talks, changed);
            // A name in a cosignature's line that is no longer known takes that cosignature away, and nothing else.
            Assert.True(report.Fault is not null || report.Holds.Except(whole.Holds).All(what => what.StartsWith("cosigned", StringComparison.Ordinal)), $"byte {at}");
        }
    }

    [Fact]
    public async Task Anothers_act_is_not_disclosed()
    {
        await using var talks = await TestTalks.OpenedAsync();
        var index = await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.StatementMade(Texts.Of(TestTalks.English, Words))));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.Equal("anothers-act", (await Assert.ThrowsAsync<NodeException>(() => talks["BBB"].DiscloseAsync(RoomId.Table, index, TestTalks.None))).Code);
    }

    private static async Task<Digest> ProposeAsync(TestTalks talks)
    {
        var composed = await talks["AAA"].ProposeReleaseAsync(RoomId.Table, ReleaseSubject.OfWords(Texts.Of(TestTalks.English, Words)), TestTalks.None);
        var act = (TableAct.ReleaseProposed)Assert.IsType<Composition.Composed>(composed).Items[0].TableAct!;
        Assert.Null(Assert.IsType<Sending.Recorded>((await talks["AAA"].SendAsync(TestTalks.None))[0]).Void);
        return act.Salted;
    }

    private static async Task ClearlyAsync(TestTalks talks, string name, Composition composition)
    {
        Assert.IsType<Composition.Composed>(composition);
        Assert.Null(Assert.IsType<Sending.Recorded>((await talks[name].SendAsync(TestTalks.None))[0]).Void);
    }

    private static string Refused(Dispatched outcome) => Assert.IsType<Dispatched.Refused>(outcome).Why.Code;

    private static VerificationReport Verify(TestTalks talks, byte[] file) =>
        DisclosureVerification.Verify("file", file, new VerificationOptions { TalksId = talks.Convocation.TalksId });
}
