using System.Collections.Immutable;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Replication;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Procedure.Publishing;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation.Disclosing;

/// <summary>Gathers what a reader who has nothing else needs to verify a disclosure.</summary>
internal sealed class DisclosureBuilder(LogReplica replica, IEnumerable<Cosignature> cosignatures)
{
    private readonly SortedDictionary<long, LoggedEntry> _clear = [];
    private readonly SortedDictionary<long, ProvenEntry> _disclosed = [];
    private readonly SignedCheckpoint _checkpoint = replica.Highest ?? throw new NodeException("no-record", "Nothing of the record is here yet.", "Synchronise first.");

    /// <summary>Shows who a device is and which powers its delegate held at an entry.</summary>
    public void Vouch(PublicKey device, long index)
    {
        var standing = replica.Entries[(int)index].Judge.Of(device);
        foreach (var entry in replica.Entries.Take((int)index))
        {
            if (entry.Ruling is not Ruling.Counts { Act: { } act } || entry.Submission is not { } submission) continue;
            var about = act switch
            {
                ClearAct.DeviceEnrolled enrolled => enrolled.Device == device,
                ClearAct.DeviceRevoked revoked => revoked.Device == device,
                ClearAct.CredentialsIssued issued => issued.Delegate == standing.Delegate,
                ClearAct.FullPowersIssued issued => issued.Delegate == standing.Delegate,
                ClearAct.PowersRevoked => true,
                ClearAct.KeyReplaced => true,
                _ => false,
            };
            if (about && entry.Judge.Of(submission.Preamble.Signer).Party == standing.Party) _clear[entry.Index] = entry;
        }
    }

    /// <summary>Takes up a clear entry, and who signed it.</summary>
    public void Take(LoggedEntry entry)
    {
        _clear[entry.Index] = entry;
        if (entry.Submission is { } submission) Vouch(submission.Preamble.Signer, entry.Index);
    }

    /// <summary>Reveals the key of one act, and no other.</summary>
    public async Task DiscloseAsync(SealedEntry entry, EpochSecret secret, CancellationToken ct)
    {
        using var key = ActKey.Derive(secret, entry.Submission.PreambleBytes);
        var bytes = new byte[ActKey.Size];
        key.CopyTo(bytes);
        _disclosed[entry.Index] = await ProveAsync(entry.Entry, bytes, ct);
        Vouch(entry.Device, entry.Index);
    }

    public async Task<DisclosureFile> BuildAsync(ReadOnlyMemory<byte> salt, ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        TakeAmendments();
        var clear = ImmutableArray.CreateBuilder<ProvenEntry>();
        foreach (var entry in _clear.Values) clear.Add(await ProveAsync(entry, default, ct));
        return new DisclosureFile
        {
            Salt = salt,
            Text = text,
            Convocation = replica.Founding.Bytes,
            Checkpoint = SignedNote.Write(_checkpoint.Parsed.Text.Span, [_checkpoint.LogLine]),
            Cosignatures = [.. cosignatures.Where(cosignature => cosignature.Checkpoint.Size <= _checkpoint.Size).Select(Prove)],
            Clear = clear.ToImmutable(),
            Disclosed = [.. _disclosed.Values],
        };
    }

    /// <summary>Who the parties are was changed by amended convocations: a reader sees each of them, and who accepted it.</summary>
    private void TakeAmendments()
    {
        var last = _clear.Keys.Concat(_disclosed.Keys).DefaultIfEmpty(-1).Max();
        foreach (var entry in replica.Entries.Take((int)last + 1))
        {
            if (entry.Ruling is Ruling.Counts { Act: ClearAct.ConvocationAmended }) Take(entry);
            else if (entry.Ruling is Ruling.Counts { Act: ClearAct.AmendmentAccepted }) _clear[entry.Index] = entry;
        }
    }

    private ProvenCosignature Prove(Cosignature cosignature) => new(
        cosignature.ToNote(), [.. ConsistencyProof.Build(replica.Tree, cosignature.Checkpoint.Size, _checkpoint.Size)]);

    private async Task<ProvenEntry> ProveAsync(LoggedEntry entry, ReadOnlyMemory<byte> key, CancellationToken ct)
    {
        var bytes = (await replica.ReadAsync(entry.Index, 1, ct))[0];
        var enclosure = entry.Submission is { IsEnclosed: true } submission
            ? await replica.EnclosureAsync(null, submission, ct) ?? throw new NodeException("enclosure-missing", $"The enclosure of entry {entry.Index} is not here.", "Synchronise again.") : default;
        return new ProvenEntry(entry.Index, bytes, enclosure, key, [.. InclusionProof.Build(replica.Tree, entry.Index, _checkpoint.Size)]);
    }
}
