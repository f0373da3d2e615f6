using GoodOffices.Record.Storage;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Disks;

/// <summary>A log store as the sequencer uses it: takes time, fails in every way that the interface knows, and stops with its process.</summary>
internal sealed class SimulatedLogStore(LogDisk disk, Life life) : ILogStore
{
    private Dice Dice => life.World.Dice;

    public async ValueTask<long> AcquireFenceAsync(CancellationToken ct)
    {
        await Seek();
        return ++disk.Fence;
    }

    public async ValueTask<long> RenewFenceAsync(long held, CancellationToken ct)
    {
        await Seek();
        RequireFence(held);
        return ++disk.Fence;
    }

    public async ValueTask<long> SizeAsync(CancellationToken ct)
    {
        await Seek();
        return disk.Rows.Count;
    }

    public async ValueTask AppendAsync(long fence, LogBatch batch, CancellationToken ct)
    {
        await Seek();
        RequireFence(fence);
        if (batch.FirstIndex != disk.Rows.Count) throw new FencedException($"The batch begins at {batch.FirstIndex}, the log ends at {disk.Rows.Count}.");
        var faults = disk.Faults;
        if (Dice.PerMille(faults.Fails)) throw new StoreException("simulated: the write failed");
        if (Dice.PerMille(faults.Full)) throw new StoreException("simulated: the disk is full") { IsFull = true };
        if (Dice.PerMille(faults.Late))
        {
            life.World.After(Dice.Between(5, 400), () => Arrive(fence, batch));
            throw new StoreException("simulated: no answer") { IsUncertain = true };
        }

        var uncertain = Dice.PerMille(faults.Uncertain);
        if (!uncertain || Dice.PerMille(500)) disk.Write(batch, durable: !Dice.PerMille(faults.Lost));
        if (uncertain) throw new StoreException("simulated: the connection broke") { IsUncertain = true };
        await Seek();
    }

    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct)
    {
        await life.WhileAlive();
        return [.. disk.Rows.Skip((int)from).Take(count).Select(row => row.Entry.Bytes)];
    }

    public async ValueTask<IReadOnlyList<EntryOutline>> ReadOutlinesAsync(long from, int count, CancellationToken ct)
    {
        await Seek();
        return [.. disk.Rows.Skip((int)from).Take(count).Select(row => new EntryOutline(row.Entry.TimeMilliseconds, row.Entry.Leaf, row.Entry.Submission, row.Root))];
    }

    public ValueTask DisposeAsync() => default;

    private Task Seek() => life.Work(Dice.Between(0, disk.Faults.Milliseconds));

    private void Arrive(long fence, LogBatch batch)
    {
        if (fence == disk.Fence && batch.FirstIndex == disk.Rows.Count) disk.Write(batch, durable: true);
    }

    private void RequireFence(long held)
    {
        if (held != disk.Fence) throw new FencedException($"Fencing number {held} is stale: {disk.Fence} was given out since.");
    }
}
