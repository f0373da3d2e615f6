using System.Runtime.CompilerServices;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;

namespace GoodOffices.Tests.Delegation;

/// <summary>A venue in this process: real sequencers and the real fold behind the node's own interface, with a network that a test can spoil.</summary>
internal sealed class TestVenue(byte[] logSeed, TimeProvider time) : IVenue, IAsyncDisposable
{
    private readonly Dictionary<string, TestLog> _logs = new(StringComparer.Ordinal);

    /// <summary>The next so many answers to appends are lost after the venue has done its work.</summary>
    public int LostAnswers { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Which logs are not reached while others are.</summary>
    public Func<string, bool> IsDark { get; set; } = static _ => false;

    /// <summary>What fails in the node's own network code, where nothing should.</summary>
    public Func<Exception?> Breaks { get; set; } = static () => null;

    /// <summary>What fails when a connection is closed.</summary>
    public Exception? FailsToClose { get; set; }

    /// <summary>Why every append is refused, where it is.</summary>
    public Refusal? Refuses { get; set; }

    /// <summary>Enclosures that the venue keeps back.</summary>
    public bool WithholdsEnclosures { get; set; }

    /// <summary>Told before an append is handled.</summary>
    public Func<Task>? BeforeAppend { get; set; }

    /// <summary>What is shown in the place of the true checkpoint and entries.</summary>
    public Func<string, TestFork?>? Fork { get; set; }

    /// <summary>Every byte that the venue was given.</summary>
    public List<ReadOnlyMemory<byte>> Received { get; } = [];

    public TestLog this[string log] => _logs[log];

    public static async Task<TestVenue> OpenAsync(Convocation convocation, byte[] logSeed, TimeProvider time)
    {
        var venue = new TestVenue(logSeed, time);
        venue._logs.Add("", await TestLog.OpenAsync(convocation, null, logSeed, time));
        await venue.OpenCaucusesAsync();
        return venue;
    }

    public IVenueConnection Connect(SigningKey signer, string log, Func<ReadOnlyMemory<byte>?> highest) => new Connection(this, _logs[log], log);

    public async ValueTask DisposeAsync()
    {
        foreach (var log in _logs.Values) await log.DisposeAsync();
    }

    /// <summary>Opens the caucus logs of parties that an amended convocation has brought in.</summary>
    public async Task OpenCaucusesAsync()
    {
        foreach (var (party, named) in _logs[""].Admission.Current.NamedBy)
        {
            if (!_logs.ContainsKey(party.Value)) _logs.Add(party.Value, await TestLog.OpenAsync(named, party, logSeed, time));
        }
    }

    private void RequireUp(string log)
    {
        if (Breaks() is { } broken) throw broken;
        if (IsDown || IsDark(log)) throw Lost();
    }

    private static VenueException Lost() => new("unreachable", "The venue was not reached.", "Try again.") { IsTransient = true };

    private sealed class Connection(TestVenue venue, TestLog log, string name) : IVenueConnection
    {
        private TestFork? Shown => venue.Fork?.Invoke(name);

        public ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct)
        {
            venue.RequireUp(name);
            return new(Shown?.Checkpoint.Note ?? log.Sequencer.Latest.Note);
        }

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct)
        {
            venue.RequireUp(name);
            return Shown is { } fork ? new([.. fork.Entries.Skip((int)from).Take(count)]) : log.Sequencer.ReadAsync(from, count, ct);
        }

        public ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct)
        {
            venue.RequireUp(name);
            return new(ConsistencyProof.Build(Shown?.Tree ?? log.Sequencer.Hashes, from, to));
        }

        public async ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct)
        {
            venue.RequireUp(name);
            venue.Received.Add(submission);
            if (venue.BeforeAppend is { } before) await before();
            if (venue.Refuses is { } why) return new AppendAnswer.Refused(why);
            var result = await log.Sequencer.AppendAsync(submission, ct);
            if (venue.LostAnswers > 0)
            {
                venue.LostAnswers--;
                throw Lost();
            }

            return result switch
            {
                AppendResult.Taken taken => new AppendAnswer.Taken(taken.Receipt.Encode()),
                AppendResult.Refused refused => new AppendAnswer.Refused(refused.Refusal),
                _ => throw Lost(),
            };
        }

        public ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct)
        {
            venue.RequireUp(name);
            venue.Received.Add(body);
            log.Enclosures[address] = body.ToArray();
            return default;
        }

        public ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct)
        {
            venue.RequireUp(name);
            return new(!venue.WithholdsEnclosures && log.Enclosures.TryGetValue(address, out var body) ? body : null);
        }

        public ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct)
        {
            venue.RequireUp(name);
            Assert.True(SignedNote.TryParse(note.Span, out var parsed, out _));
            log.Cosigned[parsed.Signatures[^1].Name] = note.ToArray();
            return default;
        }

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct)
        {
            venue.RequireUp(name);
            return new([.. log.Cosigned.Values.Select(note => new ReadOnlyMemory<byte>(note))]);
        }

        public async IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, [EnumeratorCancellation] CancellationToken ct)
        {
            venue.RequireUp(name);
            while (!ct.IsCancellationRequested)
            {
                var next = await log.Sequencer.WaitBeyondAsync(beyond, ct);
                beyond = next.Size;
                yield return next.Note;
            }
        }

        public ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct)
        {
            venue.Received.Add(disclosure);
            return new("/publications");
        }

        public ValueTask DisposeAsync() => venue.FailsToClose is { } failure ? throw failure : default;
    }
}
