using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
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

    /// <summary>The checkpoints that logs have to catch up with.</summary>
    public SortedDictionary<string, byte[]> Markers { get; } = new(StringComparer.Ordinal);

    public Dictionary<Hash, byte[]> Publications { get; } = [];

    public DiskFaults Faults
    {
        set
        {
            foreach (var log in Logs.Values) log.Faults = value;
        }
    }

    public void Crash(World world)
    {
        foreach (var log in Logs.Values) log.Crash(world);
    }

    /// <summary>All files as they were at a moment: entries, the enclosures that they name, cosignatures.</summary>
    /// <param name="moment">The venue's time, milliseconds.</param>
    public void RestoreTo(long moment)
    {
        foreach (var (name, log) in Logs)
        {
            foreach (var entry in log.RestoreTo(log.Rows.Count(row => row.Entry.TimeMilliseconds <= moment)))
            {
                if (Entry.TryParse(entry, out var parsed, out _) && Submission.TryParse(parsed.Content, out var submission, out _) && submission.IsEnclosed) Enclosures.Remove(submission.BodyHash);
            }

            foreach (var key in Cosignatures.Where(kept => kept.Key.Log == name && Sizes.OfNote(kept.Value) > log.DurableSize).Select(kept => kept.Key).ToList()) Cosignatures.Remove(key);
        }

        Markers.Clear();
    }
}
