using GoodOffices.Agreement;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Tests.Delegation;

/// <summary>A signature waits until nobody can have been shown another record.</summary>
public sealed class SignatureTests
{
    [Fact]
    public async Task A_signature_waits_for_the_common_size_and_goes_out_by_itself()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        foreach (var code in (string[])["AAA", "BBB"]) await EmpowerAsync(talks, code);
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("The crossing shall be open.")));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(new ProposalId(new PartyId("AAA"), 1), AcceptanceLevel.Definitive));
        await talks.ActAsync("AAA", RoomId.Table, new Command.ConsentToAdoption(TestTalks.Instrument));
        await talks.ActAsync("BBB", RoomId.Table, new Command.ConsentToAdoption(TestTalks.Instrument));
        await talks.ActAsync("AAA", RoomId.Table, new Command.Initial(TestTalks.Instrument));
        await talks.ActAsync("BBB", RoomId.Table, new Command.Initial(TestTalks.Instrument));
        await talks["AAA"].SynchroniseAsync(TestTalks.None);

        var item = Assert.IsType<Composition.Composed>(await talks["AAA"].ComposeAsync(RoomId.Table, new Command.Sign(TestTalks.Instrument, false), null, TestTalks.None)).Items[0];
        Assert.Equal("common-size", item.Why?.Code);
        Assert.Equal("common-size", Assert.IsType<Sending.Kept>((await talks["AAA"].SendAsync(TestTalks.None))[0]).Item.Why!.Code);
        await talks.SettleAsync();
        Assert.Null(Assert.IsType<Sending.Recorded>((await talks["AAA"].SendAsync(TestTalks.None))[0]).Void);
    }

    private static async Task EmpowerAsync(TestTalks talks, string code)
    {
        using var key = TestTalks.PartyKey(code);
        var powers = new ClearAct.FullPowersIssued(DelegateId.Parse("minister"), new FullPowersBasis.ByOffice(Office.ForeignMinister), PowerSet.OfFullPowers, null, null);
        TestTalks.Counts(await talks[code].SubmitClearAsync(powers, key, "", TestTalks.None));
    }
}
