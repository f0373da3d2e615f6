using GoodOffices.Procedure;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Venues;

/// <summary>One signer's connection to one log of the venue. Nothing that comes through it is believed before it is verified.</summary>
/// <remarks>
/// Every method throws <see cref="VenueException"/> where the venue is not reached or does not answer as agreed; a transient one may be
/// repeated. Nothing is appended twice: the venue recognises the same bytes.
/// </remarks>
public interface IVenueConnection : IAsyncDisposable
{
    /// <summary>The last checkpoint: a signed note.</summary>
    ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(CancellationToken ct);

    /// <summary>Entries in their order, at least one where there are any, as many as the venue gives at once.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(long from, int count, CancellationToken ct);

    /// <summary>The consistency proof between two sizes, from the smaller to the larger.</summary>
    ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(long from, long to, CancellationToken ct);

    /// <summary>Hands a submission in.</summary>
    ValueTask<AppendAnswer> AppendAsync(ReadOnlyMemory<byte> submission, CancellationToken ct);

    /// <summary>Stores an enclosure; durable on return.</summary>
    ValueTask StoreEnclosureAsync(Hash address, ReadOnlyMemory<byte> body, CancellationToken ct);

    /// <summary>Reads an enclosure; null where the venue has none of that address.</summary>
    /// <param name="address">Its SHA-256.</param>
    /// <param name="length">Its length in bytes as the header states it: nothing longer is read.</param>
    /// <param name="ct">Gives up.</param>
    ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(Hash address, int length, CancellationToken ct);

    /// <summary>Hands in a checkpoint's note with the party's cosignature under it.</summary>
    ValueTask CosignAsync(ReadOnlyMemory<byte> note, CancellationToken ct);

    /// <summary>The latest cosigned note of each participant.</summary>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(CancellationToken ct);

    /// <summary>Checkpoints as they are signed, larger than a size: signed notes. Ends when the venue ends it.</summary>
    IAsyncEnumerable<ReadOnlyMemory<byte>> CheckpointsAsync(long beyond, CancellationToken ct);

    /// <summary>Sends entries back to a venue that was restored from an older backup and has lost them.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="entries">As received, in their order; the venue takes them only if the whole has the root that it signed.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The index of the next entry that the venue lacks.</returns>
    ValueTask<long> RestoreAsync(long from, IReadOnlyCollection<ReadOnlyMemory<byte>> entries, CancellationToken ct) =>
        throw new VenueException("cannot-restore", "This venue takes nothing back.", "Ask the host to restore its record.");

    /// <summary>Whose nodes follow the talks' log now, as the venue says; null where it does not say. It proves nothing.</summary>
    ValueTask<IReadOnlySet<PartyCode>?> PresenceAsync(CancellationToken ct) => new((IReadOnlySet<PartyCode>?)null);

    /// <summary>Hands a disclosure file to the venue for the public.</summary>
    /// <returns>The address under which the venue shows it.</returns>
    ValueTask<string> PublishAsync(ReadOnlyMemory<byte> disclosure, CancellationToken ct);
}
