using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Replication;

/// <summary>One log as this node has it: every entry, verified against the highest checkpoint, judged by the procedure.</summary>
/// <remarks>Not safe for use by several threads at once. It has no clock and no randomness of its own.</remarks>
public sealed partial class LogReplica
{
    private const int Page = 512;
    private readonly INodeStore _store;
    private readonly Dictionary<Hash, long> _byActHash = [];
    private readonly List<LoggedEntry> _entries = [];
    private readonly List<Concern> _concerns = [];
    private readonly List<ReadOnlyMemory<byte>> _raw = [];
    private Proceedings _judge;
    private long _signed;

    private LogReplica(INodeStore store, Convocation convocation, PartyCode? caucus)
    {
        _store = store;
        Key = convocation.LogKey(caucus);
        Proceedings = _judge = Proceedings.Begin(convocation, caucus);
        Founding = convocation;
    }

    /// <summary>Which log: empty for the talks', else the party's code.</summary>
    public string Log => Proceedings.Log;

    /// <summary>The key of its checkpoints.</summary>
    public NoteKey Key { get; }

    /// <summary>The convocation that it begins with.</summary>
    public Convocation Founding { get; }

    /// <summary>The highest checkpoint that was verified and persisted; null before the first.</summary>
    public SignedCheckpoint? Highest { get; private set; }

    /// <summary>How many entries are here, verified.</summary>
    public long Size => Tree.Size;

    /// <summary>Their hashes.</summary>
    public HashTree Tree { get; } = new();

    /// <summary>The proceedings after the last entry that was folded.</summary>
    public Proceedings Proceedings { get; private set; }

    /// <summary>The entries that were folded, in their order.</summary>
    public IReadOnlyList<LoggedEntry> Entries => _entries;

    /// <summary>Evidence that the venue signed two histories of this log; null while there is none.</summary>
    public EquivocationEvidence? Evidence { get; private set; }

    /// <summary>Told the share of what is being fetched, then of what is being judged.</summary>
    internal IProgress<double>? Progress { get; set; }

    /// <summary>What is to be shown now, from the last synchronisation and from the record.</summary>
    public IReadOnlyList<Concern> Concerns => _concerns;

    /// <summary>Whether everything that is here was folded. It is not where the venue keeps back a clear entry's enclosure, or where there is evidence.</summary>
    public bool IsFolded => _entries.Count == Size;

    /// <summary>Takes a log up from the store.</summary>
    /// <param name="store">The node's.</param>
    /// <param name="convocation">Confirmed or not: nothing is sent here.</param>
    /// <param name="caucus">Null for the talks' log.</param>
    /// <param name="verifiedBefore">Up to which checkpoint all signatures were verified before, by this node itself; null to verify all again.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">What the store holds is not a record that leads to its checkpoint.</exception>
    public static async Task<LogReplica> LoadAsync(INodeStore store, Convocation convocation, PartyCode? caucus, Checkpoint? verifiedBefore, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(convocation);
        var replica = new LogReplica(store, convocation, caucus);
        await replica.LoadRecordAsync(ct);
        await replica.FoldAsync(null, verifiedBefore is not null && replica.RootAt(verifiedBefore.Size) == verifiedBefore.Root ? verifiedBefore.Size : 0, ct);
        // After folding: what was taken over before there was evidence stays readable.
        await replica.LoadEvidenceAsync(ct);
        return replica;
    }

    /// <summary>The entry of an act, by its act hash; null where the record has none.</summary>
    public LoggedEntry? Find(Hash actHash) => _byActHash.TryGetValue(actHash, out var index) ? _entries[(int)index] : null;

    /// <summary>Whether the venue has signed a larger record of this log than it has shown here.</summary>
    internal bool LacksSigned => Evidence is null && Size < _signed;

    /// <summary>Takes note that the venue has signed a record of so many entries, whomever it showed it to.</summary>
    internal void Expect(long size) => _signed = Math.Max(_signed, size);

    /// <summary>Tells that a record is kept back; where several ways lead to that, the latest is told.</summary>
    internal void NoteWithheld(string how)
    {
        Clear(ConcernKind.Withheld);
        Note(new Concern(ConcernKind.Withheld, $"{how} The venue shows this node {Size}.",
            "Compare the record with the other delegations by another channel, and ask the host. Until it is shown, somebody may know more than you."));
    }

    /// <summary>The bytes of entries, as received.</summary>
    /// <param name="from">Index of the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int count, CancellationToken ct) =>
        new([.. _raw.Skip((int)from).Take(count)]);

    /// <summary>The root of this record at a size; null where it is not that large.</summary>
    public Hash? RootAt(long size) => size >= 0 && size <= Size ? Tree.RootAt(size) : null;

    internal void Note(Concern concern)
    {
        if (!_concerns.Contains(concern)) _concerns.Add(concern);
    }

    internal void Clear(params ReadOnlySpan<ConcernKind> kinds)
    {
        foreach (var kind in kinds) _concerns.RemoveAll(concern => concern.Kind == kind);
    }

    private async Task LoadRecordAsync(CancellationToken ct)
    {
        if (await _store.ReadAsync(StoreTable.Checkpoint, RowKey.Of(Log), ct) is not { } note) return;
        if (!SignedCheckpoint.TryOpen(note.Span, Key, out var highest, out var why)) throw Damaged($"its checkpoint does not verify: {why}");
        while (Tree.Size < highest.Size)
        {
            var rows = await _store.ListAsync(StoreTable.Entry, RowKey.Of(Log, Tree.Size), (int)Math.Min(Page, highest.Size - Tree.Size), ct);
            foreach (var row in rows)
            {
                if (!row.Row.Span.SequenceEqual(RowKey.Of(Log, Tree.Size))) throw Damaged($"entry {Tree.Size} is missing");
                Take(row.Value);
            }

            if (rows.Count == 0) throw Damaged($"entry {Tree.Size} is missing");
        }

        if (Tree.RootAt(highest.Size) != highest.Root) throw Damaged("the entries do not lead to the root of its checkpoint");
        Highest = highest;
    }

    private async Task LoadEvidenceAsync(CancellationToken ct)
    {
        if (await _store.ReadAsync(StoreTable.Evidence, RowKey.Of(Log), ct) is not { } bytes) return;
        if (EquivocationEvidence.TryVerify(bytes, Key, out var evidence, out _)) Show(evidence);
    }

    private void Take(ReadOnlyMemory<byte> entry)
    {
        _raw.Add(entry);
        Tree.Append(MerkleHash.Leaf(entry.Span));
    }

    private void Show(EquivocationEvidence evidence)
    {
        Evidence = evidence;
        Note(new Concern(
            ConcernKind.Equivocation,
            $"The venue has signed two different records of the same talks: one with {evidence.Smaller.Size} entries, one with {evidence.Larger.Size}, which cannot both be true. Somebody has been shown another record.",
            "Send nothing more through this venue. Keep the evidence (`good-offices verify` shows it to anyone), and speak to the other delegations by another channel."));
    }

    private NodeException Damaged(string what) => new(
        "record-damaged", $"The record of the log '{(Log.Length == 0 ? "talks" : Log)}' in the node's store is damaged: {what}.",
        "Restore the node from a copy and enrol its devices anew, or fetch the record afresh on a new node.");
}
