using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Replication;

/// <summary>The parties' cosignatures under one log's checkpoints, and this node's own.</summary>
internal sealed class Cosigning(INodeStore store, LogReplica replica, PartyCode own)
{
    /// <summary>A node cosigns at most so often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly SortedDictionary<PartyCode, Cosignature> _latest = [];
    private bool _venueHasOwn;
    private (PartyCode Party, long Size)? _ahead;

    /// <summary>The latest of each participant, in the order of the codes.</summary>
    public IReadOnlyDictionary<PartyCode, Cosignature> Latest => _latest;

    /// <summary>How far every party has verified the record on one line.</summary>
    public CommonSize CommonSize => CommonSize.Of(
        replica.Proceedings.Parties.Select(party => party.Code),
        _latest.Select(pair => new CosignedSize(pair.Key, pair.Value.Checkpoint.Size, pair.Value.Checkpoint.Root)), replica.RootAt);

    /// <summary>From when on this node may cosign what it holds beyond its last cosignature; null where nothing is left, or the convocation names no cosigner of this party.</summary>
    public DateTimeOffset? Due => replica.Highest is { } highest && replica.Evidence is null && replica.IsFolded && replica.Proceedings.Cosigners.ContainsKey(own)
        && (_latest.GetValueOrDefault(own) is not { } last || last.Checkpoint.Size < highest.Size) ? NotBefore : null;

    private DateTimeOffset NotBefore => _latest.GetValueOrDefault(own) is { } last ? DateTimeOffset.FromUnixTimeSeconds(last.TimeSeconds) + Interval : DateTimeOffset.UnixEpoch;

    /// <summary>Who has cosigned a larger record than is here, as of the last fetch, and how large; null where nobody has.</summary>
    public (PartyCode Party, long Size)? Ahead => _ahead is { } ahead && ahead.Size > replica.Size ? ahead : null;

    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var party in replica.Proceedings.Cosigners.Keys)
        {
            if (await store.ReadAsync(StoreTable.Cosignature, Row(party), ct) is { } note && TryRead(note, party, out var cosignature)) _latest[party] = cosignature!;
        }
    }

    /// <summary>Takes the others' cosignatures from the venue. One for another history is evidence.</summary>
    public async Task FetchAsync(IVenueConnection venue, CancellationToken ct)
    {
        var notes = await venue.CosignaturesAsync(ct);
        _ahead = null;
        var held = _latest.ToDictionary(pair => pair.Key, pair => pair.Value.ToNote());
        _venueHasOwn = held.TryGetValue(own, out var mine) && notes.Any(note => note.Span.SequenceEqual(mine));
        foreach (var note in notes)
        {
            // What is held already was verified when it was taken.
            if (held.Values.Any(one => note.Span.SequenceEqual(one))) continue;
            // Opened once: a note stands for one checkpoint, whoever cosigned it.
            if (!SignedCheckpoint.TryOpen(note.Span, replica.Key, out var checkpoint, out _)) continue;
            foreach (var (party, key) in replica.Proceedings.Cosigners)
            {
                if (Cosignature.TryFind(checkpoint, key, out var cosignature, out _)) await OfferAsync(party, cosignature, ct);
            }
        }
    }

    /// <summary>Cosigns the highest checkpoint, after it was verified and persisted; persisted itself before it is sent.</summary>
    /// <param name="venue">To this log.</param>
    /// <param name="key">The node's cosigner key.</param>
    /// <param name="now">By this node's clock.</param>
    /// <param name="ct">Gives up.</param>
    public async Task CosignAsync(IVenueConnection venue, SigningKey key, DateTimeOffset now, CancellationToken ct)
    {
        if (replica.Highest is not { } highest || replica.Evidence is not null || !replica.IsFolded || !replica.Proceedings.Cosigners.TryGetValue(own, out var named)) return;
        var seconds = now.ToUnixTimeSeconds();
        if (seconds < NotBefore.ToUnixTimeSeconds())
        {
            // Kept before it was sent, and it did not arrive: the same goes out again, which is no further cosignature.
            if (!_venueHasOwn) await venue.CosignAsync(_latest[own].ToNote(), ct);
            _venueHasOwn = true;
            return;
        }

        // The cosigner borrows the key for this one line: it is the node's to dispose.
        var line = Sign(named, key, highest, seconds);
        var note = highest.With(line).Note;
        if (!TryRead(note, own, out var cosignature)) return;
        await store.CommitAsync([new(StoreTable.Cosignature, Row(own), cosignature!.ToNote())], ct);
        _latest[own] = cosignature;
        await venue.CosignAsync(cosignature.ToNote(), ct);
        replica.Clear(ConcernKind.CosignatureRefused);
    }

    private static NoteSignature Sign(NoteKey named, SigningKey key, SignedCheckpoint highest, long seconds)
    {
        Span<byte> seed = stackalloc byte[SigningKey.SeedSize];
        key.CopySeedTo(seed);
        using var cosigner = CheckpointCosigner.FromSeed(named.Name, seed);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(seed);
        return cosigner.Sign(highest.Checkpoint, seconds);
    }

    private async Task OfferAsync(PartyCode party, Cosignature offered, CancellationToken ct)
    {
        if (replica.RootAt(offered.Checkpoint.Size) is not { } root)
        {
            replica.Expect(offered.Checkpoint.Size);
            _ahead = (party, offered.Checkpoint.Size);
            return;
        }

        if (root != offered.Checkpoint.Root)
        {
            await replica.JudgeAsync(offered.Checkpoint, ct);
            return;
        }

        if (_latest.TryGetValue(party, out var held)
            && (held.Checkpoint.Size, held.TimeSeconds).CompareTo((offered.Checkpoint.Size, offered.TimeSeconds)) >= 0) return;
        await store.CommitAsync([new(StoreTable.Cosignature, Row(party), offered.ToNote())], ct);
        _latest[party] = offered;
    }

    private bool TryRead(ReadOnlyMemory<byte> note, PartyCode party, out Cosignature? cosignature)
    {
        cosignature = null;
        return SignedCheckpoint.TryOpen(note.Span, replica.Key, out var checkpoint, out _)
            && replica.Proceedings.Cosigners.TryGetValue(party, out var key) && Cosignature.TryFind(checkpoint, key, out cosignature, out _);
    }

    private byte[] Row(PartyCode party) => RowKey.Of(replica.Log, RowKey.Of(party.Value));
}
