using GoodOffices.Agreement;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Overview;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Delegation;

namespace GoodOffices.Tests.Desk;

/// <summary>What is new to a delegate: what others did, colleagues among them, and whether it has effect.</summary>
public sealed class NewActTests
{
    [Fact]
    public async Task An_act_beyond_powers_is_new_and_said_to_be_without_effect_until_it_is_confirmed()
    {
        await using var talks = await WithAdviserAsync();
        var from = talks["BBB"].Replica("").Size;
        Assert.IsType<Composition.Composed>(await talks["AAA adviser"].ComposeAsync(RoomId.Table, new Command.Accept(new ProposalId(new PartyId("BBB"), 1), AcceptanceLevel.Definitive), new ComposeOptions { BeyondPowers = true }, TestTalks.None));
        await talks["AAA adviser"].SendAsync(TestTalks.None);
        await talks.SettleAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "BBB");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == from + 1);
        var act = Assert.Single(NewAct.Since(opened.Desk.View, from));
        Assert.Equal("AAA", act.Party?.Value);
        Assert.False(act.HasEffect);

        await talks.ActAsync("AAA", RoomId.Table, new Command.Do(new TableAct.Confirmed(new ActId(from))));
        await opened.UntilAsync(desk => desk.View.SizeOf("") == from + 2);
        Assert.All(NewAct.Since(opened.Desk.View, from), static act => Assert.True(act.HasEffect));
    }

    [Fact]
    public async Task What_a_colleague_did_is_new_and_what_one_did_oneself_is_not()
    {
        await using var talks = await WithAdviserAsync();
        var from = talks["AAA"].Replica("").Size;
        await talks.ActAsync("AAA adviser", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("By a colleague.")));
        await talks.SettleAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("By oneself.")));
        await talks.SettleAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == from + 2);
        Assert.Equal(from, Assert.Single(NewAct.Since(opened.Desk.View, from)).Entry.Index);
    }

    [Fact]
    public async Task A_session_that_was_convened_is_new_and_the_upkeep_of_keys_is_not()
    {
        await using var talks = await WithAdviserAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "BBB");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == talks["AAA"].Replica("").Size);
        var kinds = NewAct.Since(opened.Desk.View, 0).Where(static act => act.Sealed is null).Select(static act => ((Ruling.Counts)act.Entry.Ruling!).Act!.GetType()).ToHashSet();
        Assert.DoesNotContain(typeof(ClearAct.EpochBegun), kinds);
        Assert.DoesNotContain(typeof(ClearAct.DeviceEnrolled), kinds);
        Assert.Contains(typeof(ClearAct.CredentialsIssued), kinds);
        Assert.Equal(opened.Desk.View.Entries.Count, NewAct.FirstSince(opened.Desk.View, talks.Clock.Now.AddDays(1)));
        Assert.Equal(0, NewAct.FirstSince(opened.Desk.View, DateTimeOffset.UnixEpoch));
    }

    private static async Task<TestTalks> WithAdviserAsync()
    {
        var talks = await TestTalks.WithInstrumentAsync();
        var adviser = await talks.OpenAsync("AAA adviser", "AAA");
        await adviser.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
        await adviser.ConfirmAsync(talks.Convocation.Fingerprint, TestTalks.None);
        await talks.AccreditAsync("AAA adviser", "AAA", PowerSet.Of(Power.Negotiate, Power.AcceptAdReferendum), "adviser");
        await talks.SettleAsync();
        await talks.ActAsync("BBB", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing shall be open.")));
        await talks.SettleAsync();
        return talks;
    }
}
