using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;

namespace GoodOffices.Tests.Delegation;

/// <summary>A venue that keeps back from one party what it has signed and shown to another.</summary>
public sealed class WithholdingTests
{
    [Fact]
    public async Task What_another_party_has_cosigned_and_the_venue_does_not_show_is_an_alarm_until_it_does()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var older = await AheadAsync(talks);
        talks.Venue.Fork = log => log.Length == 0 ? older : null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        var told = Assert.Single(talks["AAA"].Concerns);
        Assert.Equal(ConcernKind.Withheld, told.Kind);
        Assert.Contains("BBB has cosigned", told.Why, StringComparison.Ordinal);
        talks.Venue.Fork = null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Empty(talks["AAA"].Concerns);
        Assert.Equal(talks["BBB"].Replica("").Size, talks["AAA"].Replica("").Size);
    }

    [Fact]
    public async Task A_record_that_grew_between_two_questions_is_not_withheld()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var older = await AheadAsync(talks);
        var asked = 0;
        talks.Venue.Fork = log => log.Length == 0 && asked++ == 0 ? older : null;
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        Assert.Empty(talks["AAA"].Concerns);
        Assert.Equal(talks["BBB"].Replica("").Size, talks["AAA"].Replica("").Size);
    }

    [Fact]
    public async Task An_act_that_was_receipted_and_is_not_shown_is_an_alarm()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var older = await AsItIsAsync(talks);
        Assert.IsType<Composition.Composed>(await talks["AAA"].ComposeAsync(RoomId.Table, Say("Kept from the record."), null, TestTalks.None));
        talks.Venue.Fork = log => log.Length == 0 ? older : null;
        var failure = await Assert.ThrowsAsync<VenueException>(() => talks["AAA"].SendAsync(TestTalks.None));
        Assert.Equal("receipt-not-served", failure.Code);
        Assert.Contains("receipt", Assert.Single(talks["AAA"].Concerns, static concern => concern.Kind == ConcernKind.Withheld).Why, StringComparison.Ordinal);
        talks.Venue.Fork = null;
        Assert.IsType<Sending.Recorded>(Assert.Single(await talks["AAA"].SendAsync(TestTalks.None)));
        Assert.Empty(talks["AAA"].Concerns);
    }

    /// <summary>The other party acts and cosigns; what the record was before.</summary>
    private static async Task<TestFork> AheadAsync(TestTalks talks)
    {
        await talks["AAA"].SynchroniseAsync(TestTalks.None);
        var before = await AsItIsAsync(talks);
        await talks.ActAsync("BBB", RoomId.Table, Say("Heard by one side."));
        talks.Clock.Now += TimeSpan.FromSeconds(11);
        await talks["BBB"].SynchroniseAsync(TestTalks.None);
        return before;
    }

    private static async Task<TestFork> AsItIsAsync(TestTalks talks) =>
        new(talks.Venue[""].Signer, await talks["AAA"].Replica("").ReadAsync(0, int.MaxValue, TestTalks.None));

    private static Command.Do Say(string words) => new(new TableAct.StatementMade(Texts.Of(TestTalks.English, words)));
}
