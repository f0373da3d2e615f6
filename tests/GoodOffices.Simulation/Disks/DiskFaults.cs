namespace GoodOffices.Simulation.Disks;

/// <summary>How a disk misbehaves, each so many times in a thousand writes.</summary>
internal sealed record DiskFaults
{
    public static DiskFaults None { get; } = new();

    /// <summary>What an honest disk does in a bad hour: it says so.</summary>
    public static DiskFaults Bad { get; } = new() { Fails = 25, Full = 10, Uncertain = 25, Late = 15 };

    /// <summary>How many milliseconds each access takes at most. Behind a slow disk batches gather.</summary>
    public int Milliseconds { get; init; } = 8;

    /// <summary>The write fails and says so; nothing is there.</summary>
    public int Fails { get; init; }

    /// <summary>No space is left.</summary>
    public int Full { get; init; }

    /// <summary>It cannot say whether the write was done; it was, or was not.</summary>
    public int Uncertain { get; init; }

    /// <summary>It cannot say, and the write arrives later if nothing keeps it off.</summary>
    public int Late { get; init; }

    /// <summary>A disk that lies: the write is done, said to be durable, and gone after the next crash.</summary>
    public int Lost { get; init; }

    /// <summary>A disk that lies: of the last batch only a part is there after the next crash.</summary>
    public bool TearsLastBatch { get; init; }

    /// <summary>A store that does not take back what a crash tore.</summary>
    public bool KeepsTornBatches { get; init; }
}
