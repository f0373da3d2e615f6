using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Simulation.Venues;

/// <summary>What a venue answers, honest or not. The viewer is whoever asks: a cheating venue may tell each something else.</summary>
internal abstract class VenueSide
{
    /// <summary>Whether the venue still knows a session that it gave.</summary>
    public virtual bool Knows(object? session) => true;

    /// <summary>Takes note of who asks, and of the highest checkpoint that it verified.</summary>
    /// <returns>A session.</returns>
    public virtual ValueTask<object?> AuthenticateAsync(PublicKey viewer, string log, ReadOnlyMemory<byte>? highest) => default;

    /// <summary>Takes entries back that the venue has signed and lost.</summary>
    /// <returns>The index of the next that is needed.</returns>
    public virtual ValueTask<long> RestoreAsync(PublicKey viewer, string log, long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries) =>
        throw new VenueException("cannot-restore", "This venue takes nothing back.", null);

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
