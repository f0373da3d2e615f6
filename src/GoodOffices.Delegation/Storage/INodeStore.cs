namespace GoodOffices.Delegation.Storage;

/// <summary>Where a node keeps what must survive: rows of bytes in named tables, written in transactions.</summary>
/// <remarks>
/// Narrow on purpose, so that a simulation can lose, tear and refuse writes. What is secret is sealed before it comes here.
/// What is wrong with the disk is thrown as <see cref="NodeStoreException"/>, and as nothing else.
/// </remarks>
public interface INodeStore : IAsyncDisposable
{
    /// <summary>Reads one row.</summary>
    /// <returns>Null where there is none.</returns>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string table, ReadOnlyMemory<byte> row, CancellationToken ct);

    /// <summary>Reads rows in the order of their keys.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="from">The first key, itself included; empty for the beginning.</param>
    /// <param name="count">How many rows at most.</param>
    /// <param name="ct">Gives up.</param>
    ValueTask<IReadOnlyList<StoreRow>> ListAsync(string table, ReadOnlyMemory<byte> from, int count, CancellationToken ct);

    /// <summary>Writes all of it or nothing. On return it is durable.</summary>
    /// <exception cref="NodeStoreException">It could not be written: nothing of it is there, unless <see cref="NodeStoreException.IsUncertain"/>.</exception>
    ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken ct);
}
