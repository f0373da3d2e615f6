using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Venues;

namespace GoodOffices.Simulation.Runs;

/// <summary>What happens to a run of talks.</summary>
internal sealed record RunOptions
{
    /// <summary>Everything that can go wrong with honest people and honest disks, at once.</summary>
    public static RunOptions Stormy { get; } = new()
    {
        Network = NetworkFaults.Bad,
        VenueDisk = DiskFaults.Bad,
        NodeDisk = DiskFaults.Bad with { Late = 0, Uncertain = 6 },
        MillisecondsBetweenBlows = 9_000,
        SecondDevice = true,
    };

    /// <summary>Nothing goes wrong.</summary>
    public static RunOptions Calm { get; } = new();

    /// <summary>What a seed of the default run plays: two, three or four parties; every third seed with a venue that is restored from backups, the others with a second device.</summary>
    public static RunOptions OfSeed(ulong seed)
    {
        int[] parties = [2, 3, 2, 2, 4];
        var count = parties[seed % 5];
        return Stormy with { Parties = count, ActsOfEach = 16 / count, SecondDevice = seed % 3 != 0, RestoresVenue = seed % 3 == 0 };
    }

    public int Parties { get; init; } = 2;

    /// <summary>How many acts each party composes beside those of the life of the instrument.</summary>
    public int ActsOfEach { get; init; } = 20;

    /// <summary>Whether the first party's delegate has a second device, on another node, that is revoked in the middle of the talks.</summary>
    public bool SecondDevice { get; init; }

    /// <summary>Whether the venue is put back to an older backup now and then, as an honest host says. What only a second node of a party has seen is not waited for then.</summary>
    public bool RestoresVenue { get; init; }

    /// <summary>Whether the host does not say so, and the venue goes on as if nothing were missing.</summary>
    public bool HidesRestore { get; init; }

    public NetworkFaults Network { get; init; } = NetworkFaults.None;

    public DiskFaults VenueDisk { get; init; } = DiskFaults.None;

    public DiskFaults NodeDisk { get; init; } = DiskFaults.None;

    /// <summary>After how many milliseconds, on average, something breaks while the storm lasts: a process is killed or a node cut off. Zero for never.</summary>
    public int MillisecondsBetweenBlows { get; init; }

    /// <summary>How long, in simulated milliseconds, the storm lasts at most. It ends earlier when all has been said and sent.</summary>
    public long StormMilliseconds { get; init; } = 400_000;

    /// <summary>How long a run may take after the storm until everything is said, recorded and known to all: the promise of liveness.</summary>
    public long CalmMilliseconds { get; init; } = 120_000;
}
