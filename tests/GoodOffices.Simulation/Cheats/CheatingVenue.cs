using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Simulation.Venues;
using GoodOffices.Simulation.Worlds;

namespace GoodOffices.Simulation.Cheats;

/// <summary>A venue that holds the log's key and can do with it what it likes: several histories, shown to whom it chooses, answers altered on the way.</summary>
internal sealed class CheatingVenue : VenueSide
{
    private readonly Convocation _convocation;
    private readonly Life _life;
    private readonly Dictionary<(string History, string Log), ForgedLog> _logs = [];
    private readonly SortedDictionary<(string History, string Log, string Party), byte[]> _cosignatures = [];
    private readonly Dictionary<Hash, byte[]> _enclosures = [];
    private readonly byte[] _seed;

    public CheatingVenue(World world, Convocation convocation, byte[] logSeed)
    {
        (_convocation, _life, _seed) = (convocation, new Life(world, "cheating venue"), logSeed);
        Open("", "");
        foreach (var party in convocation.Terms.Parties) Open("", party.Code.Value);
    }

    /// <summary>Which history a viewer is shown; the true one is named by the empty text.</summary>
    public Func<PublicKey, string> HistoryOf { get; set; } = static _ => "";

    /// <summary>Whether what the fold refuses is refused; a venue that cheats may take anything.</summary>
    public bool AdmitsByTheRules { get; set; } = true;

    /// <summary>Whether a viewer is shown only the cosignatures under its own history.</summary>
    public bool KeepsCosignaturesApart { get; set; }

    /// <summary>Alters entries on the way to a viewer, without altering what is signed.</summary>
    public Func<PublicKey, long, IReadOnlyList<ReadOnlyMemory<byte>>, IReadOnlyList<ReadOnlyMemory<byte>>>? OnEntries { get; set; }

    /// <summary>Alters the checkpoint on the way to a viewer.</summary>
    public Func<PublicKey, ForgedLog, SignedCheckpoint>? OnCheckpoint { get; set; }

    /// <summary>Alters the proof on the way to a viewer.</summary>
    public Func<IReadOnlyList<Hash>, IReadOnlyList<Hash>>? OnProof { get; set; }

    /// <summary>Alters a submission before it is recorded; null to swallow it.</summary>
    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? OnSubmission { get; set; }

    /// <summary>What came in: all that a venue could try to read.</summary>
    public List<ReadOnlyMemory<byte>> Received { get; } = [];

    public ForgedLog Log(string log = "", string history = "") => _logs[(history, log)];

    /// <summary>Begins another history with what another one holds now.</summary>
    public ForgedLog Fork(string history, string log = "") => _logs[(history, log)] = Log(log).Copy();

    public void Show(string history, ForgedLog forged, string log = "") => _logs[(history, log)] = forged;

    public NoteSigner SignerOf(string log) => NoteSigner.FromSeed(_convocation.LogKey(log.Length == 0 ? null : PartyCode.Parse(log)).Name, _seed);

    public override ValueTask<ReadOnlyMemory<byte>> CheckpointAsync(PublicKey viewer, string log) => new(CheckpointFor(viewer, log).Note);

    public override ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(PublicKey viewer, string log, long from, int count)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> entries = [.. LogFor(viewer, log).Entries.Skip((int)from).Take(count)];
        return new(OnEntries?.Invoke(viewer, from, entries) ?? entries);
    }

    public override ValueTask<IReadOnlyList<Hash>> ConsistencyAsync(PublicKey viewer, string log, long from, long to)
    {
        var tree = LogFor(viewer, log).Tree;
        IReadOnlyList<Hash> proof = from > 0 && from <= to && to <= tree.Size ? Record.Merkle.ConsistencyProof.Build(tree, from, to) : [];
        return new(OnProof?.Invoke(proof) ?? proof);
    }

    public override ValueTask<AppendAnswer> AppendAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> submission)
    {
        Received.Add(submission);
        var target = LogFor(viewer, log);
        var known = target.Entries.ToList().FindIndex(entry => entry.Span[8..].SequenceEqual(submission.Span));
        if (known >= 0) return new(new AppendAnswer.Taken(target.Receipt(known).Encode()));
        if (AdmitsByTheRules && Refuses(log, target, submission) is { } why) return new(new AppendAnswer.Refused(why));
        if (OnSubmission is { } alter)
        {
            if (alter(submission) is not { } altered) throw new VenueException("busy", "simulated: try again", null) { IsTransient = true };
            submission = altered;
        }

        return new(new AppendAnswer.Taken(target.Receipt(target.Append(submission, Now)).Encode()));
    }

    public override ValueTask StoreEnclosureAsync(PublicKey viewer, string log, Hash address, ReadOnlyMemory<byte> body)
    {
        Received.Add(body);
        _enclosures[address] = body.ToArray();
        return default;
    }

    public override ValueTask<ReadOnlyMemory<byte>?> EnclosureAsync(PublicKey viewer, string log, Hash address) =>
        new(_enclosures.TryGetValue(address, out var body) ? body : (ReadOnlyMemory<byte>?)null);

    public override ValueTask CosignAsync(PublicKey viewer, string log, ReadOnlyMemory<byte> note)
    {
        if (!SignedCheckpoint.TryOpen(note.Span, SignerOf(log).Key, out var checkpoint, out _)) return default;
        foreach (var participant in _convocation.Terms.Participants)
        {
            if (Cosignature.TryFind(checkpoint, participant.Cosigner, out var found, out _)) _cosignatures[(HistoryOf(viewer), log, participant.Code.Value)] = found.ToNote();
        }

        return default;
    }

    public override ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> CosignaturesAsync(PublicKey viewer, string log) =>
        new([.. _cosignatures.Where(kept => kept.Key.Log == log && (!KeepsCosignaturesApart || kept.Key.History == HistoryOf(viewer))).Select(kept => (ReadOnlyMemory<byte>)kept.Value)]);

    public override async Task<ReadOnlyMemory<byte>> BeyondAsync(PublicKey viewer, string log, long size)
    {
        while (CheckpointFor(viewer, log).Size <= size) await _life.Work(20);
        return CheckpointFor(viewer, log).Note;
    }

    public override ValueTask<string> PublishAsync(PublicKey viewer, ReadOnlyMemory<byte> disclosure) => new("/publications/0");

    public long Now => _life.GetUtcNow().ToUnixTimeMilliseconds();

    private ForgedLog LogFor(PublicKey viewer, string log) => _logs.TryGetValue((HistoryOf(viewer), log), out var shown) ? shown : Log(log);

    private SignedCheckpoint CheckpointFor(PublicKey viewer, string log)
    {
        var forged = LogFor(viewer, log);
        return OnCheckpoint?.Invoke(viewer, forged) ?? forged.Latest;
    }

    private void Open(string history, string log)
    {
        var opened = _logs[(history, log)] = new ForgedLog(SignerOf(log));
        opened.Append(_convocation.Bytes, Now);
    }

    private Refusal? Refuses(string log, ForgedLog target, ReadOnlyMemory<byte> submission)
    {
        if (!Submission.TryParse(submission, out var parsed, out var error)) return new Refusal("malformed-submission", error.ToString());
        var state = Fold(log, target);
        return state.Fold(state.Size, Now, parsed, BodyOf(parsed)).Ruling is Ruling.Void(var why) ? why : null;
    }

    private Proceedings Fold(string log, ForgedLog target)
    {
        var state = Proceedings.Begin(_convocation, log.Length == 0 ? null : PartyCode.Parse(log));
        for (var index = 1; index < target.Entries.Count; index++)
        {
            state = Entry.TryParse(target.Entries[index], out var entry, out _) && Submission.TryParse(entry.Content, out var submission, out _)
                ? state.Fold(index, entry.Time, submission, BodyOf(submission)).Next
                : state.Pass(index);
        }

        return state;
    }

    private ReadOnlyMemory<byte> BodyOf(Submission submission) =>
        submission.IsEnclosed && _enclosures.TryGetValue(submission.BodyHash, out var body) ? body : submission.InlineBody;
}
