using GoodOffices.Record.Notes;

namespace GoodOffices.Simulation.Checks;

/// <summary>What was seen of a run from outside: by this the invariants judge it.</summary>
internal sealed class Observations
{
    /// <summary>Every receipt that a node took for its own act.</summary>
    public List<Acknowledgement> Acknowledged { get; } = [];

    /// <summary>Every checkpoint that a node held as verified, in the order of time.</summary>
    public List<HeldCheckpoint> Held { get; } = [];

    /// <summary>Every digest of a room's state that a node computed over a complete record.</summary>
    public List<RoomDigest> Digests { get; } = [];

    /// <summary>Every checkpoint that left the venue, and how many entries were durable at that moment.</summary>
    public List<ShownCheckpoint> Shown { get; } = [];

    /// <summary>The venue's logs at the end.</summary>
    public SortedDictionary<string, List<ReadOnlyMemory<byte>>> Logs { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys of the logs.</summary>
    public Dictionary<string, NoteKey> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>All that the venue received or stored.</summary>
    public List<ReadOnlyMemory<byte>> VenueBytes { get; } = [];

    /// <summary>Phrases that were said in rooms and nowhere else.</summary>
    public List<string> Phrases { get; } = [];

    /// <summary>Every act that a node opened and that counts by the procedure.</summary>
    public List<SpokenAct> Spoken { get; } = [];

    /// <summary>The entries that a node found void.</summary>
    public List<VoidEntry> Void { get; } = [];

    internal sealed record Acknowledgement(string Node, string Log, long Index, Hash Submission);

    internal sealed record HeldCheckpoint(string Node, string Log, long Size, Hash Root);

    internal sealed record RoomDigest(string Node, string Room, long Size, string Digest);

    internal sealed record ShownCheckpoint(string Log, ReadOnlyMemory<byte> Note, int Durable);

    internal sealed record SpokenAct(string Node, long Index, byte[] Act);

    internal sealed record VoidEntry(string Node, string Log, long Index, string Code);
}
