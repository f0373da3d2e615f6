using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Simulation.Worlds;
using GoodOffices.Venue.Restoration;

namespace GoodOffices.Simulation.Venues;

/// <summary>An honest venue's machine: its process may crash at any instant and start again on the same disk.</summary>
internal sealed class VenueMachine(World world, Convocation convocation, ReadOnlyMemory<byte> logSeed) : VenueSide
{
    private SortedDictionary<string, VenueLog>? _logs;
    private readonly Dictionary<string, (ReadOnlyMemory<byte> Note, int Durable)> _lastShown = new(StringComparer.Ordinal);
    private bool _restored;
    private bool _crashed;
    private Life _life = new(world, "venue");

    public VenueDisk Disk { get; } = new(convocation);

    public Convocation Convocation { get; } = convocation;

    /// <summary>Every checkpoint that left the venue, with how much was durable at that moment.</summary>
    public List<(string Log, ReadOnlyMemory<byte> Note, int Durable)> Shown { get; } = [];

    /// <summary>Every byte string that the venue received: what a venue that reads could read.</summary>
    public List<ReadOnlyMemory<byte>> Received { get; } = [];

    /// <summary>Why the venue would not start, where its record is damaged.</summary>
    public string? RefusedToStart { get; private set; }

    public bool IsRunning => _logs is not null;

    /// <summary>Whether nothing is known to be missing from any log.</summary>
    public bool IsWhole => _logs?.Values.All(log => log.Continuity.State == ContinuityState.Whole) == true;

    /// <summary>What each party's node cosigned, when it reached the venue.</summary>
    public List<(string Log, string Party, long Size, long At)> Cosigned { get; } = [];

    public async Task StartAsync()
    {
        var life = _life = new Life(world, "venue");
        var logs = new SortedDictionary<string, VenueLog>(StringComparer.Ordinal);
        try
        {
            foreach (var name in Disk.Logs.Keys) logs.Add(name, await VenueLog.OpenAsync(Disk, name, Convocation, SignerOf(name), life, Awaited(name)));
        }
        catch (StoreException failure)
        {
            RefusedToStart = failure.Message;
            world.Say($"venue: does not start: {failure.Message}");
            return;
        }

        _logs = logs;
        if (_crashed) world.Count(Injury.VenueRestarted);
        world.Say($"venue: runs, talks log of {logs[""].Sequencer.Latest.Size}");
    }

    /// <summary>The power goes: the process is gone, and of its disk what was durable remains.</summary>
    public void Crash()
    {
        world.Say("venue: crashes");
        world.Count(Injury.VenueCrashed);
        _crashed = true;
        if (IsWhole) _restored = false;
        _life.End();
        _logs = null;
        Disk.Crash(world);
    }

    /// <summary>All files are put back as they were at a moment; the host says so when it starts the venue again.</summary>
    /// <param name="moment">The venue's time, milliseconds.</param>
    /// <param name="known">The largest checkpoint of each log that anybody holds: what nobody holds can contradict nothing.</param>
    /// <param name="hides">Whether the host does not say so.</param>
    public void Restore(long moment, Func<string, long> known, bool hides)
    {
        Disk.RestoreTo(moment);
        _lastShown.Clear();
        Shown.RemoveAll(shown => Sizes.OfNote(shown.Note) > known(shown.Log));
        _restored = !hides;
        world.Count(Injury.VenueRestored);
        world.Say($"venue: restored from a backup, talks log of {Disk.Logs[""].DurableSize}");
    }

    public VenueLog? Log(string name) => _logs?.GetValueOrDefault(name);

    public override bool Knows(object? session) => ReferenceEquals(session, _life);

    public override async ValueTask<object?> AuthenticateAsync(PublicKey viewer, string log, ReadOnlyMemory<byte>? highest)
    {
        var running = await RunningAsync(log);
        running.Shown(running.Admission.Current.Of(viewer) is { IsCurrent: true } standing ? standing.Party : null, highest);
        return _life;
    }

    public override async ValueTask<long> RestoreAsync(PublicKey viewer, string log, long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries) =>
        await (await RunningAsync(log)).RestoreAsync(from, entries);

    public override async ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(PublicKey viewer, string log) => Show(log, (await RunningAsync(log)).Sequencer.Latest);

    public override async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(PublicKey viewer, string log, long from, int count) =>
        await (await RunningAsync(log)).Sequencer.ReadAsync(from, Math.Min(count, 16), CancellationToken.None);

    public override async ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(PublicKey viewer, string log, long from, long to) => (await RunningAsync(log)).Consistency(from, to);

    public override async ValueTask<AppendAnswer> AppendAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> submission)
    {
        Received.Add(submission);
        var running = await RunningAsync(log);
        if (!Submission.TryParse(submission, out var parsed, out var error)) return new AppendAnswer.Refused(new Refusal("malformed-submission", error.ToString()));
        if (!parsed.VerifySignature()) return new AppendAnswer.Refused(new Refusal("bad-signature", "The signature does not verify."));
        if (!running.TakesAsSeen(parsed.Preamble.Seen)) return new AppendAnswer.Refused(new Refusal("false-checkpoint", "The act names a checkpoint that this venue never signed."));
        if (running.Continuity.Refusal() is { Problem: var behind }) return new AppendAnswer.Refused(new Refusal(behind.Code, behind.Detail, behind.Hint));
        switch (await running.Sequencer.AppendAsync(submission, CancellationToken.None))
        {
            case AppendResult.Taken taken:
                Note(log, taken.Receipt.Note);
                return new AppendAnswer.Taken(taken.Receipt.Encode());
            case AppendResult.Refused refused:
                return new AppendAnswer.Refused(refused.Refusal);
            case AppendResult.Failed failed:
                throw new VenueException("failed", failed.Why, failed.Hint) { IsTransient = true };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public override async ValueTask StoreEnclosureAsync(PublicKey viewer, string log, Hash address, ReadOnlyMemory<byte> body)
    {
        Received.Add(body);
        await RunningAsync(log);
        if (Hash.Of(body.Span) != address) throw new VenueException("enclosure-digest", "The enclosure has another digest.", null);
        Disk.Enclosures[address] = body.ToArray();
    }

    public override async ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(PublicKey viewer, string log, Hash address)
    {
        await RunningAsync(log);
        return Disk.Enclosures.TryGetValue(address, out var body) ? body : (ReadOnlyMemory<byte>?)null;
    }

    public override async ValueTask CosignAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> note)
    {
        var running = await RunningAsync(log);
        if (!SignedCheckpoint.TryOpen(note.Span, SignerOf(log).Key, out var checkpoint, out _)) throw new VenueException("checkpoint", "The checkpoint is not this venue's.", null);
        running.Shown(running.Admission.Current.Of(viewer).Party, checkpoint.Note);
        if (running.Continuity.Refusal() is { Problem: var behind }) throw new VenueException(behind.Code, behind.Detail, behind.Hint);
        foreach (var (party, cosigner) in running.Admission.Current.Cosigners)
        {
            if (!Cosignature.TryFind(checkpoint, cosigner, out var found, out _)) continue;
            Disk.Cosignatures[(log, party.Value)] = found.ToNote();
            Cosigned.Add((log, party.Value, checkpoint.Size, world.Now));
        }
    }

    public override async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(PublicKey viewer, string log)
    {
        await RunningAsync(log);
        return [.. Disk.Cosignatures.Where(kept => kept.Key.Log == log).Select(kept => (ReadOnlyMemory<byte>)kept.Value)];
    }

    public override async Task<ReadOnlyMemory<byte>> BeyondAsync(PublicKey viewer, string log, long size) =>
        Show(log, await (await RunningAsync(log)).Sequencer.WaitBeyondAsync(size, CancellationToken.None));

    public override async ValueTask<string> PublishAsync(PublicKey viewer, ReadOnlyMemory<byte> disclosure)
    {
        await RunningAsync("");
        Disk.Publications[Hash.Of(disclosure.Span)] = disclosure.ToArray();
        return $"/publications/{Hash.Of(disclosure.Span)}";
    }

    /// <summary>The log's key: what a cheating venue cheats with.</summary>
    public NoteSigner SignerOf(string log) =>
        NoteSigner.FromSeed(Convocation.LogKey(log.Length == 0 ? null : GoodOffices.Procedure.PartyCode.Parse(log)).Name, logSeed.Span);

    private IEnumerable<string> Awaited(string log) => !_restored ? [] : log.Length > 0 ? [log] : Convocation.Terms.Participants.Select(participant => participant.Code.Value);

    private async Task<VenueLog> RunningAsync(string log)
    {
        // A request to a machine that is down has no answer.
        if (_logs is null) await new TaskCompletionSource().Task;
        return _logs!.TryGetValue(log, out var running) ? running : throw new VenueException("log-unknown", "There is no such log.", null);
    }

    private ReadOnlyMemory<byte> Show(string log, SignedCheckpoint checkpoint)
    {
        Note(log, checkpoint.Note);
        return checkpoint.Note;
    }

    private void Note(string log, ReadOnlyMemory<byte> note)
    {
        var durable = Disk.Logs[log].DurableSize;
        var last = _lastShown.GetValueOrDefault(log);
        if (last.Durable == durable && note.Span.SequenceEqual(last.Note.Span)) return;
        Shown.Add((log, note, durable));
        _lastShown[log] = (note, durable);
    }
}
