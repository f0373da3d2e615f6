using System.Text;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Tests.Record.Notes;
using GoodOffices.Tests.Record.Storage;

namespace GoodOffices.Tests.Record.Sequencing;

/// <summary>The real sequencer on one thread, under random loads, failures, takeovers and clocks; replayed from the printed seed.</summary>
public sealed class SequencerSimulationTests
{
    private static readonly NoteSigner Signer = TestLog.Signer();

    private static readonly Gen<Step[]> Runs = Gen.Select(
        Gen.Int[0, 12],
        Gen.Enum<StoreFault>(),
        Gen.Int[-500, 2000],
        Gen.Int[0, 9]).Select((burst, fault, clock, what) => new Step(burst, fault, clock, what)).Array[5, 40];

    private sealed record Step(int Burst, StoreFault Fault, int ClockMilliseconds, int What);

    [Fact]
    public void Nothing_acknowledged_is_lost_and_no_two_histories_are_signed() => Runs.Sample(steps => OneThread.Run(() => PlayAsync(steps)), iter: 100, threads: 1);

    [Fact]
    public void The_same_run_gives_the_same_record() => Runs.Sample(steps =>
    {
        var notes = new List<byte[]>();
        for (var time = 0; time < 2; time++) OneThread.Run(async () => notes.Add(await PlayAsync(steps)));
        Assert.Equal(notes[0], notes[1]);
    }, iter: 20, threads: 1);

    private static async Task<byte[]> PlayAsync(Step[] steps)
    {
        await using var run = new Run();
        return await run.PlayAsync(steps);
    }

    private sealed class Run : IAsyncDisposable
    {
        private readonly MemoryLogStore _memory = new();
        private readonly ManualTime _time = new(1_715_299_200_000);
        private readonly Dictionary<string, AppendResult.Taken> _acknowledged = [];
        private readonly List<SignedCheckpoint> _signed = [];
        private readonly Random _random = new(1);
        private FaultyStore _store = null!;
        private Sequencer _log = null!;
        private int _made;

        public async ValueTask DisposeAsync()
        {
            await _store.DisposeAsync();
            await _memory.DisposeAsync();
        }

        public async Task<byte[]> PlayAsync(Step[] steps)
        {
            await ReopenAsync();
            foreach (var step in steps)
            {
                _time.Milliseconds += step.ClockMilliseconds;
                _store.Next = step.Fault;
                if (step.What == 0) await ReopenAsync();
                if (step.What == 1) _store.Dead = true;
                var sent = Enumerable.Range(0, step.Burst).Select(_ => SendAsync(step.What)).ToList();
                await Task.WhenAll(sent);
                _signed.Add(_log.Latest);
                if (step.What == 2) _store.Dead = false;
            }

            _store.Dead = false;
            _store.Next = StoreFault.None;
            await SendAsync(3);
            await ReopenAsync();
            await CheckAsync();
            return _log.Latest.Note.ToArray();
        }

        // A restart is a crash: the old owner is left as it is, perhaps with a batch that it does not know the end of.
        private async Task ReopenAsync()
        {
            _store = new FaultyStore(_memory);
            _log = await Sequencer.OpenAsync(_store, Signer, TestLog.Origin, new ScriptedAdmission(), _time, new SequencerOptions { BatchEntries = 4, Capacity = 8 }, default);
        }

        private async Task SendAsync(int what)
        {
            var text = what < 5 || _made == 0 ? $"act {_made++}" : $"act {_random.Next(_made)}";
            var result = await _log.AppendAsync(Encoding.UTF8.GetBytes(text), default);
            if (result is not AppendResult.Taken taken) return;
            if (_acknowledged.TryGetValue(text, out var before)) Assert.Equal(before.Receipt.ToText(), taken.Receipt.ToText());
            _acknowledged[text] = taken;
        }

        private async Task CheckAsync()
        {
            var size = await _memory.SizeAsync(default);
            Assert.Equal(size, _log.Latest.Size);
            var entries = await _memory.ReadAsync(0, (int)size, default);
            foreach (var (text, taken) in _acknowledged)
            {
                Assert.Equal(text, Encoding.UTF8.GetString(entries[(int)taken.Index].Span[8..]));
                Assert.True(taken.Receipt.TryVerify(Signer.Key, MerkleHash.Leaf(entries[(int)taken.Index].Span), out _, out var why), why);
            }

            Assert.Equal(size, entries.Select(entry => Convert.ToHexString(entry.Span[8..])).Distinct().Count());
            var times = entries.Select(entry => LogEntry.Of(entry).TimeMilliseconds).ToList();
            Assert.Equal(times.Order(), times);
            foreach (var signed in _signed)
            {
                Assert.True(signed.Size <= size);
                Assert.Equal(((HashTree)_log.Hashes).RootAt(signed.Size), signed.Root);
            }
        }
    }
}
