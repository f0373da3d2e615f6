using GoodOffices.Delegation.Storage;

namespace GoodOffices.Tests.Delegation;

/// <summary>A store whose disk is full when a test says so.</summary>
internal sealed class FailingStore(INodeStore inner) : INodeStore
{
    public bool IsFull { get; set; }

    /// <summary>The process dies right after the next so many commits.</summary>
    public int CommitsUntilDeath { get; set; } = int.MaxValue;

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string table, ReadOnlyMemory<byte> row, CancellationToken ct) => inner.ReadAsync(table, row, ct);

    public ValueTask<IReadOnlyList<StoreRow>> ListAsync(string table, ReadOnlyMemory<byte> from, int count, CancellationToken ct) => inner.ListAsync(table, from, count, ct);

    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken ct)
    {
        if (IsFull) throw new NodeStoreException("No space is left. Free some; nothing is lost.") { IsFull = true };
        if (CommitsUntilDeath <= 0) throw new NodeStoreException("The process is dead.");
        await inner.CommitAsync(changes, ct);
        CommitsUntilDeath--;
    }

    public ValueTask DisposeAsync() => default;
}
