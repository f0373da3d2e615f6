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

    public void Write(LogBatch batch, bool durable)
    {
        for (var at = 0; at < batch.Entries.Count; at++) Rows.Add((batch.Entries[at], at == batch.Entries.Count - 1 ? batch.Root : null));
        if (durable) _durable = Rows.Count;
    }

    /// <summary>What is left when the power goes.</summary>
    public void Crash(Dice dice)
    {
        if (Faults.TearsLastBatch && _durable > 1)
        {
            // Of the last batch its end is missing: at least one entry stays without the root that closes a batch.
            var lastEnd = Rows.FindLastIndex(_durable - 2, _durable - 1, row => row.Root is not null);
            if (_durable - 1 - lastEnd > 1) _durable = lastEnd + 2 + dice.Below(_durable - 2 - lastEnd);
        }

        Rows.RemoveRange(_durable, Rows.Count - _durable);
    }

    /// <summary>An older backup is put back in its place.</summary>
    public void RestoreTo(int size)
    {
        var end = Rows.FindLastIndex(Math.Min(size, Rows.Count) - 1, row => row.Root is not null);
        Rows = Rows.GetRange(0, end + 1);
        _durable = Rows.Count;
    }
}
