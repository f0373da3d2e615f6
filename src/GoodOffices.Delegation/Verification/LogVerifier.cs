using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Procedure.Cosigning;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;
using GoodOffices.Record.Notes;

namespace GoodOffices.Delegation.Verification;

/// <summary>Verifies one log from its entries up, and stops at the first thing that does not hold.</summary>
internal sealed class LogVerifier(LogSource source, Findings findings)
{
    private readonly List<(long Index, Refusal Why)> _voids = [];
    private readonly List<CosignedSize> _cosigned = [];
    private readonly List<(long Index, Submission Submission)> _ahead = [];
    private long _missingEnclosures;
    private long _counted;
    private NoteKey _key = null!;
    private SignedCheckpoint? _checkpoint;

    /// <summary>The proceedings after the last entry, where everything held so far.</summary>
    public Proceedings? Proceedings { get; private set; }

    public HashTree Tree { get; } = new();

    public SignedCheckpoint? Checkpoint => _checkpoint;

    public bool Verify(Convocation convocation, IProgress<double>? progress, CancellationToken ct)
    {
        var caucus = source.Log.Length == 0 ? null : PartyCode.Parse(source.Log);
        _key = convocation.LogKey(caucus);
        Proceedings = Proceedings.Begin(convocation, caucus);
        return OpenCheckpoint() && KeptEvidence() && Entries(ShareOfEntries.Of(progress, source.Entries.Count), ct) && Ahead() && Root() && Cosignatures();
    }

    private bool OpenCheckpoint()
    {
        if (source.Checkpoint is not { } note) return true;
        if (!SignedCheckpoint.TryOpen(note.Span, _key, out _checkpoint, out var why))
            return Fails("checkpoint", null, $"the checkpoint is one that the log's key signed ({why})", "This is not the record that the venue signed, or not that of these talks.");
        if (_checkpoint.Size <= source.Entries.Count) return true;
        return Fails("checkpoint", source.Entries.Count, $"every entry that the checkpoint stands for is here: it says {_checkpoint.Size}", "The record was truncated: entries at its end are missing.");
    }

    private bool KeptEvidence()
    {
        if (source.Evidence is not { } bytes) return true;
        return !EquivocationEvidence.TryVerify(bytes, _key, out var evidence, out _) || Equivocates(evidence);
    }

    private bool Entries(ShareOfEntries? progress, CancellationToken ct)
    {
        for (var index = 0L; index < source.Entries.Count; index++)
        {
            ct.ThrowIfCancellationRequested();
            if (!Entry(index, source.Entries[(int)index])) return false;
            if (index % 64 == 0) progress?.Report(index + 1);
        }

        findings.Hold($"{source.Name}: {source.Entries.Count} entries, every signature and chain, every power judged at its own index; {_counted} count, {_voids.Count} are void");
        foreach (var (index, why) in _voids.Take(20)) findings.Note($"{source.Name}, entry {index} is void for everyone: {why.Why}");
        if (_voids.Count > 20) findings.Note($"{source.Name}: {_voids.Count - 20} more entries are void");
        if (_missingEnclosures > 0) findings.Note($"{source.Name}: {_missingEnclosures} enclosures are not in this source; their hashes are in the record");
        return true;
    }

    private bool Entry(long index, ReadOnlyMemory<byte> bytes)
    {
        var leaf = MerkleHash.Leaf(bytes.Span);
        if (source.Leaves.Count > index && source.Leaves[(int)index] != leaf)
            return Fails("record", index, "the entry hashes to its leaf", "The entry was changed after it was recorded, or another one stands in its place.");
        Tree.Append(leaf);
        if (index == 0) return true;
        if (!Record.Entries.Entry.TryParse(bytes, out var entry, out var error) || !Submission.TryParse(entry.Content, out var submission, out error))
            return Fails("record", index, $"the entry is a signed act, {error}", "The entry was changed after it was recorded: what it holds is not what was signed.");
        if (!submission.VerifySignature())
            return Fails("record", index, "the signature is the signer's over this header", "The entry was changed or forged: nobody signed it so.");
        return Seen(index, submission) && Fold(index, entry.Time, submission);
    }

    private bool Fold(long index, long time, Submission submission)
    {
        var body = ReadOnlyMemory<byte>.Empty;
        if (submission.IsEnclosed)
        {
            var kept = source.Enclosure(submission.BodyHash);
            if (kept is { } enclosure && !submission.IsBody(enclosure.Span))
                return Fails("enclosures", index, "the enclosure is the one that the entry names", "The enclosure was changed.");
            if (kept is null) _missingEnclosures++;
            if (kept is null && !submission.Preamble.IsSealed)
                return Fails("enclosures", index, "the enclosure of a clear act is here", "Without it nothing after it can be judged. Verify where it is: on a node or at the venue.");
            body = kept ?? body;
        }

        var (next, ruling) = Proceedings!.Fold(index, time, submission, body, signatureVerified: true);
        Proceedings = next;
        if (ruling is Ruling.Void(var why)) _voids.Add((index, why));
        else _counted++;
        return true;
    }

    /// <summary>What the author saw must be this record, if the venue signed it: otherwise the venue has shown two.</summary>
    private bool Seen(long index, Submission submission)
    {
        var seen = submission.Preamble.Seen;
        if (seen.Size > index) _ahead.Add((index, submission));
        if (seen.Size == 0 || seen.Size > index || Tree.RootAt(seen.Size) == seen.Root) return true;
        if (!SignedCheckpoint.TryRebuild(_key, seen.Size, seen.Root, seen.Signature, out var other))
        {
            findings.Note($"{source.Name}, entry {index}: its author names a checkpoint that the venue never signed");
            return true;
        }

        // Where another signed checkpoint covers this place too, the venue has equivocated; else this copy was altered before here.
        if (Judge(other) is { } evidence) return Equivocates(evidence);
        return Fails("record", FirstInDoubt(index), $"the first {seen.Size} entries lead to the root that the author of entry {index} saw, signed by the venue",
            "An entry before that was changed, or is another than the one that was recorded.");
    }

    /// <summary>Authors who saw more than there was before their entry: in a record from which an entry was left out. What they saw is held against the whole.</summary>
    private bool Ahead()
    {
        foreach (var (_, submission) in _ahead)
        {
            var seen = submission.Preamble.Seen;
            if (seen.Size > Tree.Size || Tree.RootAt(seen.Size) == seen.Root || !SignedCheckpoint.TryRebuild(_key, seen.Size, seen.Root, seen.Signature, out var other)) continue;
            if (Judge(other) is { } evidence) return Equivocates(evidence);
        }

        return true;
    }

    /// <summary>The first entry that may have been changed: the one after the last size that an author's signed checkpoint confirms.</summary>
    private long FirstInDoubt(long index)
    {
        for (var before = index - 1; before > 0; before--)
        {
            if (Record.Entries.Entry.TryParse(source.Entries[(int)before], out var entry, out _) && Submission.TryParse(entry.Content, out var submission, out _)
                && submission.Preamble.Seen is { Size: > 0 } seen && seen.Size <= before && Tree.RootAt(seen.Size) == seen.Root) return seen.Size;
        }

        return 0;
    }

    private bool Root()
    {
        if (_checkpoint is not { } checkpoint)
        {
            findings.Note($"{source.Name}: the source keeps no checkpoint; entries are held against those that authors and cosigners saw");
            return true;
        }

        if (Tree.RootAt(checkpoint.Size) != checkpoint.Root)
            return Fails("checkpoint", FirstInDoubt(checkpoint.Size), "the entries lead to the root that the venue signed", "An entry from there on was changed, or is another than the one that was recorded.");
        findings.Hold($"{source.Name}: the {checkpoint.Size} entries lead to the root that the venue signed");
        return true;
    }

    private bool Cosignatures()
    {
        foreach (var note in source.Cosigned)
        {
            if (!SignedCheckpoint.TryOpen(note.Span, _key, out var cosigned, out var why))
                return Fails("cosignatures", null, $"a cosigned note is a checkpoint of this log ({why})", "The cosignature was changed, or is of another record.");
            foreach (var (party, key) in Proceedings!.Cosigners)
            {
                if (!cosigned.Parsed.Signatures.Any(line => line.Names(key))) continue;
                if (!Cosignature.TryFind(cosigned, key, out _, out why)) return Fails("cosignatures", null, $"the cosignature of {party} verifies ({why})", "It was changed or forged.");
                if (!Cosigned(party, cosigned)) return false;
            }

            if (!OthersAreUnlisted(cosigned)) return false;
        }

        Conclude();
        return true;
    }

    /// <summary>A line that names no listed key counts for nothing, and is told; a listed key under another name was changed.</summary>
    private bool OthersAreUnlisted(SignedCheckpoint cosigned)
    {
        foreach (var line in cosigned.Parsed.Signatures)
        {
            if (line.Names(_key) || Proceedings!.Cosigners.Values.Any(line.Names)) continue;
            if (Proceedings.Cosigners.Values.FirstOrDefault(key => key.Id == line.KeyId) is { } listed)
                return Fails("cosignatures", null, $"a cosignature of the key of {listed.Name} is in its name", "It was changed: it stands in another name.");
            findings.Note($"{source.Name}: a cosignature in the name of {line.Name} is of a key that no party lists; it counts for nothing");
        }

        return true;
    }

    private bool Cosigned(PartyCode party, SignedCheckpoint cosigned)
    {
        if (cosigned.Size > Tree.Size)
            return Fails("cosignatures", Tree.Size, $"what {party} cosigned is here: {cosigned.Size} entries", "The record was truncated, or this copy is older than that cosignature.");
        _cosigned.Add(new CosignedSize(party, cosigned.Size, cosigned.Root));
        if (Tree.RootAt(cosigned.Size) == cosigned.Root) return true;
        if (Judge(cosigned) is { } evidence) return Equivocates(evidence);
        return Fails("cosignatures", FirstInDoubt(cosigned.Size), $"the first {cosigned.Size} entries lead to the root that {party} cosigned", "An entry before that was changed, or is another than the one that was recorded.");
    }

    private void Conclude()
    {
        var common = CommonSize.Of(Proceedings!.Parties.Select(party => party.Code), _cosigned, size => size <= Tree.Size ? Tree.RootAt(size) : null);
        if (_cosigned.Count > 0) findings.Hold($"{source.Name}: {_cosigned.Count} cosignatures; up to {common.Size} entries every party has verified one and the same record");
        else findings.Note($"{source.Name}: no cosignature is in this source");
        if (Proceedings!.Convocation != Proceedings.Founding)
            findings.Hold($"{source.Name}: the convocation was amended; in effect is {Proceedings.Convocation.TalksId}, with {string.Join(", ", Proceedings.Parties.Select(party => party.Code))}");
        findings.Verified(new VerifiedLog(source.Log, Tree.Size, common.Size));
        if (_cosigned.Count > 0 && common.Size < Tree.Size)
            findings.Note($"{source.Name}: common size {common.Size} of {Tree.Size}; {Behind(common)} cosigned no more than that: `good-offices delegation cosign` on each node brings the rest under it");
        findings.Note($"{source.Name}: proceedings {Proceedings!.StateDigest()}");
    }

    private string Behind(CommonSize common) => string.Join(", ", Proceedings!.Parties.Select(party => party.Code).Where(code => common.Reached.GetValueOrDefault(code) <= common.Size));

    /// <summary>Two signed statements of the venue that contradict each other, on the strength of the entries that are here.</summary>
    private EquivocationEvidence? Judge(SignedCheckpoint other)
    {
        if (_checkpoint is not { } checkpoint || other.Size > checkpoint.Size) return null;
        var tree = new HashTree();
        foreach (var entry in source.Entries) tree.Append(MerkleHash.Leaf(entry.Span));
        if (tree.Size < checkpoint.Size || tree.RootAt(checkpoint.Size) != checkpoint.Root) return null;
        var proof = other.Size is 0 || other.Size == checkpoint.Size ? [] : ConsistencyProof.Build(tree, other.Size, checkpoint.Size);
        return EquivocationEvidence.Judge(other, checkpoint, proof, tree.RootAt(other.Size)) is HistoryVerdict.Proved proved ? proved.Evidence : null;
    }

    private bool Equivocates(EquivocationEvidence evidence) => findings.Equivocates(source.Name, evidence);

    private bool Fails(string where, long? entry, string rule, string means) => findings.Fail(new VerificationFault($"{source.Name}: {where}", entry, rule, means));
}
