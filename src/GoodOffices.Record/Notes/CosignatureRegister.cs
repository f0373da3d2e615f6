using GoodOffices.Record.Merkle;

namespace GoodOffices.Record.Notes;

/// <summary>The latest cosignature of each cosigner of a log, every one verified against one and the same record.</summary>
/// <remarks>In memory; <see cref="CosignatureFiles"/> keeps them on disk. Safe for use by several threads.</remarks>
public sealed class CosignatureRegister
{
    private readonly Lock _lock = new();
    private readonly NoteKey _log;
    private readonly NoteKey[] _cosigners;
    private readonly IHashSource _record;
    private readonly Cosignature?[] _latest;

    /// <summary>Begins without cosignatures.</summary>
    /// <param name="log">The log's key.</param>
    /// <param name="cosigners">The parties' keys, of type <see cref="NoteKey.Cosigner"/>, each once.</param>
    /// <param name="record">The record as it is kept here, which the cosigned roots must be those of.</param>
    /// <exception cref="ArgumentException">A key is of another type, or comes twice.</exception>
    public CosignatureRegister(NoteKey log, IReadOnlyCollection<NoteKey> cosigners, IHashSource record)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(cosigners);
        ArgumentNullException.ThrowIfNull(record);
        if (cosigners.Any(key => key.Type != NoteKey.Cosigner) || cosigners.Distinct().Count() != cosigners.Count)
            throw new ArgumentException("Cosigners have a key of type 4 each, no two the same.", nameof(cosigners));
        (_log, _cosigners, _record) = (log, [.. cosigners], record);
        _latest = new Cosignature?[_cosigners.Length];
    }

    /// <summary>The latest of each cosigner that has one, in the order of the cosigners.</summary>
    public IReadOnlyList<Cosignature> Latest
    {
        get
        {
            lock (_lock) return [.. _latest.OfType<Cosignature>()];
        }
    }

    /// <summary>The common size: the largest such that every cosigner has cosigned a checkpoint of that size or more. 0 while one has none, or where there are no cosigners.</summary>
    /// <remarks>Up to there nobody has been shown another record.</remarks>
    public long CommonSize
    {
        get
        {
            lock (_lock) return _latest.Length == 0 ? 0 : _latest.Min(cosignature => cosignature?.Checkpoint.Size ?? 0);
        }
    }

    /// <summary>Offers a note: a checkpoint with the log's signature and a cosigner's.</summary>
    /// <param name="note">At most <see cref="SignedNote.MaximumLength"/> bytes. Of several cosignatures by known cosigners each is taken.</param>
    /// <returns>One answer for each known cosigner whose line is in it; one <see cref="CosignatureOffer.Invalid"/> where there is none or a line is false.</returns>
    public IReadOnlyList<CosignatureOffer> Offer(ReadOnlySpan<byte> note)
    {
        if (!SignedCheckpoint.TryOpen(note, _log, out var checkpoint, out var why)) return [new CosignatureOffer.Invalid(why)];
        var found = new List<(int Place, Cosignature Cosignature)>();
        for (var place = 0; place < _cosigners.Length; place++)
        {
            if (!checkpoint.Parsed.Signatures.Any(line => line.Names(_cosigners[place]))) continue;
            if (!Cosignature.TryFind(checkpoint, _cosigners[place], out var cosignature, out why)) return [new CosignatureOffer.Invalid(why)];
            found.Add((place, cosignature));
        }

        if (found.Count == 0) return [new CosignatureOffer.Invalid("no line is by a cosigner of this log")];
        lock (_lock) return [.. found.Select(one => Weigh(one.Place, one.Cosignature))];
    }

    private CosignatureOffer Weigh(int place, Cosignature offered)
    {
        var size = offered.Checkpoint.Size;
        if (size > _record.Size) return new CosignatureOffer.Ahead(offered);
        if (Subtree.RootAt(_record, size) != offered.Checkpoint.Root) return new CosignatureOffer.OtherHistory(offered);
        if (_latest[place] is { } latest && (latest.Checkpoint.Size, latest.TimeSeconds).CompareTo((size, offered.TimeSeconds)) >= 0) return new CosignatureOffer.Covered(latest);
        _latest[place] = offered;
        return new CosignatureOffer.Kept(offered);
    }
}
