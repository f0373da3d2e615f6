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

    /// <summary>The longest record of each log that any node held as verified.</summary>
    public SortedDictionary<string, List<ReadOnlyMemory<byte>>> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>The logs at the end: the venue's, with what it still has to catch up with.</summary>
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

    /// <summary>Every cosignature that reached the venue.</summary>
    public List<CosignedRecord> Cosigned { get; } = [];

    /// <summary>Every act that a capital released beyond its instructions.</summary>
    public List<ReleasedAct> Released { get; } = [];

    /// <summary>The parties whose caucus was read: a node that is down at the end is not asked.</summary>
    public HashSet<string> Capitals { get; } = new(StringComparer.Ordinal);

    /// <summary>Every disclosure file that was handed to the public.</summary>
    public List<byte[]> Publications { get; } = [];

    /// <summary>What each party would accept of the list for an overlap; nobody else is told.</summary>
    public SortedDictionary<string, bool[]> Marks { get; } = new(StringComparer.Ordinal);

    /// <summary>What the complete rounds of overlaps came to, as each node reads them.</summary>
    public List<OverlapOutcome> Overlaps { get; } = [];

    /// <summary>SHA-256 of the convocation.</summary>
    public Hash TalksId { get; set; }

    /// <summary>The kinds of acts that counted in the record, clear, at the table and in the caucuses, with how often.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    internal sealed record CosignedRecord(string Party, string Log, long Size, long At);

    internal sealed record ReleasedAct(string Party, Agreement.Digest Act, long At);

    internal sealed record Acknowledgement(string Node, string Log, long Index, Hash Submission);

    internal sealed record HeldCheckpoint(string Node, string Log, long Size, Hash Root);

    internal sealed record RoomDigest(string Node, string Room, long Size, string Digest);

    internal sealed record ShownCheckpoint(string Log, ReadOnlyMemory<byte> Note, int Durable);

    /// <param name="Node">Who read it.</param>
    /// <param name="Index">Its entry.</param>
    /// <param name="Act">Its canonical bytes.</param>
    internal sealed record SpokenAct(string Node, long Index, byte[] Act)
    {
        /// <summary>Whose act it is.</summary>
        public string Party { get; init; } = "";

        /// <summary>The room.</summary>
        public string Room { get; init; } = "";

        /// <summary>How many entries of the record its author had seen.</summary>
        public long Seen { get; init; }
    }

    internal sealed record OverlapOutcome(string Node, int Round, bool[] AllSaidYes);

    internal sealed record VoidEntry(string Node, string Log, long Index, string Code);
}
