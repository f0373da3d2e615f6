using GoodOffices.Delegation.Storage;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Disks;

/// <summary>A node's store as the engine uses it: takes time, fails in every way that the interface knows, and stops with its process.</summary>
internal sealed class SimulatedNodeStore(NodeDisk disk, Life life) : INodeStore
{
    private Dice Dice => life.World.Dice;

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string table, ReadOnlyMemory<byte> row, CancellationToken ct)
    {
        await life.WhileAlive();
        return await disk.Content.ReadAsync(table, row, ct);
    }

    public async ValueTask<IReadOnlyList<StoreRow>> ListAsync(string table, ReadOnlyMemory<byte> from, int count, CancellationToken ct)
    {
        await life.WhileAlive();
        return await disk.Content.ListAsync(table, from, count, ct);
    }

    public async ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken ct)
    {
        disk.IsWriting = true;
        await life.Work(Dice.Between(0, 6));
        disk.IsWriting = false;
        var faults = disk.Faults;
        if (IsHit(faults.Fails, Injury.NodeWriteFailed)) throw new NodeStoreException("simulated: the write failed");
        if (IsHit(faults.Full, Injury.NodeDiskFull)) throw new NodeStoreException("simulated: the disk is full") { IsFull = true };
        var uncertain = Dice.PerMille(faults.Uncertain);
        if (!uncertain || IsHit(500, Injury.NodeUncertainYetWritten)) await disk.WriteAsync(changes, durable: !Dice.PerMille(faults.Lost));
        else life.World.Count(Injury.NodeUncertainAndNotWritten);
        if (uncertain) throw new NodeStoreException("simulated: no answer") { IsUncertain = true };
        await life.Work(Dice.Between(0, 6));
    }

    private bool IsHit(int perMille, Injury injury)
    {
        if (!Dice.PerMille(perMille)) return false;
        life.World.Count(injury);
        return true;
    }

    public ValueTask DisposeAsync() => default;
}
