using GoodOffices.Agreement;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Tests.Delegation;

namespace GoodOffices.Tests.Desk;

/// <summary>What a desk shows of a venue that cheats, is away or breaks off.</summary>
public sealed class OpenDeskTests
{
    [Fact]
    public async Task Two_records_are_an_alarm_also_while_an_act_waits_in_the_outbox_and_nothing_is_sent()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        Assert.IsType<Composition.Composed>(await talks["AAA"].ComposeAsync(RoomId.Table, Say("Not sent yet."), null, TestTalks.None));
        await ForkAsync(talks);
        var received = talks.Venue.Received.Count;
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA");
        await opened.UntilAsync(static desk => desk.View.IsEquivocated);
        Assert.Equal(ConcernKind.Equivocation, opened.Desk.View.Concerns[0].Kind);
        var answer = await opened.Desk.DoAsync(RoomId.Table, Say("Into the void."), null, null, TestTalks.None);
        Assert.Equal("equivocation", Assert.IsType<DeskAnswer.Refused>(answer).Why.Code);
        await opened.UntilAsync(static desk => desk is { Unreached: null, Stopped: null });
        Assert.Single(opened.Desk.View.Outbox);
        Assert.Equal(received, talks.Venue.Received.Count);
        Assert.Empty(opened.Told.Types);
    }

    [Fact]
    public async Task Two_records_are_an_alarm_also_when_the_venue_is_not_reached_for_the_caucus()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await ForkAsync(talks);
        talks.Venue.IsDark = static log => log.Length > 0;
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA");
        await opened.UntilAsync(static desk => desk is { View.IsEquivocated: true, Unreached.Code: "unreachable" });
        Assert.Contains(opened.Desk.View.Concerns, static concern => concern.Kind == ConcernKind.Equivocation);
    }

    [Fact]
    public async Task What_fails_where_nothing_should_is_told_by_its_type_and_the_desk_goes_on()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var breaks = true;
        talks.Venue.Breaks = () => breaks ? new InvalidOperationException("words of the table") : null;
        await using var opened = await OpenedDesk.OpenAsync(talks, "BBB");
        await opened.UntilAsync(static desk => desk.Stopped is not null);
        Assert.DoesNotContain("words of the table", opened.Desk.Stopped!.Why, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", opened.Told.Types);
        breaks = false;
        await opened.UntilAsync(static desk => desk.Stopped is null);
        var size = opened.Desk.View.SizeOf("");
        await talks.ActAsync("AAA", RoomId.Table, Say("One more."));
        await opened.UntilAsync(desk => desk.View.SizeOf("") > size);
    }

    [Fact]
    public async Task The_device_is_locked_also_where_closing_the_node_fails()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        var asked = new TaskCompletionSource();
        talks.Venue.Breaks = () =>
        {
            asked.TrySetResult();
            return null;
        };
        var opened = await OpenedDesk.OpenAsync(talks, "BBB");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        talks.Venue.FailsToClose = new InvalidOperationException("The socket is broken.");
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await opened.DisposeAsync());
        talks.Venue.FailsToClose = null;
        Assert.Throws<ObjectDisposedException>(() => opened.Keys.Signing.Sign("domain", [1]));
    }

    [Fact]
    public async Task What_is_typed_is_kept_and_read_while_the_node_waits_for_the_venue()
    {
        await using var talks = await TestTalks.WithInstrumentAsync();
        await using var opened = await OpenedDesk.OpenAsync(talks, "AAA");
        await opened.UntilAsync(static desk => desk.View.IsJoined);
        var held = new TaskCompletionSource();
        var waiting = new TaskCompletionSource();
        talks.Venue.BeforeAppend = () =>
        {
            waiting.TrySetResult();
            return held.Task;
        };
        var sending = opened.Desk.DoAsync(RoomId.Table, Say("The venue hangs."), null, null, TestTalks.None);
        await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await opened.Desk.WritePrivateAsync("draft", new byte[] { 1, 2, 3 }, TestTalks.None).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([1, 2, 3], (await opened.Desk.ReadPrivateAsync("draft", TestTalks.None).WaitAsync(TimeSpan.FromSeconds(10)))!.Value.ToArray());
        Assert.False(sending.IsCompleted);
        held.SetResult();
        Assert.IsType<DeskAnswer.Recorded>(await sending);
    }

    private static async Task ForkAsync(TestTalks talks)
    {
        var entries = (await talks["AAA"].Replica("").ReadAsync(0, int.MaxValue, TestTalks.None)).ToList();
        var fork = new TestFork(talks.Venue[""].Signer, entries.SkipLast(1).Append(entries[^2]));
        talks.Venue.Fork = log => log.Length == 0 ? fork : null;
    }

    private static Command.Do Say(string words) => new(new TableAct.StatementMade(Texts.Of(TestTalks.English, words)));
}
