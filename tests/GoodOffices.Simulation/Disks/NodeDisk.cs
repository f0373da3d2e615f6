using GoodOffices.Delegation.Storage;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Disks;

/// <summary>The disk under a node: outlives the process, and keeps what was durable when it crashed.</summary>
internal sealed class NodeDisk
{
    private readonly List<IReadOnlyList<StoreChange>> _undurable = [];
    private MemoryNodeStore _durable = new();

    /// <summary>What the running process reads: with all that it was told is written.</summary>
    public MemoryNodeStore Content { get; private set; } = new();

    public DiskFaults Faults { get; set; } = DiskFaults.None;

    /// <summary>Whether something is on its way to the disk: a crash loses it.</summary>
    public bool IsWriting
    {
        get;
        set
        {
            field = value;
            if (value) Ambush?.Invoke();
        }
    }

    /// <summary>Told when a write begins.</summary>
    public Action? Ambush { get; set; }

    public async Task WriteAsync(IReadOnlyList<StoreChange> changes, bool durable)
    {
        await Content.CommitAsync(changes, CancellationToken.None);
        _undurable.Add(changes);
        if (!durable) return;
        foreach (var commit in _undurable) await _durable.CommitAsync(commit, CancellationToken.None);
        _undurable.Clear();
    }

    /// <summary>What is left when the power goes.</summary>
    public void Crash(World world)
    {
        if (IsWriting) world.Count(Injury.NodeWriteLost);
        IsWriting = false;
        _undurable.Clear();
        Content = _durable.Copy();
    }

    /// <summary>What a row would be after a crash.</summary>
    public ReadOnlyMemory<byte>? ReadDurable(string table, ReadOnlyMemory<byte> row) => _durable.ReadAsync(table, row, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>A copy, as somebody makes a backup.</summary>
    public MemoryNodeStore Backup() => _durable.Copy();

    /// <summary>The backup is put back in its place.</summary>
    public void Restore(MemoryNodeStore backup)
    {
        _undurable.Clear();
        _durable = backup.Copy();
        Content = backup.Copy();
    }
}
