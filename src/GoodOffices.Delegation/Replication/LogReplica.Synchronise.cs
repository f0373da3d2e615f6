using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Replication;

/// <content>Fetching from the venue, believing nothing.</content>
public sealed partial class LogReplica
{
    /// <summary>Fetches what is new, verifies it, persists it with its checkpoint, and folds it.</summary>
    /// <param name="venue">To this log.</param>
    /// <param name="ct">Gives up; what was persisted stays.</param>
    /// <returns>How many entries are new.</returns>
    /// <exception cref="VenueException">The venue was not reached.</exception>
    /// <exception cref="NodeStoreException">The store could not be written: then nothing of it was acted on.</exception>
    internal async Task<long> SynchroniseAsync(IVenueConnection venue, CancellationToken ct)
    {
        if (Evidence is not null) return 0;
        Clear(ConcernKind.Unproven, ConcernKind.OlderRecord);
        var before = Size;
        await StepAsync(venue, ct);
        if (!LacksSigned) Clear(ConcernKind.Withheld);
        await FoldAsync(venue, 0, ct);
        return Size - before;
    }

    private async Task StepAsync(IVenueConnection venue, CancellationToken ct)
    {
        var note = await venue.CheckpointAsync(ct);
        // The very note that was verified last: nothing is new.
        if (Highest is { } last && note.Span.SequenceEqual(last.Note.Span)) return;
        if (!SignedCheckpoint.TryOpen(note.Span, Key, out var offered, out var why))
        {
            Unproven($"The venue's checkpoint is not one that its key signed: {why}.");
        }
        else if (Highest is { } highest && offered.Size <= highest.Size)
        {
            await CompareOlderAsync(venue, highest, offered, ct);
        }
        else
        {
            await ExtendAsync(venue, offered, ct);
        }
    }

    private async Task CompareOlderAsync(IVenueConnection venue, SignedCheckpoint highest, SignedCheckpoint offered, CancellationToken ct)
    {
        await JudgeAsync(offered, ct);
        if (Evidence is null && offered.Size < highest.Size && !await SendBackAsync(venue, highest, offered.Size, ct))
        {
            Note(new Concern(ConcernKind.OlderRecord, $"The venue shows {offered.Size} entries; it has signed {highest.Size} before. This node keeps the longer record.",
                "The venue may have been restored from a backup and will catch up from the nodes. If it does not, ask the host."));
        }
    }

    private async Task ExtendAsync(IVenueConnection venue, SignedCheckpoint offered, CancellationToken ct)
    {
        if (await FetchAsync(venue, offered.Size, ct) is not { } fetched) return;
        var range = CompactRange.Of(Tree, Size);
        foreach (var entry in fetched) range.Append(MerkleHash.Leaf(entry.Span));
        if (range.Size != offered.Size || range.Root() != offered.Root)
        {
            await ExplainAsync(venue, offered, ct);
            return;
        }

        if (Size == 0 && fetched.Count > 0 && !(Entry.TryParse(fetched[0], out var first, out _) && first.Content.Span.SequenceEqual(Founding.Bytes.Span)))
        {
            Unproven("The venue's record begins with another convocation than the one that was confirmed here: it is the record of other talks.");
            return;
        }

        // From here on the entries lead from this record to the signed root: the larger record begins with this one.
        await PersistAsync(offered, fetched, ct);
        foreach (var entry in fetched) Take(entry);
        Highest = offered;
    }

    private async Task<List<ReadOnlyMemory<byte>>?> FetchAsync(IVenueConnection venue, long size, CancellationToken ct)
    {
        var fetched = new List<ReadOnlyMemory<byte>>();
        var pages = new EntryPages(venue, Size, size);
        while (await pages.NextAsync(ct) is { } part)
        {
            fetched.AddRange(part);
            Progress?.Report((double)(Size + fetched.Count) / size);
        }

        if (pages.Fault is not { } fault) return fetched;
        Unproven(fault);
        return null;
    }

    private async Task PersistAsync(SignedCheckpoint offered, List<ReadOnlyMemory<byte>> fetched, CancellationToken ct)
    {
        var changes = new List<StoreChange>(fetched.Count + 1);
        for (var i = 0; i < fetched.Count; i++) changes.Add(new(StoreTable.Entry, RowKey.Of(Log, Size + i), fetched[i]));
        changes.Add(new(StoreTable.Checkpoint, RowKey.Of(Log), offered.Note));
        await _store.CommitAsync(changes, ct);
    }

    /// <summary>The entries do not lead to the root: either they are not those that were signed, or another record was.</summary>
    private async Task ExplainAsync(IVenueConnection venue, SignedCheckpoint offered, CancellationToken ct)
    {
        if (Highest is not { } highest)
        {
            Unproven("The entries that the venue gives are not those that its checkpoint stands for.");
            return;
        }

        var proof = await venue.ConsistencyAsync(highest.Size, offered.Size, ct);
        var verdict = EquivocationEvidence.Judge(highest, offered, [.. proof]);
        // A proof from a size that is a power of two does not contain the other root, and a venue may give no proof that holds:
        // the other record itself, where the venue gives it, shows what it begins with.
        if (verdict is HistoryVerdict.Unproven && await FetchOtherAsync(venue, offered, ct) is { } other)
            verdict = EquivocationEvidence.Judge(highest, offered, ConsistencyProof.Build(other, highest.Size, offered.Size), other.RootAt(highest.Size));
        switch (verdict)
        {
            case HistoryVerdict.Proved proved:
                await KeepAsync(proved.Evidence, ct);
                break;
            case HistoryVerdict.Unproven unproven:
                Unproven($"The venue does not prove that its {offered.Size} entries begin with the {highest.Size} that are here. {unproven.Why}");
                break;
            default:
                Unproven("The venue's checkpoint continues this record, but the entries that it gives are not those that it signed.");
                break;
        }
    }

    /// <summary>The hashes of the whole record that the venue gives now; null where it does not lead to the root that it signed.</summary>
    private static async Task<HashTree?> FetchOtherAsync(IVenueConnection venue, SignedCheckpoint offered, CancellationToken ct)
    {
        var other = new HashTree();
        var pages = new EntryPages(venue, 0, offered.Size);
        while (await pages.NextAsync(ct) is { } part)
        {
            foreach (var entry in part) other.Append(MerkleHash.Leaf(entry.Span));
        }

        return pages.Fault is null && other.RootAt(offered.Size) == offered.Root ? other : null;
    }

    private void Unproven(string why) => Note(new Concern(ConcernKind.Unproven, why,
        "Nothing of it was taken over. Synchronise again; if it stays so, ask the host, and compare with the other delegations."));
}
