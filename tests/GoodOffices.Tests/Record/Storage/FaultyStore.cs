using GoodOffices.Record.Storage;

namespace GoodOffices.Tests.Record.Storage;

/// <summary>A store double that fails as it is told, before or after the batch has become durable, and can be made to wait.</summary>
internal sealed class FaultyStore(ILogStore inner) : ILogStore
{
    /// <summary>How the next append goes; taken once.</summary>
    public StoreFault Next { get; set; }

    /// <summary>Whether everything but an append fails.</summary>
    public bool Dead { get; set; }

    /// <summary>Whether the answer to the next renewal is lost; taken once.</summary>
    public bool LosesRenewal { get; set; }

    /// <summary>Awaited before an append reaches the store.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Sizes of the batches that were sent.</summary>
    public List<int> Batches { get; } = [];

    public ValueTask<long> AcquireFenceAsync(CancellationToken ct) => Alive(() => inner.AcquireFenceAsync(ct));

    public async ValueTask<long> RenewFenceAsync(long held, CancellationToken ct)
    {
        var renewed = await Alive(() => inner.RenewFenceAsync(held, ct));
        if (!LosesRenewal) return renewed;
        LosesRenewal = false;
        throw new StoreException("planted") { IsUncertain = true };
    }

    public ValueTask<long> SizeAsync(CancellationToken ct) => Alive(() => inner.SizeAsync(ct));

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct) => Alive(() => inner.ReadAsync(from, count, ct));

    public ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct) => Alive(() => inner.ReadOutlinesAsync(from, count, ct));

    public async ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct)
    {
        Batches.Add(batch.Entries.Count);
        await Gate;
        var fault = Next;
        Next = StoreFault.None;
        if (fault == StoreFault.Full) throw new StoreException("planted") { IsFull = true };
        if (fault == StoreFault.Failed) throw new StoreException("planted");
        if (fault == StoreFault.UncertainBefore) throw new StoreException("planted") { IsUncertain = true };
        await inner.AppendAsync(fence, batch, ct);
        if (fault == StoreFault.UncertainAfter) throw new StoreException("planted") { IsUncertain = true };
        if (fault == StoreFault.BugAfter) throw new InvalidOperationException("planted");
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private ValueTask<T> Alive<T>(Func<ValueTask<T>> call) => Dead ? throw new StoreException("planted: the store does not answer") : call();
}
