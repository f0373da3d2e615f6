using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Equivocation;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Delegation.Verification;

/// <summary>Verifies a whole record, from wherever it is kept: every hash, note, cosignature, signature, chain and power; with keys every seal and the fold.</summary>
public static class RecordVerification
{
    /// <summary>Verifies a node's directory, a static export, a venue's data directory, a venue's URL, or a disclosure file.</summary>
    /// <param name="source">A path, or a URL that begins with <c>https://</c>.</param>
    /// <param name="options">How.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>What holds in order, or the first thing that does not.</returns>
    /// <exception cref="NodeException">There is nothing at that path that could be verified.</exception>
    /// <exception cref="NodeStoreException">A node's store cannot be read, or is of a newer format.</exception>
    /// <exception cref="VenueException">The venue at the URL was not reached.</exception>
    public static async Task<VerificationReport> VerifyAsync(string source, VerificationOptions options, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new Findings();
        if (File.Exists(source)) return await DisclosureVerification.VerifyAsync(source, options, ct);
        if (await ReadAsync(source, options, findings, ct) is not { } record) return findings.ToReport(source);
        var verified = await VerifyAsync(record, options, findings, ct);
        if (verified is not null && options.Against is { } other) await CompareAsync(verified, other, options, findings, ct);
        if (verified is not null && findings.Fault is null && options.Export is { } directory) await RecordExporter.WriteAsync(record.Logs[0], verified[0].Verifier, directory, findings, ct);
        return findings.ToReport(record.Description);
    }

    private static async Task<RecordSource?> ReadAsync(string source, VerificationOptions options, Findings findings, CancellationToken ct)
    {
        if (source.StartsWith("https://", StringComparison.Ordinal))
        {
            if (!VenueAddress.TryParse(source, options.CertificateSha256?.ToHex(), out var address, out var why)) throw new NodeException("address", why, "Give the certificate's fingerprint as the host has told it.");
            return await UrlSource.ReadAsync(address, new VenueReading(options.Reader, options.Venue, default, options.Time) { WithSealedEnclosures = options.Export is not null, Progress = options.Progress }, ct);
        }

        if (!Directory.Exists(source)) throw new NodeException("nothing-to-verify", $"There is no file or directory {source}.", "Name a node's directory, a static export, a venue's data directory, a disclosure file, or a URL.");
        // A folder of a whole rehearsal or demonstration keeps its record as static files in a folder of that name.
        if (!ExportSource.IsOne(source) && Path.Combine(source, "record") is var within && ExportSource.IsOne(within)) source = within;
        if (ExportSource.IsOne(source)) return await ExportSource.ReadAsync(source, findings, options.Progress, ct);
        if (VenueSource.IsOne(source)) return await VenueSource.ReadAsync(source, ct);
        if (Parties.NodeDirectory.IsNode(source))
        {
            await using var store = SqliteNodeStore.OpenToRead(Path.Combine(source, "node.db"));
            return await NodeSource.ReadAsync(source, store, ct);
        }

        throw new NodeException("nothing-to-verify", $"{source} holds no record.", "Name a node's directory, a static export, a venue's data directory, a disclosure file, or a URL.");
    }

    private static async Task<IReadOnlyList<(LogSource Source, LogVerifier Verifier)>?> VerifyAsync(RecordSource record, VerificationOptions options, Findings findings, CancellationToken ct)
    {
        if (!Convocation.TryDecode(record.Convocation, out var convocation, out var error))
        {
            findings.Fail(new VerificationFault("convocation", 0, $"the record begins with a convocation that the host signed, {error}", "There is nothing that the rest could be held against."));
            return null;
        }

        if (options.TalksId is { } expected && expected != convocation.TalksId)
        {
            findings.Fail(new VerificationFault("convocation", 0, "the fingerprint is the one that was given", "This is a record of other talks, or the convocation was replaced."));
            return null;
        }

        findings.Hold($"convocation: signed by the host's key; fingerprint {convocation.TalksId}");
        if (options.TalksId is null) findings.Note("the fingerprint was not given: compare it with what the parties have confirmed");
        var verified = new List<(LogSource Source, LogVerifier Verifier)>();
        foreach (var log in record.Logs)
        {
            var verifier = new LogVerifier(log, findings);
            if (First(log, convocation, verified, findings) is not { } first || !BeginsWith(log, first, findings) || !verifier.Verify(first, options.Progress, ct)) return null;
            verified.Add((log, verifier));
        }

        if (options.Device is not null && record.Store is { } store) await OpenAsync(verified, store, options, findings, ct);
        return verified;
    }

    /// <summary>With which convocation a log begins: a caucus with the one that first named its party, which the talks' log has shown to be in effect.</summary>
    private static Convocation? First(LogSource log, Convocation convocation, List<(LogSource Source, LogVerifier Verifier)> verified, Findings findings)
    {
        if (log.Log.Length == 0) return convocation;
        if (PartyCode.TryParse(log.Log, out var party) && verified.FirstOrDefault(one => one.Source.Log.Length == 0).Verifier?.Proceedings is { } talks
            && talks.NamedBy.TryGetValue(party, out var named)) return named;
        findings.Fail(new VerificationFault($"{log.Name}: record", 0, "the caucus log is that of a party of these talks", "It belongs to other talks, or the talks' log is not whole."));
        return null;
    }

    private static bool BeginsWith(LogSource log, Convocation convocation, Findings findings) =>
        (log.Entries.Count > 0 && Record.Entries.Entry.TryParse(log.Entries[0], out var first, out _) && first.Content.Span.SequenceEqual(convocation.Bytes.Span))
        || findings.Fail(new VerificationFault($"{log.Name}: record", 0, "entry 0 is the convocation", "The record is empty, of other talks, or its beginning was changed."));

    /// <summary>With keys: opens what the device can open and folds the tables, by the node's own code on a copy of its store.</summary>
    private static async Task OpenAsync(
        List<(LogSource Source, LogVerifier Verifier)> verified, MemoryNodeStore store, VerificationOptions options, Findings findings, CancellationToken ct)
    {
        foreach (var (log, verifier) in verified)
        {
            var replica = await LogReplica.LoadAsync(store, verifier.Proceedings!.Founding, log.Log.Length == 0 ? null : PartyCode.Parse(log.Log), verifier.Checkpoint?.Checkpoint, ct);
            using var docket = new Docket(replica, options.Device!, Entropy.System);
            await docket.AdvanceAsync(store, null, ct);
            foreach (var (id, room) in docket.Rooms) Tell(log, id, room, findings);
        }
    }

    private static void Tell(LogSource log, RoomId id, RoomDocket room, Findings findings)
    {
        var sealedWrongly = room.Entries.Count(entry => entry.Void?.Code == "seal");
        if (room.Entries.Count == room.Unopened.Count)
        {
            findings.Note($"{log.Name}, room {id}: {room.Entries.Count} sealed entries, which this device cannot open");
            return;
        }

        findings.Hold($"{log.Name}, room {id}: {room.Entries.Count - room.Unopened.Count - sealedWrongly} of {room.Entries.Count} seals opened, decoded and folded");
        if (sealedWrongly > 0) findings.Note($"{log.Name}, room {id}: {sealedWrongly} entries do not open under the right key and are void for everyone");
        if (!room.IsComplete) findings.Note($"{log.Name}, room {id}: provisional, {room.Unopened.Count} entries could not be opened");
        if (room.Table is { } table) findings.Digest(log.Log.Length == 0 ? id.Value : $"{log.Log}/{id}", table.StateDigest.ToString());
    }

    /// <summary>Sets another record of the same talks beside this one: one is to be the beginning of the other.</summary>
    private static async Task CompareAsync(IReadOnlyList<(LogSource Source, LogVerifier Verifier)> verified, string other, VerificationOptions options, Findings findings, CancellationToken ct)
    {
        if (File.Exists(other))
        {
            await HoldAgainstAsync(verified, other, findings, ct);
            return;
        }

        if (await ReadAsync(other, options with { Against = null, Export = null }, findings, ct) is not { } record) return;
        foreach (var log in record.Logs)
        {
            if (verified.FirstOrDefault(one => one.Source.Log == log.Log) is not { Verifier: { } mine }) continue;
            var tree = new HashTree();
            foreach (var entry in log.Entries) tree.Append(MerkleHash.Leaf(entry.Span));
            if (!Agree(log, mine, tree, findings)) return;
        }

        findings.Hold($"compared with {record.Description}: one record is the beginning of the other");
    }

    /// <summary>A file of evidence speaks for itself, and against the log whose key signed both histories.</summary>
    private static async Task HoldAgainstAsync(IReadOnlyList<(LogSource Source, LogVerifier Verifier)> verified, string file, Findings findings, CancellationToken ct)
    {
        // Two notes and a proof: nothing longer can be evidence, so nothing longer is read.
        var why = "it is too long";
        if (new FileInfo(file).Length <= 3 * Record.Notes.SignedNote.MaximumLength)
        {
            var bytes = await File.ReadAllBytesAsync(file, ct);
            foreach (var (log, verifier) in verified)
            {
                var key = verifier.Proceedings!.Convocation.LogKey(log.Log.Length == 0 ? null : PartyCode.Parse(log.Log));
                if (EquivocationEvidence.TryVerify(bytes, key, out var evidence, out var fault))
                {
                    findings.Equivocates(log.Name, evidence);
                    return;
                }

                why = fault;
            }
        }

        findings.Fail(new VerificationFault("evidence", null, $"the file is evidence that a log of these talks signed two histories ({why})", "It was changed, or is of other talks."));
    }

    private static bool Agree(LogSource log, LogVerifier mine, HashTree tree, Findings findings)
    {
        var common = Math.Min(mine.Tree.Size, tree.Size);
        if (mine.Tree.RootAt(common) == tree.RootAt(common)) return true;
        if (mine.Checkpoint is { } checkpoint && log.Checkpoint is { } note && Record.Notes.SignedCheckpoint.TryOpen(note.Span, checkpoint.Log, out var theirs, out _)
            && theirs.Size <= tree.Size && tree.RootAt(theirs.Size) == theirs.Root)
        {
            var (smaller, larger, larges) = checkpoint.Size <= theirs.Size ? (checkpoint, theirs, tree) : (theirs, checkpoint, mine.Tree);
            var proof = smaller.Size == larger.Size ? [] : ConsistencyProof.Build(larges, smaller.Size, larger.Size);
            if (EquivocationEvidence.Judge(smaller, larger, proof, larges.RootAt(smaller.Size)) is HistoryVerdict.Proved proved) return findings.Equivocates(log.Name, proved.Evidence);
        }

        var first = 0L;
        while (first < common && mine.Tree.Read(0, first) == tree.Read(0, first)) first++;
        return findings.Fail(new VerificationFault($"{log.Name}: comparison", first, "the two records have the same entries", "One of the two was changed; only the one that leads to a signed checkpoint is the venue's."));
    }
}
