using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Storage;
using GoodOffices.Record.Tiles;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Worlds;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Restoration;

namespace GoodOffices.Simulation.Venues;

/// <summary>One log at a running venue: the real sequencer over a simulated disk, and the real restoration of what a backup lost.</summary>
internal sealed class VenueLog
{
    private readonly VenueDisk _disk;
    private readonly string _name;
    private readonly Convocation _convocation;
    private readonly NoteSigner _signer;
    private readonly Life _life;
    private readonly RecordRestoration _restoration;
    private bool _isRestoring;

    private VenueLog(VenueDisk disk, string name, Convocation convocation, NoteSigner signer, Life life, IEnumerable<string> awaited)
    {
        (_disk, _name, _convocation, _signer, _life) = (disk, name, convocation, signer, life);
        Continuity = new Continuity(new SimulatedMarker(disk.Markers, name), signer.Key, awaited, new LogAlarm());
        _restoration = new RecordRestoration(Continuity, disk.Enclosures.ContainsKey);
    }

    public Sequencer Sequencer { get; private set; } = null!;

    public FoldAdmission Admission { get; private set; } = null!;

    public Continuity Continuity { get; }

    /// <param name="disk">The venue's.</param>
    /// <param name="name">Empty for the talks' log, else a party's code.</param>
    /// <param name="convocation">Entry 0.</param>
    /// <param name="signer">With the log's key.</param>
    /// <param name="life">The process.</param>
    /// <param name="awaited">Whom a restored venue has to hear before it appends.</param>
    public static async Task<VenueLog> OpenAsync(VenueDisk disk, string name, Convocation convocation, NoteSigner signer, Life life, IEnumerable<string> awaited)
    {
        var log = new VenueLog(disk, name, convocation, signer, life, awaited);
        await log.OpenAsync();
        log.Continuity.Found(log.Continuity.Kept, log.Sequencer.Latest.Size, log.RootAt);
        foreach (var (_, note) in disk.Cosignatures.Where(kept => kept.Key.Log == name))
        {
            if (SignedCheckpoint.TryOpen(note, signer.Key, out var cosigned, out _)) log.Continuity.Found(cosigned, log.Sequencer.Latest.Size, log.RootAt);
        }

        return log;
    }

    public Hash RootAt(long size) => CompactRange.Of(Sequencer.Hashes, size).Root();

    public IReadOnlyList<Hash> Consistency(long from, long to) => ConsistencyProof.Build(Sequencer.Hashes, from, Math.Min(to, Sequencer.Latest.Size));

    /// <summary>What the venue does when somebody authenticates and shows the highest checkpoint that it verified.</summary>
    public void Shown(PartyCode? party, ReadOnlyMemory<byte>? note)
    {
        SignedCheckpoint? highest = null;
        if (note is { } bytes && !SignedCheckpoint.TryOpen(bytes.Span, _signer.Key, out highest, out _)) return;
        if (party is null) Continuity.Found(highest, Sequencer.Latest.Size, RootAt);
        else Continuity.Shown(party.Value, highest, Sequencer.Latest.Size, RootAt);
    }

    /// <summary>Weighs the checkpoint that an act's author had seen.</summary>
    public bool TakesAsSeen(Seen seen)
    {
        if (seen.Size == 0 || (seen.Size <= Sequencer.Latest.Size && RootAt(seen.Size) == seen.Root)) return true;
        if (!SignedCheckpoint.TryRebuild(_signer.Key, seen.Size, seen.Root, seen.Signature, out var signed)) return false;
        Continuity.Found(signed, Sequencer.Latest.Size, RootAt);
        return true;
    }

    /// <summary>Takes entries back that were signed and lost.</summary>
    public async Task<long> RestoreAsync(long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries)
    {
        while (_isRestoring) await _life.Work(5);
        _isRestoring = true;
        try
        {
            var outcome = await _restoration.TakeAsync(from, EntryBundle.Write(entries), Sequencer.Hashes, () => Sequencer.Latest.Size, GoOnAsync);
            return outcome.Progress?.Next ?? throw new VenueException(outcome.Problem!.Problem.Code, outcome.Problem.Problem.Detail, outcome.Problem.Problem.Hint);
        }
        catch (StoreException failure)
        {
            throw new VenueException("store-failed", failure.Message, null) { IsTransient = true };
        }
        finally
        {
            _isRestoring = false;
        }
    }

    private async Task GoOnAsync(LogBatch batch)
    {
        await Sequencer.DisposeAsync();
        try
        {
            var store = Store();
            await store.AppendAsync(await store.AcquireFenceAsync(CancellationToken.None), batch, CancellationToken.None);
            _life.World.Count(Injury.VenueCaughtUp);
            _life.World.Say($"venue: '{_name}' has caught up with {batch.Entries.Count} entries");
        }
        finally
        {
            await OpenAsync();
        }
    }

    private async Task OpenAsync()
    {
        var admission = new FoldAdmission(Proceedings.Begin(_convocation, _name.Length == 0 ? null : PartyCode.Parse(_name)), _disk.Enclosures);
        var options = new SequencerOptions { Capacity = 64, BatchEntries = 8, OnFailure = failure => _life.World.Say($"venue: {failure.Message}") };
        var sequencer = await Sequencer.OpenAsync(Store(), _signer, _signer.Key.Name, admission, _life, options, CancellationToken.None);
        while (sequencer.Latest.Size == 0 && await sequencer.AppendAsync(_convocation.Bytes, CancellationToken.None) is not AppendResult.Taken) await _life.Work(50);
        var index = 0L;
        foreach (var entry in await sequencer.ReadAsync(0, int.MaxValue, CancellationToken.None)) admission.Replay(index++, entry);
        (Sequencer, Admission) = (sequencer, admission);
    }

    private SimulatedLogStore Store() => new(_disk.Logs[_name], _life);
}
