using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation;

/// <content>Sending what was composed: decided again in the state of the record, sealed to the current epoch, signed, and seen into the record.</content>
public sealed partial class Node
{
    private const int MostAttempts = 4;

    // Refusals and voids that say no more than that the record has moved on: the act is decided and sealed again.
    private static readonly HashSet<string> MovedOn = new(["stale", "awaiting-epoch", "epoch-unknown", "chain-gap", "chain-duplicate", "chain-broken", "not-a-member"], StringComparer.Ordinal);

    // A venue that was restored takes nothing until it has caught up: the act waits, it is not refused.
    private static readonly HashSet<string> VenueNotReady = new(["venue-behind", "venue-awaits-parties"], StringComparer.Ordinal);

    /// <summary>Sends what is in the outbox, in its order; first synchronises, and keeps the rooms in order.</summary>
    /// <param name="ct">Gives up; what was not sent stays in the outbox.</param>
    /// <returns>One answer for each act.</returns>
    /// <exception cref="VenueException">The venue was not reached: send again later, nothing is appended twice.</exception>
    public async Task<IReadOnlyList<Sending>> SendAsync(CancellationToken ct)
    {
        RequireConfirmed();
        var answers = new List<Sending>();
        await UpkeepAsync(ct);
        foreach (var item in Outbox) answers.Add(await SendAsync(item, ct));
        return answers;
    }

    private async Task<Sending> SendAsync(OutboxItem item, CancellationToken ct)
    {
        var log = Log(item.Log);
        var venue = Lease(null, item.Log).Venue;
        if (Recorded(log, item) is { } recorded) return await DoneAsync(item, recorded, ct);
        if (item.State == OutboxState.Refused) return new Sending.Kept(item);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            RequireAbleToSend(log, Device!.Value);
            var (build, why) = item.Room is { } room ? await PrepareAsync(log, venue, item, room, ct) : (ClearBuilder(log, item), null);
            if (why is not null) return await KeepAsync(why.Act is { } decided ? item with { Act = decided } : item, why.State, why.Why, ct);
            OutboxItem? kept = null;
            var outcome = await LaunchAsync(log, venue, _device!.Signing, build!, submission => [_outbox!.Row(kept = item with { Attempts = item.Attempts.Add(submission.ActHash), State = OutboxState.Composed, Why = null })], ct, () => _outbox!.Apply(kept!));
            item = kept!;
            if (outcome is Dispatched.Recorded { Void: null } counted) return await DoneAsync(item, counted.Entry, ct);
            var refusal = outcome is Dispatched.Recorded voided ? voided.Void! : ((Dispatched.Refused)outcome).Why;
            if (VenueNotReady.Contains(refusal.Code)) return await KeepAsync(item, OutboxState.Waiting, refusal, ct);
            if (!MovedOn.Contains(refusal.Code)) return await KeepAsync(item, OutboxState.Refused, refusal, ct);
        }

        return await KeepAsync(item, OutboxState.Waiting, new Refusal("moving", "The record moves on faster than the act can be sealed.", "Send again."), ct);
    }

    /// <summary>The entry of an earlier attempt that counts, or is void for a reason of its own.</summary>
    private static LoggedEntry? Recorded(LogState log, OutboxItem item) => item.Attempts
        .Select(log.Replica.Find).FirstOrDefault(entry => entry is not null && !(entry.Ruling is Ruling.Void(var why) && MovedOn.Contains(why.Code)));

    private async Task<Sending> DoneAsync(OutboxItem item, LoggedEntry entry, CancellationToken ct)
    {
        await _outbox!.RemoveAsync(item.Number, ct);
        var reason = entry.Ruling is Ruling.Void(var why) ? why : VoidAtTable(item, entry);
        return new Sending.Recorded(item, entry.Index, reason);
    }

    private Refusal? VoidAtTable(OutboxItem item, LoggedEntry entry)
    {
        var voided = item.Room is null ? null : Room(item.Room).Table?.Voids.FindLast(one => one.Act.Index == entry.Index);
        return voided is null ? null : Reasons.Of(voided.Reason);
    }

    private async Task<Sending> KeepAsync(OutboxItem item, OutboxState state, Refusal why, CancellationToken ct)
    {
        var kept = item with { State = state, Why = why };
        await _outbox!.UpdateAsync(kept, ct);
        return new Sending.Kept(kept);
    }

    private Func<long, Hash, Seen, Outgoing> ClearBuilder(LogState log, OutboxItem item) =>
        (number, previous, seen) => Clear(log, _device!.Signing, item.Act.ToArray(), number, previous, seen);

    /// <summary>Decides the act again and seals it to the room's current epoch.</summary>
    private async Task<(Func<long, Hash, Seen, Outgoing>? Build, Held? Why)> PrepareAsync(LogState log, IVenueConnection venue, OutboxItem item, RoomId room, CancellationToken ct)
    {
        if (await EpochForAsync(log, venue, room, ct) is { Why: { } waiting }) return (null, new Held(OutboxState.Waiting, waiting));
        var act = item.Act;
        if (item.TableAct is { } tableAct)
        {
            var (decided, held) = Redecide(log, room, item, tableAct);
            if (held is not null) return (null, held);
            act = decided!.Encode();
        }

        var epoch = log.Replica.Proceedings.Room(room)!.Epoch!.Number;
        var secret = log.Docket!.Secrets.Find(room, epoch)!;
        return ((number, previous, seen) => Seal(log, room, epoch, secret, act, number, previous, seen), null);
    }

    private Outgoing Seal(LogState log, RoomId room, long epoch, EpochSecret secret, ReadOnlyMemory<byte> act, long number, Hash previous, Seen seen)
    {
        var preamble = new Preamble(log.Replica.Founding.TalksId, log.Replica.Log, room.Value, epoch, _device!.PublicKey, number, previous, seen, ActSealer.BodyLength(act.Length));
        var body = ActSealer.Seal(secret, preamble, act.Span, _options.Entropy);
        return new Outgoing(Submission.Sign(preamble, body, _device.Signing), body);
    }

    private (TableAct? Act, Held? Why) Redecide(LogState log, RoomId room, OutboxItem item, TableAct act)
    {
        var (_, author) = RequireAuthor(log.Replica.Log);
        var docket = log.Docket!.Room(room);
        var table = docket.TableOrEmpty(log.Replica.Proceedings);
        if (ReplacedByAnother(docket, table, author, act) is { } replaced) return (null, new Held(OutboxState.Refused, replaced));
        var decision = Decide.For(table, Intent.Of(act), ActorOf(author));
        if (decision is Decision.Refused refused) return (null, new Held(OutboxState.Refused, new Refusal(refused.Code, refused.Why, refused.WhatWouldBeAllowed)));
        var acts = ((Decision.Accepted)decision).Acts;
        if (acts.Count != 1 || !SameSubstance(act, acts[0])) return (null, new Held(OutboxState.Refused, new Refusal("changed", "What the act was about is no longer the same.", "Read the table and decide again.")));
        if (!item.BeyondPowers && Lacks(log, table, acts[0]) is { } lacking) return (null, new Held(OutboxState.Refused, lacking));
        // The capital releases what would go out now, by the digest of the act as it was decided last.
        return Hold(log, room, table, acts[0], author) is { } held ? (null, held with { Act = acts[0].Encode() }) : (acts[0], null);
    }

    /// <summary>A colleague on another device took another position meanwhile: this act does not silently replace it.</summary>
    private static Refusal? ReplacedByAnother(RoomDocket docket, Table table, Author author, TableAct act)
    {
        if (Intent.Replaced(act) is not { } position || table.PositionOf(Reasons.Party(author.Party), position.Provision) is not { } current || current.Act == position.Replaces) return null;
        var by = docket.Entries.FirstOrDefault(entry => entry.Index == current.Act.Index);
        return by is null || by.Device == author.Key ? null
            : new Refusal("position-replaced", $"{by.Author.Delegate} of {author.Party} has taken another position on {position.Provision} meanwhile, with entry {by.Index}.", "Speak to your colleague, then decide again from the position in force.");
    }

    private static bool SameSubstance(TableAct before, TableAct after) => (before, after) switch
    {
        (TableAct.Accepted one, TableAct.Accepted other) => one.Content == other.Content,
        (TableAct.TakenOver one, TableAct.TakenOver other) => one.Content == other.Content,
        (TableAct.PackageTabled one, TableAct.PackageTabled other) => one.Items.Equals(other.Items),
        (TableAct.OverlapProposed one, TableAct.OverlapProposed other) => one.Options.Equals(other.Options) && one.Terms == other.Terms,
        _ => before.Kind == after.Kind,
    };
}
