using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Replication;

/// <content>Judging what was verified, in the order of the record.</content>
public sealed partial class LogReplica
{
    /// <summary>Folds what is here and was not folded yet, as far as the bodies of clear entries are here or can be fetched.</summary>
    private async Task FoldAsync(IVenueConnection? venue, long verifiedSize, CancellationToken ct)
    {
        while (Evidence is null && _entries.Count < Size)
        {
            var index = (long)_entries.Count;
            if (index % 64 == 0) Progress?.Report((double)index / Size);
            if (index == 0)
            {
                FoldConvocation();
                continue;
            }

            if (!Entry.TryParse(_raw[(int)index], out var entry, out _) || !Submission.TryParse(entry.Content, out var submission, out _))
            {
                FoldUnreadable(index);
                continue;
            }

            if (await ClearBodyAsync(venue, submission, index, ct) is not { } body) return;
            await CompareSeenAsync(submission, index, ct);
            if (Evidence is null) Fold(index, entry.Time, submission, body, index < verifiedSize);
        }
    }

    private void FoldConvocation()
    {
        if (!Entry.TryParse(_raw[0], out var entry, out _) || !entry.Content.Span.SequenceEqual(Founding.Bytes.Span))
            throw Damaged("entry 0 is not the convocation of these talks");
        _entries.Add(new LoggedEntry(0, entry.Time, null, null, _judge));
    }

    private void FoldUnreadable(long index)
    {
        Proceedings = Proceedings.Pass(index);
        var why = new Refusal("unreadable", "The entry is no act that could be read.", "Nobody could have signed it so; the venue put it there.");
        _entries.Add(new LoggedEntry(index, 0, null, new Ruling.Void(why), _judge));
        Note(new Concern(ConcernKind.UnreadableEntry, $"Entry {index} is no act at all: the venue put it there.", "It has no effect. Ask the host how it came about.", index));
    }

    private void Fold(long index, long time, Submission submission, ReadOnlyMemory<byte> body, bool signatureVerified)
    {
        var (next, ruling) = Proceedings.Fold(index, time, submission, body, signatureVerified);
        Proceedings = next;
        // Sealed acts change chains and budgets alone, so one judge serves until the next clear act: memory stays small.
        if (ruling is Ruling.Counts { Act: not null }) _judge = next;
        _entries.Add(new LoggedEntry(index, time, submission, ruling, _judge));
        // The first counts: a copy of the same bytes later is void as a duplicate.
        _byActHash.TryAdd(submission.ActHash, index);
    }

    private async Task<ReadOnlyMemory<byte>?> ClearBodyAsync(IVenueConnection? venue, Submission submission, long index, CancellationToken ct)
    {
        if (!submission.IsEnclosed || submission.Preamble.IsSealed || submission.Preamble.BodyLength > Procedure.Acts.ClearAct.MaxEpochLength) return ReadOnlyMemory<byte>.Empty;
        var body = await EnclosureAsync(venue, submission, ct);
        if (body is null)
        {
            Note(new Concern(ConcernKind.EnclosureMissing, $"The venue does not give the enclosure of entry {index}, without which nothing after it can be judged.", "Ask the host for it; synchronise again.", index));
        }

        return body;
    }

    /// <summary>The enclosure of an entry from the store, else from the venue, which is then kept.</summary>
    internal async Task<ReadOnlyMemory<byte>?> EnclosureAsync(IVenueConnection? venue, Submission submission, CancellationToken ct)
    {
        var row = RowKey.Of(Log, submission.BodyHash.ToArray());
        if (await _store.ReadAsync(StoreTable.Enclosure, row, ct) is { } kept && submission.IsBody(kept.Span)) return kept;
        if (venue is null || await venue.EnclosureAsync(submission.BodyHash, submission.Preamble.BodyLength, ct) is not { } fetched || !submission.IsBody(fetched.Span)) return null;
        await _store.CommitAsync([new(StoreTable.Enclosure, row, fetched)], ct);
        Clear(ConcernKind.EnclosureMissing);
        return fetched;
    }

    /// <summary>Every act carries the checkpoint that its author saw: where that is not of this record and the venue signed it, the venue has shown two.</summary>
    private async Task CompareSeenAsync(Submission submission, long index, CancellationToken ct)
    {
        var seen = submission.Preamble.Seen;
        if (seen.Size == 0 || seen.Size > index || RootAt(seen.Size) is not { } root || root == seen.Root) return;
        if (SignedCheckpoint.TryRebuild(Key, seen.Size, seen.Root, seen.Signature, out var other)) await JudgeAsync(other, ct);
        else if (IsKnown(submission)) Note(new Concern(ConcernKind.FalseCheckpointSeen, $"The author of entry {index} names a checkpoint that the venue never signed.", "Ask that delegation: its device may be broken.", index));
    }

    private bool IsKnown(Submission submission) => Proceedings.Of(submission.Preamble.Signer).IsCurrent;

    /// <summary>Sets another signed checkpoint beside this record, and keeps the evidence where they contradict each other.</summary>
    internal async Task JudgeAsync(SignedCheckpoint other, CancellationToken ct)
    {
        if (Highest is not { } highest || other.Size > highest.Size) return;
        var proof = other.Size is 0 || other.Size == highest.Size ? [] : Record.Merkle.ConsistencyProof.Build(Tree, other.Size, highest.Size);
        if (EquivocationEvidence.Judge(other, highest, proof, Tree.RootAt(other.Size)) is HistoryVerdict.Proved proved) await KeepAsync(proved.Evidence, ct);
    }

    private async Task KeepAsync(EquivocationEvidence evidence, CancellationToken ct)
    {
        await _store.CommitAsync([new(StoreTable.Evidence, RowKey.Of(Log), evidence.Encode())], ct);
        Show(evidence);
    }
}
