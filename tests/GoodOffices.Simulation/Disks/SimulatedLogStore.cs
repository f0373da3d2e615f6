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
        disk.Recover(life.World);
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
        disk.UnderWay = batch;
        await Seek();
        disk.UnderWay = null;
        // One transaction: the fence is checked where the batch is written.
        RequireFence(fence);
        if (batch.FirstIndex != disk.Rows.Count) throw new FencedException($"The batch begins at {batch.FirstIndex}, the log ends at {disk.Rows.Count}.");
        Fail(fence, batch);
        disk.Write(batch, durable: !Dice.PerMille(disk.Faults.Lost));
        disk.IsUnacknowledged = true;
        await Seek();
        disk.IsUnacknowledged = false;
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

    private void Fail(long fence, LogBatch batch)
    {
        var faults = disk.Faults;
        if (IsHit(faults.Fails, Injury.WriteFailed)) throw new StoreException("simulated: the write failed");
        if (IsHit(faults.Full, Injury.DiskFull)) throw new StoreException("simulated: the disk is full") { IsFull = true };
        if (Dice.PerMille(faults.Late))
        {
            life.World.After(Dice.Between(5, 400), () => Arrive(fence, batch));
            disk.Ambush?.Invoke(WriteMoment.Late);
            throw new StoreException("simulated: no answer") { IsUncertain = true };
        }

        if (!Dice.PerMille(faults.Uncertain)) return;
        if (IsHit(500, Injury.UncertainYetWritten)) disk.Write(batch, durable: true);
        else life.World.Count(Injury.UncertainAndNotWritten);
        throw new StoreException("simulated: the connection broke") { IsUncertain = true };
    }

    private bool IsHit(int perMille, Injury injury)
    {
        if (!Dice.PerMille(perMille)) return false;
        life.World.Count(injury);
        return true;
    }

    private void Arrive(long fence, LogBatch batch)
    {
        if (fence == disk.Fence && batch.FirstIndex == disk.Rows.Count)
        {
            life.World.Count(Injury.LateWriteArrived);
            disk.Write(batch, durable: true);
        }
        else
        {
            life.World.Count(Injury.LateWriteKeptOff);
        }
    }

    private void RequireFence(long held)
    {
        if (held != disk.Fence) throw new FencedException($"Fencing number {held} is stale: {disk.Fence} was given out since.");
    }
}
