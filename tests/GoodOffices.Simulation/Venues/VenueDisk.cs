using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Simulation.Disks;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Venues;

/// <summary>All that a venue keeps: it outlives the process.</summary>
internal sealed class VenueDisk
{
    public VenueDisk(Convocation convocation)
    {
        Logs.Add("", new LogDisk());
        foreach (var party in convocation.Terms.Parties) Logs.Add(party.Code.Value, new LogDisk());
    }

    public SortedDictionary<string, LogDisk> Logs { get; } = new(StringComparer.Ordinal);

    public Dictionary<Hash, byte[]> Enclosures { get; } = [];

    public SortedDictionary<(string Log, string Cosigner), byte[]> Cosignatures { get; } = [];

    public List<byte[]> Publications { get; } = [];

    public DiskFaults Faults
    {
        set
        {
            foreach (var log in Logs.Values) log.Faults = value;
        }
    }

    public void Crash(Dice dice)
    {
        foreach (var log in Logs.Values) log.Crash(dice);
    }
}
