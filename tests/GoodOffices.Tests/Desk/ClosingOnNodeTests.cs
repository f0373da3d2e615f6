using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Desk.Closing;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;
using GoodOffices.Tests.Delegation;

namespace GoodOffices.Tests.Desk;

/// <summary>What closing shows of a node that has not opened everything, was not confirmed, or holds an act for its capital.</summary>
public sealed class ClosingOnNodeTests
{
    private static readonly ProposalId First = new(new PartyId("AAA"), 1);

    [Fact]
    public async Task No_digest_is_shown_of_a_table_that_is_not_all_there()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        talks.Venue.WithholdsEnclosures = true;
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording(string.Concat(Enumerable.Repeat("The Parties shall take all measures. ", 2_000)))));
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        var (own, other) = (DeskView.Of(talks["AAA"], null, null), DeskView.Of(talks["BBB"], null, null));
        Assert.Null(ClosingPage.Barrier(own, own.Room(RoomId.Table)!));
        Assert.Equal("text.incomplete", ClosingPage.Barrier(other, other.Room(RoomId.Table)!));
    }

    [Fact]
    public async Task No_digest_is_shown_before_a_person_confirmed_the_fingerprint()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var node = await talks.OpenAsync("AAA", "AAA", new GoodOffices.Delegation.Storage.MemoryNodeStore());
        await node.JoinAsync(talks.Convocation.Bytes, null, TestTalks.None);
        Assert.Equal("alarm.unconfirmed", ClosingPage.Barrier(DeskView.Of(node, null, null), DeskView.Of(talks["BBB"], null, null).Room(RoomId.Table)!));
    }

    [Fact]
    public async Task The_button_of_an_act_that_the_capital_holds_names_no_other_reader()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await talks.ActAsync("AAA", RoomId.Table, new Command.Table(TestTalks.Article, TestTalks.Wording("ours")));
        var node = talks["BBB"];
        await node.SynchroniseAsync(TestTalks.None);
        await talks.ActAsync("BBB", RoomId.Table, new Command.Accept(First, AcceptanceLevel.AdReferendum));
        Assert.Equal("Confirm for the capital: send to BBB, AAA", Button(node));
        Assert.IsType<Composition.Composed>(await node.ComposeAsync(new CaucusAct.InstructionGiven("table", TestTalks.Article, [], HighestLevel.AdReferendum, "not yet"), TestTalks.None));
        await node.SendAsync(TestTalks.None);
        Assert.Equal("Confirm for the capital: to your capital first, for release", Button(node));
    }

    private static string Button(GoodOffices.Delegation.Node node)
    {
        var view = DeskView.Of(node, null, null);
        var room = view.Room(RoomId.Table)!;
        var step = ClosingStep.Of(view, room, room.Table.Instruments[TestTalks.Instrument])[0];
        Assert.Null(step.Permit.Refused);
        return step.Button(new DeskLanguage(TimeProvider.System), ClosingPage.Ordered(view, room));
    }
}
