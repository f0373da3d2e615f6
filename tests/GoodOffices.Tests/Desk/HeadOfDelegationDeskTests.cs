using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Tests.Delegation;

namespace GoodOffices.Tests.Desk;

/// <summary>Whatever an adviser's browser is made to send, nothing tabled comes to the table past the head of delegation.</summary>
public sealed class HeadOfDelegationDeskTests
{
    [Fact]
    public async Task An_adviser_tables_nothing_by_any_request_where_a_head_is_named()
    {
        await using var talks = await HeadOfDelegationTests.HeadedAsync("minister");
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA adviser", "adviser");
        await opened.UntilAsync(static desk => desk.View.Heads.Count > 0);
        var size = talks.Venue[""].Sequencer.Latest.Size;
        Assert.Equal((false, false), (opened.Desk.View.MayTable, opened.Desk.View.IsHead));
        var wording = TestTalks.Wording("The gate shall be painted green.");
        Command[] requests = [new Command.Table(TestTalks.Article, wording), new Command.Do(new TableAct.Tabled(TestTalks.Article, new ProposalId(new PartyId("AAA"), 1), wording)), new Command.Do(new TableAct.BasisProposed(TestTalks.Article, wording))];
        foreach (var request in requests)
        {
            Assert.Equal("head-tables", opened.Desk.View.Permit(opened.Desk.View.Room(RoomId.Table)!, request).Held?.Code);
            Assert.Equal("head-tables", Assert.IsType<DeskAnswer.Waiting>(await opened.Desk.DoAsync(RoomId.Table, request, null, null, TestTalks.None)).Why.Code);
            await opened.Desk.DiscardAsync(opened.Desk.View.Outbox[^1].Number, TestTalks.None);
        }

        Assert.Equal(size, talks.Venue[""].Sequencer.Latest.Size);
        Assert.Empty(opened.Desk.View.Room(RoomId.Table)!.Table.Provisions[TestTalks.Article].Proposals);
        Assert.IsType<DeskAnswer.Recorded>(await opened.Desk.DoAsync(RoomId.Table, new Command.Do(new TableAct.StatementMade(Texts.Of(TestTalks.English, "We study it."))), null, null, TestTalks.None));
    }
}
