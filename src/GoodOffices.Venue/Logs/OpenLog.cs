using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Venue.Cosignatures;
using GoodOffices.Venue.Enclosures;
using GoodOffices.Venue.Restoration;

namespace GoodOffices.Venue.Logs;

/// <summary>One log of the talks, open for appending and reading.</summary>
internal sealed class OpenLog : IAsyncDisposable
{
    private readonly LogParts _parts;
    private readonly SemaphoreSlim _restoring = new(1);
    private readonly EnclosureAllowance _allowance = new();
    private RunningLog _running;
    private readonly RecordRestoration _restoration;

    internal OpenLog(LogParts parts, RunningLog running, Continuity continuity)
    {
        _parts = parts;
        _running = running;
        Continuity = continuity;
        _restoration = new RecordRestoration(continuity, digest => parts.Enclosures.Length(digest) is not null);
    }

    /// <summary>Empty for the talks' log, else the party's code.</summary>
    public string Name => _parts.Name;

    public Hash TalksId => _parts.Convocation.TalksId;

    /// <summary>The log's public key; its name is the origin.</summary>
    public NoteKey Key => _parts.Signer.Key;

    public EnclosureStore Enclosures => _parts.Enclosures;

    public CosignatureStore Cosignatures => _parts.Cosignatures;

    public Continuity Continuity { get; }

    /// <summary>The proceedings at the log's durable size.</summary>
    public Proceedings Proceedings => Running.Admission.Current;

    /// <summary>The last checkpoint.</summary>
    public SignedCheckpoint Latest => Running.Sequencer.Latest;

    public IHashSource Hashes => Running.Sequencer.Hashes;

    private RunningLog Running => Volatile.Read(ref _running);

    /// <summary>Whose key it is in this log; null where it is nobody's, or was revoked.</summary>
    public PartyCode? PartyOf(Record.Keys.PublicKey signer) => Proceedings.Of(signer) is { IsCurrent: true } standing ? standing.Party : null;

    /// <summary>The key by which a participant cosigns.</summary>
    public NoteKey? CosignerOf(PartyCode party) =>
        Proceedings.Participants.GetValueOrDefault(party)?.Terms.Cosigner;

    /// <summary>The root at a size up to the present one.</summary>
    public Hash RootAt(long size) => CompactRange.Of(Hashes, size).Root();

    /// <summary>Weighs the checkpoint that an act's author names as seen.</summary>
    /// <returns>False where it is neither of this log nor signed by its key.</returns>
    public bool TakesAsSeen(Seen seen)
    {
        var size = Latest.Size;
        if (seen.Size == 0 || (seen.Size <= size && RootAt(seen.Size) == seen.Root))
        {
            return true;
        }

        if (!SignedCheckpoint.TryRebuild(Key, seen.Size, seen.Root, seen.Signature, out var signed))
        {
            return false;
        }

        Continuity.Found(signed, size, RootAt);
        return true;
    }

    /// <summary>Hands a submission, its signature verified, to the sequencer.</summary>
    /// <remarks>Takes no cancellation: what was handed in is finished.</remarks>
    public async ValueTask<AppendResult> AppendAsync(Submission submission)
    {
        var result = await Running.Sequencer.AppendAsync(submission.Bytes, CancellationToken.None).ConfigureAwait(false);
        if (result is AppendResult.Taken && submission.IsEnclosed)
        {
            _allowance.Release(submission.BodyHash);
        }

        return result;
    }

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken cancellation) =>
        Running.Sequencer.ReadAsync(from, count, cancellation);

    /// <summary>Waits until the log is larger than <paramref name="size"/>.</summary>
    public Task<SignedCheckpoint> WaitBeyondAsync(long size, CancellationToken cancellation) =>
        Running.Sequencer.WaitBeyondAsync(size, cancellation);

    /// <summary>Stores an enclosure of a stated length, counted against its sender's budget from now on.</summary>
    public async Task<EnclosureOutcome> StoreEnclosureAsync(PartyCode party, Hash digest, Stream bytes, long length, CancellationToken cancellation)
    {
        // What the record names was counted with its entry: a node brings it back after a restore.
        var isBroughtBack = Continuity.State == ContinuityState.Behind || Running.Admission.Named.Contains(digest);
        if (!isBroughtBack && !_allowance.TryReserve(party, digest, length, Proceedings))
        {
            return EnclosureOutcome.OverBudget;
        }

        var outcome = EnclosureOutcome.OtherDigest;
        try
        {
            outcome = await Enclosures.StoreAsync(digest, bytes, length, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (outcome != EnclosureOutcome.Stored)
            {
                _allowance.Release(digest);
            }
        }

        return outcome;
    }

    /// <summary>Takes a part of the entries that are missing after a restore; when the last has come and the whole has the
    /// root that was signed, they are appended and the log goes on.</summary>
    public async Task<RestorationOutcome> RestoreAsync(long from, ReadOnlyMemory<byte> bundle, CancellationToken cancellation)
    {
        await _restoring.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await _restoration.TakeAsync(from, bundle, Hashes, () => Latest.Size, GoOnAsync).ConfigureAwait(false);
        }
        finally
        {
            _restoring.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Running.Sequencer.DisposeAsync().ConfigureAwait(false);
        await _parts.Store.DisposeAsync().ConfigureAwait(false);
        _parts.Signer.Dispose();
        _restoring.Dispose();
    }

    private async Task GoOnAsync(LogBatch batch)
    {
        // The sequencer reads its log from the store when it is opened: it stops, the entries go in, it opens anew;
        // also where the store could not take them, so that the same can be tried again.
        await Running.Sequencer.DisposeAsync().ConfigureAwait(false);
        try
        {
            var fence = await _parts.Store.AcquireFenceAsync(CancellationToken.None).ConfigureAwait(false);
            await _parts.Store.AppendAsync(fence, batch, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _running, await RunningLog.OpenAsync(_parts, CancellationToken.None).ConfigureAwait(false));
        }
    }
}
