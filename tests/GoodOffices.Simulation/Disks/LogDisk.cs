using GoodOffices.Record;
using GoodOffices.Record.Storage;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Disks;

/// <summary>The disk under a log: outlives the process, and keeps what was durable when it crashed.</summary>
internal sealed class LogDisk
{
    private int _durable;

    public List<(LogEntry Entry, Hash? Root)> Rows { get; private set; } = [];

    public long Fence { get; set; }

    public DiskFaults Faults { get; set; } = DiskFaults.None;

    /// <summary>How many entries a crash would leave.</summary>
    public int DurableSize => _durable;

    public IReadOnlyList<ReadOnlyMemory<byte>> Entries => [.. Rows.Select(row => row.Entry.Bytes)];

    /// <summary>The batch that is on its way to the disk: a crash loses or tears it.</summary>
    public LogBatch? UnderWay
    {
        get;
        set
        {
            field = value;
            if (value is not null) Ambush?.Invoke(WriteMoment.UnderWay);
        }
    }

    /// <summary>Whether a batch was written and the process was not told yet.</summary>
    public bool IsUnacknowledged
    {
        get;
        set
        {
            field = value;
            if (value) Ambush?.Invoke(WriteMoment.Written);
        }
    }

    /// <summary>Told of each moment of a write at which a crash leaves something else.</summary>
    public Action<WriteMoment>? Ambush { get; set; }

    public void Write(LogBatch batch, bool durable)
    {
        for (var at = 0; at < batch.Entries.Count; at++) Rows.Add((batch.Entries[at], at == batch.Entries.Count - 1 ? batch.Root : null));
        if (durable) _durable = Rows.Count;
    }

    /// <summary>What is left when the power goes: all that was durable, and some of what was under way.</summary>
    public void Crash(World world)
    {
        if (Faults.TearsLastBatch && _durable > 1)
        {
            // Of the last batch its end is missing: at least one entry stays without the root that closes a batch.
            var lastEnd = Rows.FindLastIndex(_durable - 2, _durable - 1, row => row.Root is not null);
            if (_durable - 1 - lastEnd > 1) _durable = lastEnd + 2 + world.Dice.Below(_durable - 2 - lastEnd);
        }

        Rows.RemoveRange(_durable, Rows.Count - _durable);
        if (IsUnacknowledged) world.Count(Injury.WrittenAndNotAcknowledged);
        if (UnderWay is { } batch) Tear(batch, world);
        (UnderWay, IsUnacknowledged) = (null, false);
    }

    /// <summary>What a store does when it is opened: a batch that was not written to its end is taken back.</summary>
    public void Recover(World world)
    {
        if (Rows.Count == _durable) return;
        if (Faults.KeepsTornBatches)
        {
            _durable = Rows.Count;
            return;
        }

        world.Count(Injury.WriteTorn);
        Rows.RemoveRange(_durable, Rows.Count - _durable);
    }

    /// <summary>An older backup is put back in its place.</summary>
    /// <returns>The entries that the backup does not have.</returns>
    public IReadOnlyList<ReadOnlyMemory<byte>> RestoreTo(int size)
    {
        // The convocation was there before any backup.
        var end = _durable == 0 ? -1 : Rows.FindLastIndex(Math.Clamp(size, 1, _durable) - 1, row => row.Root is not null);
        var lost = Rows.Skip(end + 1).Select(row => row.Entry.Bytes).ToList();
        Rows = Rows.GetRange(0, end + 1);
        _durable = Rows.Count;
        return lost;
    }

    private void Tear(LogBatch batch, World world)
    {
        var reached = world.Dice.Below(batch.Entries.Count + 1);
        if (reached == 0) world.Count(Injury.WriteLost);
        foreach (var entry in batch.Entries.Take(reached)) Rows.Add((entry, null));
    }
}
