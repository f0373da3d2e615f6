using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sequencing;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Venues;

/// <summary>One log at a running venue: the real sequencer over a simulated disk.</summary>
internal sealed class VenueLog
{
    private VenueLog(Sequencer sequencer, FoldAdmission admission) => (Sequencer, Admission) = (sequencer, admission);

    public Sequencer Sequencer { get; }

    public FoldAdmission Admission { get; }

    public static async Task<VenueLog> OpenAsync(VenueDisk disk, string name, Convocation convocation, NoteSigner signer, Life life)
    {
        var admission = new FoldAdmission(Proceedings.Begin(convocation, name.Length == 0 ? null : PartyCode.Parse(name)), disk.Enclosures);
        var store = new SimulatedLogStore(disk.Logs[name], life);
        var options = new SequencerOptions { Capacity = 64, BatchEntries = 8, OnFailure = failure => life.World.Say($"venue: {failure.Message}") };
        var sequencer = await Sequencer.OpenAsync(store, signer, signer.Key.Name, admission, life, options, CancellationToken.None);
        while (sequencer.Latest.Size == 0 && await sequencer.AppendAsync(convocation.Bytes, CancellationToken.None) is not AppendResult.Taken) await life.Work(50);
        var index = 0L;
        foreach (var entry in await sequencer.ReadAsync(0, int.MaxValue, CancellationToken.None)) admission.Replay(index++, entry);
        return new VenueLog(sequencer, admission);
    }

    public IReadOnlyList<Hash> Consistency(long from, long to) => ConsistencyProof.Build(Sequencer.Hashes, from, Math.Min(to, Sequencer.Latest.Size));
}
