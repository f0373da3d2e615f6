using GoodOffices.Agreement;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Tests.Delegation;

namespace GoodOffices.Tests.Desk;

/// <summary>Whatever a browser is made to send, it ends at the desk's one door. A delegate without the power to sign gets nothing through it.</summary>
public sealed class PowerlessTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_delegate_without_power_cannot_sign_by_any_request(bool withPassphrase)
    {
        await using var talks = await ReadyToSignAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA adviser", "adviser");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == talks["BBB"].Replica("").Size && desk.View.Room(RoomId.Table)?.Table.Size > 0);
        var (size, table) = (opened.Desk.View.SizeOf(""), opened.Desk.View.Room(RoomId.Table)!.Table);
        Command[] requests =
        [
            new Command.Sign(TestTalks.Instrument, AdReferendum: false), new Command.Sign(TestTalks.Instrument, AdReferendum: true),
            .. Acts(table).Select(static act => new Command.Do(act)),
        ];
        Assert.Equal(4, requests.Length);
        foreach (var request in requests)
        {
            using var again = withPassphrase ? OpenedDesk.Passphrase() : null;
            var refused = Assert.IsType<DeskAnswer.Refused>(await opened.Desk.DoAsync(RoomId.Table, request, null, again, TestTalks.None));
            Assert.Equal(withPassphrase ? "power-missing" : "passphrase-again", refused.Why.Code);
        }

        Assert.Empty(opened.Desk.View.Outbox);
        Assert.Equal(size, talks.Venue[""].Sequencer.Latest.Size);

        // With a false name for what it is, no passphrase is asked for; the power is, all the same.
        var unbound = await opened.Desk.DoAsync(null, null, node => node.ComposeAsync(RoomId.Table, requests[0], null, TestTalks.None), TestTalks.None);
        Assert.Equal("power-missing", Assert.IsType<DeskAnswer.Refused>(unbound).Why.Code);
        Assert.Empty(opened.Desk.View.Outbox);
        Assert.Equal(size, talks.Venue[""].Sequencer.Latest.Size);
    }

    [Fact]
    public async Task What_is_sent_beyond_powers_signs_nothing_on_any_node()
    {
        await using var talks = await ReadyToSignAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA adviser", "adviser");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == talks["BBB"].Replica("").Size && desk.View.Room(RoomId.Table)?.Table.Size > 0);
        using var again = OpenedDesk.Passphrase();
        var answer = await opened.Desk.DoAsync(RoomId.Table, new Command.Sign(TestTalks.Instrument, false), new ComposeOptions { BeyondPowers = true }, again, TestTalks.None);
        Assert.Equal("power-missing", Assert.IsType<DeskAnswer.Recorded>(answer).Lacking?.Code);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        Assert.All([opened.Desk.View.Room(RoomId.Table)!.Table, talks["BBB"].Room(RoomId.Table).Table!], static table => Assert.False(table.Instruments[TestTalks.Instrument].IsSignedByAny));
    }

    [Fact]
    public async Task Who_holds_the_power_signs_with_the_passphrase_and_not_without()
    {
        await using var talks = await ReadyToSignAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA");
        await opened.UntilAsync(desk => desk.View.SizeOf("") == talks["BBB"].Replica("").Size);
        var sign = new Command.Sign(TestTalks.Instrument, false);
        Assert.Equal("passphrase-again", Assert.IsType<DeskAnswer.Refused>(await opened.Desk.DoAsync(RoomId.Table, sign, null, null, TestTalks.None)).Why.Code);
        using var other = OpenedDesk.Passphrase("another's words");
        Assert.Equal("passphrase", Assert.IsType<DeskAnswer.Refused>(await opened.Desk.DoAsync(RoomId.Table, sign, null, other, TestTalks.None)).Why.Code);
        using var own = OpenedDesk.Passphrase();
        Assert.Null(Assert.IsType<DeskAnswer.Recorded>(await opened.Desk.DoAsync(RoomId.Table, sign, null, own, TestTalks.None)).Lacking);
        Assert.True(opened.Desk.View.Room(RoomId.Table)!.Table.Instruments[TestTalks.Instrument].IsSignedByAny);
    }

    /// <summary>The acts that a signature is, as who holds the power would have them decided.</summary>
    private static IEnumerable<TableAct> Acts(Table table) => ((bool[])[false, true]).SelectMany(adReferendum =>
        ((Decision.Accepted)Decide.For(table, new Command.Sign(TestTalks.Instrument, adReferendum), new Actor(new PartyId("AAA"), "adviser"))).Acts);

    private static async Task<TestTalks> ReadyToSignAsync()
    {
        var talks = await TestTalks.WithInstrumentAsync();
        foreach (var code in (string[])["AAA", "BBB"])
        {
            using var key = TestTalks.PartyKey(code);
            TestTalks.Counts(await talks[code].SubmitClearAsync(new ClearAct.FullPowersIssued(DelegateId.Parse("minister"), new FullPowersBasis.ByOffice(Office.ForeignMinister), PowerSet.OfFullPowers, null, null), key, "", TestTalks.None));
        }

        var adviser = await talks.OpenAsync("AAA adviser", "AAA");
        await adviser.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
        await adviser.ConfirmAsync(talks.Convocation.Fingerprint, TestTalks.None);
        await talks.AccreditAsync("AAA adviser", "AAA", PowerSet.Of(Power.Negotiate, Power.AcceptAdReferendum), "adviser");
        await talks.SettleAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing shall be open.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        foreach (var command in (Command[])[new Command.ConsentToAdoption(TestTalks.Instrument), new Command.Initial(TestTalks.Instrument)])
        {
            foreach (var code in (string[])["AAA", "BBB"]) await talks.ActAsync(code, RoomId.Table, command);
        }

        await talks.SettleAsync();
        return talks;
    }
}
