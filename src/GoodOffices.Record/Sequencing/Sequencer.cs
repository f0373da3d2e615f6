using System.Threading.Channels;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

/// <summary>Sets the one order of a log: takes submissions, makes them durable in batches, and signs a checkpoint after each.</summary>
/// <remarks>
/// <para>One loop does everything in turn; it never waits for a caller, and a caller's continuation never runs inside it.
/// While a batch is being committed the next one gathers: that is the group commit, and there is no timer in it.</para>
/// <para>A checkpoint is signed only after the store said that the batch is durable. If the store cannot say, its answer is asked for again
/// under a new fencing number, and nothing is taken until it comes.</para>
/// <para>It runs on whatever scheduler or synchronization context it is opened on, starts no thread and no timer, and reads the clock from the
/// <see cref="TimeProvider"/> alone: on a context of one thread its order of events is a function of what is handed in.</para>
/// <para>Memory: about 150 bytes for each entry, for proofs and for recognising what comes again. It owns neither the store nor the signer.</para>
/// </remarks>
public sealed partial class Sequencer : IAsyncDisposable
{
    private readonly ILogStore _store;
    private readonly NoteSigner _signer;
    private readonly IAdmission _admission;
    private readonly TimeProvider _time;
    private readonly SequencerOptions _options;
    private readonly Channel<Pending> _queue;
    private readonly HashTree _hashes = new();
    private SignedCheckpoint _latest;
    private TaskCompletionSource _grown = NewSignal();
    private Task _loop = Task.CompletedTask;

    private Sequencer(ILogStore store, NoteSigner signer, IAdmission admission, TimeProvider time, SequencerOptions options)
    {
        (_store, _signer, _admission, _time, _options) = (store, signer, admission, time, options);
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.Capacity) { SingleReader = true });
        _latest = signer.Sign(0, MerkleHash.EmptyRoot);
    }

    /// <summary>The last checkpoint: of everything that is durable and acknowledged.</summary>
    public SignedCheckpoint Latest => Volatile.Read(ref _latest);

    /// <summary>The log's hashes, for proofs and tiles of every size that was signed. May be read by any thread.</summary>
    public IHashSource Hashes => _hashes;

    /// <summary>Takes a log over from its store and starts the loop.</summary>
    /// <param name="store">Where the log is; whoever appended to it before can do so no more.</param>
    /// <param name="signer">The log's key.</param>
    /// <param name="origin">The log's name; equal to the key's.</param>
    /// <param name="admission">The owner's checks. Bring them up to <see cref="Latest"/> (by <see cref="ReadAsync"/>) before the first <see cref="AppendAsync"/>.</param>
    /// <param name="time">The clock that entries are dated by.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="ct">Gives up opening.</param>
    /// <exception cref="ArgumentException">The origin is not the key's name, or an option is out of range.</exception>
    /// <exception cref="StoreException">The store cannot be read, or what it holds is not what it once committed: then nothing is signed.</exception>
    public static async Task<Sequencer> OpenAsync(ILogStore store, NoteSigner signer, string origin, IAdmission admission, TimeProvider time, SequencerOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentNullException.ThrowIfNull(admission);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(options);
        if (signer.Key.Name != origin) throw new ArgumentException($"The log's key is named {signer.Key.Name}, not {origin}.", nameof(origin));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Capacity, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchEntries, 1, nameof(options));
        var sequencer = new Sequencer(store, signer, admission, time, options);
        await sequencer.LoadAsync(ct);
        sequencer._loop = sequencer.RunAsync();
        return sequencer;
    }

    /// <summary>Hands a submission in and waits for what becomes of it.</summary>
    /// <param name="submission">1 to 65,527 bytes; copied.</param>
    /// <param name="ct">Stops waiting. What was handed in may still be recorded: submit the same bytes again to learn it.</param>
    /// <returns>Taken, refused by a rule, or failed; never an exception for what the store does.</returns>
    public async ValueTask<AppendResult> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct)
    {
        if (submission.IsEmpty) return new AppendResult.Refused(new Refusal("empty", "The submission has no bytes."));
        if (submission.Length > LogEntry.MaximumSubmission)
            return new AppendResult.Refused(new Refusal("too-large", $"The submission has {submission.Length} bytes; an entry holds 65,527 of them.", "Send the body as an enclosure."));
        var pending = new Pending(submission.Span);
        try
        {
            await _queue.Writer.WriteAsync(pending, ct);
        }
        catch (ChannelClosedException)
        {
            return Failures.Stopping;
        }

        return await pending.Result.WaitAsync(ct);
    }

    /// <summary>Waits until the log is larger than a size.</summary>
    /// <param name="size">The caller's.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>The latest checkpoint then.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the sequencer stopped.</exception>
    public async Task<SignedCheckpoint> WaitBeyondAsync(long size, CancellationToken ct)
    {
        while (true)
        {
            // The signal first: a checkpoint that comes in between has set it.
            var grown = Volatile.Read(ref _grown).Task;
            var latest = Latest;
            if (latest.Size > size) return latest;
            await grown.WaitAsync(ct);
        }
    }

    /// <summary>Reads entries that are signed for.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>As many as <see cref="Latest"/> covers, in their order.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var signed = (int)Math.Clamp(Latest.Size - from, 0, count);
        return _store.ReadAsync(from, signed, ct);
    }

    /// <summary>Takes nothing more, finishes what was handed in, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        Volatile.Read(ref _grown).TrySetCanceled();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
