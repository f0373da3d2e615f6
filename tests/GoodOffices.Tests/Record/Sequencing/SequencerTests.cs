using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Tests.Record.Notes;
using GoodOffices.Tests.Record.Storage;

namespace GoodOffices.Tests.Record.Sequencing;

public sealed class SequencerTests : IAsyncDisposable
{
    private static readonly NoteSigner Signer = TestLog.Signer();
    private readonly MemoryLogStore _memory = new();
    private readonly FaultyStore _store;
    private readonly ScriptedAdmission _admission = new();
    private readonly ManualTime _time = new(1_715_299_200_000);
    private readonly List<Exception> _failures = [];

    public SequencerTests() => _store = new FaultyStore(_memory);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _memory.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_log_has_a_signed_checkpoint()
    {
        await using var log = await OpenAsync();
        Assert.Equal(0, log.Latest.Size);
        Assert.Equal(MerkleHash.EmptyRoot, log.Latest.Root);
        Assert.Empty(await log.ReadAsync(0, 10, default));
    }

    [Fact]
    public async Task What_is_taken_is_durable_and_has_a_receipt()
    {
        await using var log = await OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            _time.Milliseconds += 5;
            var taken = await TakeAsync(log, $"act {i}");
            Assert.Equal(i, taken.Index);
            Assert.Equal(_time.Milliseconds, taken.TimeMilliseconds);
            Assert.Equal(i + 1, log.Latest.Size);
            var entry = Assert.Single(await log.ReadAsync(i, 1, default));
            Assert.Equal(LogEntry.Of(entry).TimeMilliseconds, taken.TimeMilliseconds);
            Assert.Equal($"act {i}", Encoding.UTF8.GetString(entry.Span[8..]));
            Holds(taken.Receipt, entry);
        }
    }

    [Fact]
    public async Task Nothing_is_signed_or_said_before_the_store_has_committed()
    {
        await using var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var append = log.AppendAsync(Bytes("act"), default).AsTask();
        var wait = log.WaitBeyondAsync(0, default);
        await Task.Delay(30, TestContext.Current.CancellationToken);
        Assert.False(append.IsCompleted);
        Assert.False(wait.IsCompleted);
        Assert.Equal(0, log.Latest.Size);
        gate.SetResult();
        Assert.IsType<AppendResult.Taken>(await append);
        Assert.Equal(1, (await wait).Size);
    }

    [Fact]
    public async Task What_gathers_during_a_commit_is_committed_together()
    {
        await using var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var first = log.AppendAsync(Bytes("first"), default).AsTask();
        while (_store.Batches.Count == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 20).Select(i => log.AppendAsync(Bytes($"other {i}"), default).AsTask()).ToList();
        gate.SetResult();
        await first;
        var taken = (await Task.WhenAll(others)).Cast<AppendResult.Taken>().ToList();
        Assert.Equal([1, 20], _store.Batches);
        Assert.All(taken, one => Assert.Equal(21, Open(one.Receipt).Size));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), taken.Select(one => one.Index));
    }

    [Fact]
    public async Task A_batch_is_bounded()
    {
        await using var log = await OpenAsync(new SequencerOptions { BatchEntries = 3, Capacity = 100 });
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var all = Enumerable.Range(0, 10).Select(i => log.AppendAsync(Bytes($"act {i}"), default).AsTask()).ToList();
        gate.SetResult();
        await Task.WhenAll(all);
        Assert.All(_store.Batches, size => Assert.InRange(size, 1, 3));
        Assert.Equal(10, _store.Batches.Sum());
    }

    [Fact]
    public async Task The_same_bytes_again_get_the_same_receipt_also_after_a_restart()
    {
        AppendResult.Taken first;
        await using (var log = await OpenAsync())
        {
            await Task.WhenAll(Enumerable.Range(0, 9).Select(i => log.AppendAsync(Bytes($"before {i}"), default).AsTask()));
            first = await TakeAsync(log, "act");
            for (var i = 0; i < 30; i++) await TakeAsync(log, $"after {i}");
            Same(first, await TakeAsync(log, "act"));
        }

        _time.Milliseconds += 1000;
        await using var again = await OpenAsync();
        Same(first, await TakeAsync(again, "act"));
        Assert.Equal(40, again.Latest.Size);
    }

    [Fact]
    public async Task The_same_bytes_twice_in_one_batch_become_one_entry()
    {
        await using var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var all = Enumerable.Range(0, 5).Select(_ => log.AppendAsync(Bytes("act"), default).AsTask()).ToList();
        gate.SetResult();
        var taken = (await Task.WhenAll(all)).Cast<AppendResult.Taken>().ToList();
        Assert.Equal(1, log.Latest.Size);
        Assert.All(taken, one => Same(taken[0], one));
    }

    [Fact]
    public async Task Time_never_goes_back_also_across_a_restart()
    {
        var start = _time.Milliseconds;
        await using (var log = await OpenAsync())
        {
            await TakeAsync(log, "one");
            _time.Milliseconds -= 60_000;
            Assert.Equal(start, (await TakeAsync(log, "two")).TimeMilliseconds);
        }

        await using var again = await OpenAsync();
        Assert.Equal(start, (await TakeAsync(again, "three")).TimeMilliseconds);
        _time.Milliseconds = start + 1;
        Assert.Equal(start + 1, (await TakeAsync(again, "four")).TimeMilliseconds);
    }

    [Fact]
    public async Task A_refusal_is_passed_on_and_nothing_is_recorded()
    {
        await using var log = await OpenAsync();
        var refused = Assert.IsType<AppendResult.Refused>(await log.AppendAsync(Bytes("bad act"), default));
        Assert.Equal("bad", refused.Refusal.Code);
        Assert.Equal(0, log.Latest.Size);
        Assert.Empty(_store.Batches);
    }

    [Fact]
    public async Task What_cannot_be_an_entry_is_refused_with_the_reason()
    {
        await using var log = await OpenAsync();
        Assert.Equal("empty", Assert.IsType<AppendResult.Refused>(await log.AppendAsync(default, default)).Refusal.Code);
        Assert.Equal("too-large", Assert.IsType<AppendResult.Refused>(await log.AppendAsync(new byte[65_528], default)).Refusal.Code);
        Assert.IsType<AppendResult.Taken>(await log.AppendAsync(new byte[65_527], default));
    }

    [Fact]
    public async Task Checks_are_made_in_the_order_of_the_log()
    {
        await using var log = await OpenAsync();
        await TakeAsync(log, "n:1");
        Assert.Equal("wrong-number", Assert.IsType<AppendResult.Refused>(await log.AppendAsync(Bytes("n:3"), default)).Refusal.Code);
        await TakeAsync(log, "n:2");
        Assert.Equal(["n:1 at 0", "committed", "n:3 at 1", "n:2 at 1", "committed"], _admission.Diary);
    }

    [Fact]
    public async Task A_refusal_that_rests_on_a_batch_that_failed_is_not_said()
    {
        await using var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var blocker = log.AppendAsync(Bytes("blocker"), default).AsTask();
        while (_store.Batches.Count == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        var one = log.AppendAsync(Bytes("n:1"), default).AsTask();
        var other = log.AppendAsync(Bytes("n:1 by another"), default).AsTask();
        _store.Gate = Task.CompletedTask;
        gate.SetResult();
        await blocker;
        Assert.IsType<AppendResult.Taken>(await one);
        Assert.IsType<AppendResult.Refused>(await other);

        gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        blocker = log.AppendAsync(Bytes("second blocker"), default).AsTask();
        while (_store.Batches.Count == 2) await Task.Delay(1, TestContext.Current.CancellationToken);
        one = log.AppendAsync(Bytes("n:2"), default).AsTask();
        other = log.AppendAsync(Bytes("n:2 by another"), default).AsTask();
        var next = new TaskCompletionSource();
        _store.Gate = next.Task;
        gate.SetResult();
        await blocker;
        _store.Next = StoreFault.Failed;
        next.SetResult();
        Assert.Equal(AppendFailure.StoreFailed, Assert.IsType<AppendResult.Failed>(await one).Failure);
        Assert.Equal(AppendFailure.StoreFailed, Assert.IsType<AppendResult.Failed>(await other).Failure);
        Assert.IsType<AppendResult.Taken>(await log.AppendAsync(Bytes("n:2"), default));
    }

    [Fact]
    public async Task A_fault_in_the_checks_ends_that_request_alone()
    {
        await using var log = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await log.AppendAsync(Bytes("bug"), default));
        Assert.Equal("rolled back", _admission.Diary[^1]);
        Assert.Equal(0, (await TakeAsync(log, "act")).Index);
    }

    [Fact]
    public async Task A_fault_after_the_commit_ends_the_log_and_loses_nothing()
    {
        _admission.FailsOnCommit = true;
        await using (var log = await OpenAsync())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await log.AppendAsync(Bytes("act"), default));
            Assert.Equal(AppendFailure.Stopping, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("another"), default)).Failure);
            Assert.Single(_failures);
        }

        _admission.FailsOnCommit = false;
        await using var again = await OpenAsync();
        Assert.Equal(0, (await TakeAsync(again, "act")).Index);
        Assert.Equal(1, again.Latest.Size);
    }

    [Fact]
    public async Task Stopping_finishes_what_was_handed_in_and_takes_nothing_more()
    {
        var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var all = Enumerable.Range(0, 5).Select(i => log.AppendAsync(Bytes($"act {i}"), default).AsTask()).ToList();
        var wait = log.WaitBeyondAsync(100, default);
        var stop = log.DisposeAsync();
        gate.SetResult();
        await stop;
        Assert.All(await Task.WhenAll(all), result => Assert.IsType<AppendResult.Taken>(result));
        Assert.Equal(AppendFailure.Stopping, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("late"), default)).Failure);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task Who_stops_waiting_can_ask_again()
    {
        await using var log = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        using var impatient = new CancellationTokenSource();
        var append = log.AppendAsync(Bytes("act"), impatient.Token).AsTask();
        while (_store.Batches.Count == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        gate.SetResult();
        Assert.Equal(0, (await TakeAsync(log, "act")).Index);
        Assert.Equal(1, log.Latest.Size);
    }

    [Fact]
    public async Task A_log_has_the_name_of_its_key()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Sequencer.OpenAsync(_store, Signer, "another", _admission, _time, new SequencerOptions(), default));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => OpenAsync(new SequencerOptions { Capacity = 0 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => OpenAsync(new SequencerOptions { BatchEntries = 0 }));
    }

    [Theory]
    [InlineData(StoreFault.Full, AppendFailure.StoreFull)]
    [InlineData(StoreFault.Failed, AppendFailure.StoreFailed)]
    [InlineData(StoreFault.UncertainBefore, AppendFailure.StoreFailed)]
    public async Task A_failure_that_recorded_nothing_is_told_and_leaves_nothing(StoreFault fault, AppendFailure failure) => await FailAsync(fault, failure);

    [Theory]
    [InlineData(StoreFault.UncertainAfter)]
    [InlineData(StoreFault.BugAfter)]
    public async Task A_commit_that_went_through_after_all_is_found_by_reading_again(StoreFault fault)
    {
        await using var log = await OpenAsync();
        await TakeAsync(log, "n:1");
        _store.Next = fault;
        var taken = await TakeAsync(log, "n:2");
        Assert.Equal(1, taken.Index);
        Holds(taken.Receipt, (await log.ReadAsync(1, 1, default))[0]);
        Assert.Equal("committed", _admission.Diary[^1]);
        Assert.Single(_failures);
        Assert.Equal(2, (await TakeAsync(log, "n:3")).Index);
    }

    [Fact]
    public async Task While_the_store_does_not_answer_nothing_is_concluded()
    {
        await using var log = await OpenAsync();
        await TakeAsync(log, "before");
        (_store.Next, _store.Dead) = (StoreFault.UncertainAfter, true);
        Assert.Equal(AppendFailure.Uncertain, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("act"), default)).Failure);
        Assert.Equal(AppendFailure.Uncertain, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("act"), default)).Failure);
        Assert.Equal(AppendFailure.StoreFailed, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("another"), default)).Failure);
        Assert.Equal(0, Assert.IsType<AppendResult.Taken>(await log.AppendAsync(Bytes("before"), default)).Index);
        Assert.Equal(1, log.Latest.Size);
        _store.Dead = false;
        Assert.Equal(1, (await TakeAsync(log, "act")).Index);
        Assert.Equal(2, (await TakeAsync(log, "another")).Index);
        Assert.Equal(3, await _memory.SizeAsync(default));
    }

    [Fact]
    public async Task A_lost_answer_to_the_renewal_is_no_other_owner()
    {
        await using var log = await OpenAsync();
        (_store.Next, _store.LosesRenewal) = (StoreFault.UncertainAfter, true);
        Assert.Equal(AppendFailure.Uncertain, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("act"), default)).Failure);
        Assert.Equal(0, (await TakeAsync(log, "act")).Index);
        Assert.Equal(1, (await TakeAsync(log, "another")).Index);
    }

    [Fact]
    public async Task A_second_owner_ends_the_first_ones_part()
    {
        await using var first = await OpenAsync();
        await TakeAsync(first, "one");
        await using var second = await OpenAsync();
        Assert.Equal(AppendFailure.Superseded, Assert.IsType<AppendResult.Failed>(await first.AppendAsync(Bytes("two"), default)).Failure);
        Assert.Equal(AppendFailure.Superseded, Assert.IsType<AppendResult.Failed>(await first.AppendAsync(Bytes("two"), default)).Failure);
        Assert.Equal(1, first.Latest.Size);
        Assert.Equal(1, (await TakeAsync(second, "two")).Index);
    }

    [Fact]
    public async Task An_owner_whose_commit_is_uncertain_does_not_take_the_log_back_from_the_next_one()
    {
        await using var first = await OpenAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var append = first.AppendAsync(Bytes("one"), default).AsTask();
        while (_store.Batches.Count == 0) await Task.Delay(1, TestContext.Current.CancellationToken);
        await using var second = await Sequencer.OpenAsync(_memory, Signer, TestLog.Origin, new ScriptedAdmission(), _time, new SequencerOptions(), default);
        _store.Next = StoreFault.UncertainBefore;
        gate.SetResult();
        Assert.Equal(AppendFailure.Uncertain, Assert.IsType<AppendResult.Failed>(await append).Failure);
        Assert.Equal(AppendFailure.Superseded, Assert.IsType<AppendResult.Failed>(await first.AppendAsync(Bytes("two"), default)).Failure);
        Assert.IsType<AppendResult.Taken>(await second.AppendAsync(Bytes("one"), default));
    }

    private async Task FailAsync(StoreFault fault, AppendFailure expected)
    {
        await using var log = await OpenAsync();
        await TakeAsync(log, "n:1");
        var before = log.Latest;
        _store.Next = fault;
        Assert.Equal(expected, Assert.IsType<AppendResult.Failed>(await log.AppendAsync(Bytes("n:2"), default)).Failure);
        Assert.Same(before, log.Latest);
        Assert.Equal(1, await _memory.SizeAsync(default));
        Assert.Equal("rolled back", _admission.Diary[^1]);
        Assert.Single(_failures);
        Assert.Equal(1, (await TakeAsync(log, "n:2")).Index);
    }

    private Task<Sequencer> OpenAsync(SequencerOptions? options = null) =>
        Sequencer.OpenAsync(_store, Signer, TestLog.Origin, _admission, _time, (options ?? new SequencerOptions()) with { OnFailure = _failures.Add }, default);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<AppendResult.Taken> TakeAsync(Sequencer log, string text) =>
        Assert.IsType<AppendResult.Taken>(await log.AppendAsync(Bytes(text), default));

    private static void Same(AppendResult.Taken first, AppendResult.Taken second)
    {
        Assert.Equal(first.Receipt.ToText(), second.Receipt.ToText());
        Assert.Equal((first.Index, first.TimeMilliseconds), (second.Index, second.TimeMilliseconds));
    }

    private static SignedCheckpoint Open(Receipt receipt)
    {
        Assert.True(SignedCheckpoint.TryOpen(receipt.Note.Span, Signer.Key, out var checkpoint, out var why), why);
        return checkpoint;
    }

    private static void Holds(Receipt receipt, ReadOnlyMemory<byte> entry) =>
        Assert.True(receipt.TryVerify(Signer.Key, MerkleHash.Leaf(entry.Span), out _, out var why), why);
}
