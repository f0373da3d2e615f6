using GoodOffices.Venue.Restoration;

namespace GoodOffices.Simulation.Venues;

/// <summary>Where the venue's disk keeps the checkpoint that a log has to catch up with.</summary>
internal sealed class SimulatedMarker(SortedDictionary<string, byte[]> markers, string log) : IContinuityMarker
{
    public byte[]? Read() => markers.GetValueOrDefault(log);

    public void Write(ReadOnlySpan<byte> note) => markers[log] = note.ToArray();

    public void Delete() => markers.Remove(log);
}
