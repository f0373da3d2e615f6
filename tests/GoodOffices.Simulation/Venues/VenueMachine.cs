using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Venues;

/// <summary>An honest venue's machine: its process may crash at any instant and start again on the same disk.</summary>
internal sealed class VenueMachine(World world, Convocation convocation, ReadOnlyMemory<byte> logSeed) : VenueSide
{
    private SortedDictionary<string, VenueLog>? _logs;
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

    public async Task StartAsync()
    {
        var life = _life = new Life(world, "venue");
        var logs = new SortedDictionary<string, VenueLog>(StringComparer.Ordinal);
        try
        {
            foreach (var name in Disk.Logs.Keys) logs.Add(name, await VenueLog.OpenAsync(Disk, name, Convocation, SignerOf(name), life));
        }
        catch (StoreException failure)
        {
            RefusedToStart = failure.Message;
            world.Say($"venue: does not start: {failure.Message}");
            return;
        }

        _logs = logs;
        world.Say($"venue: runs, talks log of {logs[""].Sequencer.Latest.Size}");
    }

    /// <summary>The power goes: the process is gone, and of its disk what was durable remains.</summary>
    public void Crash()
    {
        world.Say("venue: crashes");
        _life.End();
        _logs = null;
        Disk.Crash(world.Dice);
    }

    public VenueLog? Log(string name) => _logs?.GetValueOrDefault(name);

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
        foreach (var (party, cosigner) in running.Admission.Current.Cosigners)
        {
            if (Cosignature.TryFind(checkpoint, cosigner, out var found, out _)) Disk.Cosignatures[(log, party.Value)] = found.ToNote();
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
        Disk.Publications.Add(disclosure.ToArray());
        return $"/publications/{Hash.Of(disclosure.Span)}";
    }

    /// <summary>The log's key: what a cheating venue cheats with.</summary>
    public NoteSigner SignerOf(string log) =>
        NoteSigner.FromSeed(Convocation.LogKey(log.Length == 0 ? null : GoodOffices.Procedure.PartyCode.Parse(log)).Name, logSeed.Span);

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

    private void Note(string log, ReadOnlyMemory<byte> note) => Shown.Add((log, note, Disk.Logs[log].DurableSize));
}
