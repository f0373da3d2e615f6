using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;
using GoodOffices.Record.Receipts;

namespace GoodOffices.Delegation;

/// <content>Signed submissions on their way. What was signed is kept before it leaves, and the same bytes go out again until the record answers.</content>
public sealed partial class Node
{
    /// <summary>Signs a clear act and sees it into the record.</summary>
    /// <param name="act">The act.</param>
    /// <param name="key">A party's, recovery or device key.</param>
    /// <param name="log">Empty for the talks' log, else the own party's code.</param>
    /// <param name="ct">Gives up waiting; what was signed is kept and goes out again.</param>
    /// <returns>In the record, or refused by the venue.</returns>
    /// <exception cref="VenueException">The venue was not reached: do the same again, nothing is appended twice.</exception>
    /// <exception cref="NodeException">The fingerprint was not confirmed, the device is retired, or there is evidence of equivocation.</exception>
    public async Task<Dispatched> SubmitClearAsync(ClearAct act, SigningKey key, string log, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(key);
        RequireConfirmed();
        var state = Log(log);
        await using var lease = Lease(key.PublicKey == Device ? null : key, log);
        var body = act.Encode();
        await SynchroniseAsync(state, lease.Venue, ct);
        if (await ResolveFlightAsync(state, lease.Venue, key.PublicKey, ct) is { } earlier && earlier.Entry.Submission is { } sent && sent.IsBody(body)) return earlier;
        return await LaunchAsync(state, lease.Venue, key, (number, previous, seen) => Clear(state, key, body, number, previous, seen), [], ct);
    }

    /// <summary>Signs a clear act with the unlocked device and sees it into the record.</summary>
    public Task<Dispatched> SubmitClearAsync(ClearAct act, CancellationToken ct) => SubmitClearAsync(act, _device?.Signing ?? throw Locked(), "", ct);

    private static Outgoing Clear(LogState log, SigningKey key, byte[] body, long number, Hash previous, Seen seen)
    {
        var preamble = new Preamble(log.Replica.Founding.TalksId, log.Replica.Log, "", 0, key.PublicKey, number, previous, seen, body.Length);
        return new Outgoing(Submission.Sign(preamble, body, key), body);
    }

    private async Task<Dispatched> LaunchAsync(
        LogState log, IVenueConnection venue, SigningKey key, Func<long, Hash, Seen, Outgoing> build, Func<Submission, IEnumerable<StoreChange>>? further, CancellationToken ct, Action? kept = null)
    {
        RequireAbleToSend(log, key.PublicKey);
        var highest = log.Replica.Highest ?? throw new VenueException("no-record", "The venue has shown no record of this log yet.", "Synchronise again.") { IsTransient = true };
        var end = log.Replica.Proceedings.Chain(key.PublicKey);
        var outgoing = build(end.Number + 1, end.ActHash, new Seen(highest.Size, highest.Root, highest.Signature.Span));
        var submission = outgoing.Submission;
        List<StoreChange> changes = [new(StoreTable.Flight, FlightRow(log, key.PublicKey), submission.Bytes)];
        if (submission.IsEnclosed) changes.Add(new(StoreTable.Enclosure, RowKey.Of(log.Replica.Log, submission.BodyHash.ToArray()), outgoing.Body));
        if (key.PublicKey == Device) changes.Add(log.Chain!.Remember(submission.ActHash));
        if (further is not null) changes.AddRange(further(submission));
        await _options.Store.CommitAsync(changes, ct);
        // Before it leaves: what becomes of it may stay unknown for a while, and then this attempt must be remembered.
        kept?.Invoke();
        return await DeliverAsync(log, venue, submission, ct);
    }

    private Task<Dispatched> LaunchAsync(
        LogState log, IVenueConnection venue, SigningKey key, Func<long, Hash, Seen, Outgoing> build, IReadOnlyList<StoreChange> further, CancellationToken ct) =>
        LaunchAsync(log, venue, key, build, _ => further, ct);

    private async Task<Dispatched> DeliverAsync(LogState log, IVenueConnection venue, Submission submission, CancellationToken ct)
    {
        if (submission.IsEnclosed && await log.Replica.EnclosureAsync(null, submission, ct) is { } body) await venue.StoreEnclosureAsync(submission.BodyHash, body, ct);
        var began = _options.Time.GetUtcNow();
        var answer = await venue.AppendAsync(submission.Bytes, ct);
        await SynchroniseAsync(log, venue, ct);
        if (log.Replica.Find(submission.ActHash) is { } entry)
        {
            await LandAsync(log, submission, ct);
            var away = entry.Time - began;
            if (away.Duration() > ClockTolerance && answer is AppendAnswer.Taken) NoteTime(log.Replica, away, entry.Index);
            return new Dispatched.Recorded(entry);
        }

        if (answer is AppendAnswer.Refused refused)
        {
            await LandAsync(log, submission, ct);
            return new Dispatched.Refused(refused.Why);
        }

        await CheckReceiptAsync(log, ((AppendAnswer.Taken)answer).Receipt, ct);
        throw new VenueException("receipt-not-served", "The venue says that it has recorded the act, and does not show it in the record.",
            "The signed act is kept and goes out again. If this stays so, ask the host; the receipt is evidence.")
        { IsTransient = true };
    }

    /// <summary>A submission that was signed before and whose fate is not known: found in the record, sent again as it is, or given up because the record has gone past it.</summary>
    private async Task<Dispatched.Recorded?> ResolveFlightAsync(LogState log, IVenueConnection venue, PublicKey signer, CancellationToken ct)
    {
        if (await _options.Store.ReadAsync(StoreTable.Flight, FlightRow(log, signer), ct) is not { } bytes || !Submission.TryParse(bytes, out var submission, out _)) return null;
        if (log.Replica.Find(submission.ActHash) is { } entry)
        {
            await LandAsync(log, submission, ct);
            return new Dispatched.Recorded(entry);
        }

        RequireAbleToSend(log, signer);
        if (submission.Preamble.Number == log.Replica.Proceedings.Chain(signer).Number + 1) return await DeliverAsync(log, venue, submission, ct) as Dispatched.Recorded;
        await LandAsync(log, submission, ct);
        return null;
    }

    private static async Task CheckReceiptAsync(LogState log, ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        if (!Receipt.TryParse(text.Span, out var receipt, out _) || !SignedCheckpoint.TryOpen(receipt.Note.Span, log.Replica.Key, out var checkpoint, out _))
        {
            log.Replica.Note(new Concern(ConcernKind.Unproven, "The venue's receipt is not signed by its key.", "Synchronise again; if it stays so, ask the host."));
            return;
        }

        await log.Replica.JudgeAsync(checkpoint, ct);
        log.Replica.Expect(checkpoint.Size);
        if (log.Replica.LacksSigned) log.Replica.NoteWithheld($"The venue gave a receipt for an act of this device, in a record of {checkpoint.Size} entries.");
    }

    private Task LandAsync(LogState log, Submission submission, CancellationToken ct) =>
        _options.Store.CommitAsync([new(StoreTable.Flight, FlightRow(log, submission.Preamble.Signer), null)], ct).AsTask();

    private void RequireAbleToSend(LogState log, PublicKey signer)
    {
        if (log.Replica.Evidence is not null)
            throw new NodeException("equivocation", "The venue has signed two different records. Nothing more is sent through it.", "Reading and export go on. `good-offices verify` shows the evidence to anyone.");
        if (!log.Replica.IsFolded)
            throw new NodeException("not-folded", "A clear entry of the record could not be read whole, so this node cannot judge what may be sent.", "Synchronise again; ask the host for the missing enclosure.");
        if (signer == Device && log.Chain!.IsRetired)
            throw new NodeException("device-retired", "This device is retired: the record holds acts of its own that it does not remember.", "Revoke it with the party key and enrol a new one. Nothing was lost that is in the record.");
    }

    private static byte[] FlightRow(LogState log, PublicKey signer) => RowKey.Of(log.Replica.Log, signer.ToArray());

    private sealed record Outgoing(Submission Submission, ReadOnlyMemory<byte> Body);
}
