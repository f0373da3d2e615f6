using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Simulation.Venues;

/// <summary>What a venue answers, honest or not. The viewer is whoever asks: a cheating venue may tell each something else.</summary>
internal abstract class VenueSide
{
    public abstract ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(PublicKey viewer, string log);

    public abstract ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(PublicKey viewer, string log, long from, int count);

    public abstract ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(PublicKey viewer, string log, long from, long to);

    public abstract ValueTask<AppendAnswer> AppendAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> submission);

    public abstract ValueTask StoreEnclosureAsync(PublicKey viewer, string log, Hash address, ReadOnlyMemory<byte> body);

    public abstract ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(PublicKey viewer, string log, Hash address);

    public abstract ValueTask CosignAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> note);

    public abstract ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(PublicKey viewer, string log);

    /// <summary>Waits for a checkpoint beyond a size.</summary>
    public abstract Task<ReadOnlyMemory<byte>> BeyondAsync(PublicKey viewer, string log, long size);

    public abstract ValueTask<string> PublishAsync(PublicKey viewer, ReadOnlyMemory<byte> disclosure);
}
