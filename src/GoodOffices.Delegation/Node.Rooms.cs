using System.Collections.Immutable;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Venues;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Delegation;

/// <content>Rooms in order: epochs where they are due, admission of new devices, wraps that do not open.</content>
public sealed partial class Node
{
    /// <summary>How often this device says of one room that its wrap does not open: a device with a broken key must not turn the room's epochs over for ever.</summary>
    private const int MostComplaints = 3;

    /// <summary>Synchronises, finishes what was on its way, and does for every room what falls to this device.</summary>
    /// <returns>How many acts it added.</returns>
    /// <remarks>The lowest device begins a first epoch or one after a removal; another does so when it has something to send and the room still waits.</remarks>
    public async Task<int> UpkeepAsync(CancellationToken ct)
    {
        RequireConfirmed();
        if (_device is null) throw Locked();
        var added = 0;
        foreach (var log in _logs.Values.ToList())
        {
            var venue = Lease(null, log.Replica.Log).Venue;
            await SynchroniseAsync(log, venue, ct);
            if (log.Replica.Evidence is not null || log.Chain!.IsRetired || !log.Replica.Proceedings.Of(_device.PublicKey).IsCurrentDevice) continue;
            await ResolveFlightAsync(log, venue, _device.PublicKey, ct);
            foreach (var room in log.Replica.Proceedings.Rooms.Keys) added += await UpkeepAsync(log, venue, room, ct);
        }

        return added;
    }

    private async Task<int> UpkeepAsync(LogState log, IVenueConnection venue, RoomId id, CancellationToken ct)
    {
        var added = 0;
        // Each act changes the room, so it is looked at afresh; a refusal ends it for now: somebody else was quicker.
        while (NextForRoom(log, id, insist: false) is { } act)
        {
            if (await LaunchAsync(log, venue, _device!.Signing, (number, previous, seen) => Clear(log, _device.Signing, act.Encode(), number, previous, seen), [], ct) is not Dispatched.Recorded { Void: null }) break;
            added++;
        }

        return added;
    }

    /// <summary>What this device has to do for a room now; null where that is nothing.</summary>
    private ClearAct? NextForRoom(LogState log, RoomId id, bool insist)
    {
        var proceedings = log.Replica.Proceedings;
        var me = _device!.PublicKey;
        if (!proceedings.IsOpen || proceedings.Room(id) is not { Stands: true } room) return null;
        var devices = proceedings.DevicesFor(id);
        if (!devices.Contains(me)) return null;
        if (room.EpochIsDue && FallsToMe(room, devices, insist) && MayBegin(log, room)) return MakeEpoch(log, room, devices);
        if (!room.Members.Contains(me) || room.Epoch is not { } epoch) return null;
        if (log.Docket!.Secrets.Find(id, epoch.Number) is not { } secret) return Complaint(log, room, epoch);
        return devices.FirstOrDefault(device => !room.Members.Contains(device)) is var stranger && stranger != default && !room.AwaitsEpoch
            ? Admission(log, room, epoch, secret, stranger) : null;
    }

    private bool FallsToMe(RoomState room, ImmutableSortedSet<PublicKey> devices, bool insist)
    {
        if (insist) return true;
        var members = room.Members.Except(room.Epoch?.WrapFailures ?? []);
        return (members.IsEmpty ? devices : members)[0] == _device!.PublicKey;
    }

    /// <summary>While a member is left, only who holds the previous secret begins, so that the record stays readable.</summary>
    private bool MayBegin(LogState log, RoomState room) => room.Epoch is not { } epoch || epoch.Members.IsEmpty
        || (epoch.Members.Contains(_device!.PublicKey) && log.Docket!.Secrets.Find(room.Id, epoch.Number) is not null);

    private ClearAct.EpochBegun MakeEpoch(LogState log, RoomState room, ImmutableSortedSet<PublicKey> devices)
    {
        var number = (room.Epoch?.Number ?? 0) + 1;
        var scope = log.Docket!.Secrets.Scope(room.Id, number);
        using var secret = EpochSecret.Generate(_options.Entropy);
        var wraps = devices.Select(device => new DeviceWrap(device, [.. Wrap(log, secret, scope, device)])).ToImmutableArray();
        var predecessor = room.Epoch is { } epoch && epoch.Members.Contains(_device!.PublicKey) && log.Docket.Secrets.Find(room.Id, epoch.Number) is { } previous
            ? PredecessorSeal.Seal(previous, secret, scope, _options.Entropy) : [];
        return new ClearAct.EpochBegun(room.Id, number, room.Epoch?.ActHash ?? default, MemberHash.Of(devices), secret.Commitment, wraps, [.. predecessor]);
    }

    private ClearAct.DeviceAdmitted Admission(LogState log, RoomState room, EpochState epoch, EpochSecret secret, PublicKey device) =>
        new(room.Id, epoch.Number, new DeviceWrap(device, [.. Wrap(log, secret, log.Docket!.Secrets.Scope(room.Id, epoch.Number), device)]));

    private ClearAct.WrapFailed? Complaint(LogState log, RoomState room, EpochState epoch) =>
        log.Docket!.Secrets.Failed.Contains((room.Id, epoch.Number)) && !epoch.WrapFailures.Contains(_device!.PublicKey)
        && log.Docket.Secrets.Failed.Count(one => one.Room == room.Id) <= MostComplaints ? new ClearAct.WrapFailed(room.Id, epoch.Number) : null;

    private byte[] Wrap(LogState log, EpochSecret secret, EpochScope scope, PublicKey device)
    {
        var kem = log.Replica.Proceedings.Of(device).Kem!;
        // A device with a key that is none gets a wrap that does not open: it is its party's to enrol it anew, and nobody else waits for that.
        return EpochWrap.TryWrap(secret, scope, device, kem, _options.Entropy, out var wrap) ? wrap : new byte[EpochWrap.Size];
    }

    /// <summary>Sees to it that something can be sealed to a room by this device, or says what it waits for.</summary>
    private async Task<(bool Ready, Refusal? Why)> EpochForAsync(LogState log, IVenueConnection venue, RoomId id, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (SealingFault(log, id) is not { } fault) return (true, null);
            if (attempt > 0 || NextForRoom(log, id, insist: true) is not { } act) return (false, fault);
            await LaunchAsync(log, venue, _device!.Signing, (number, previous, seen) => Clear(log, _device.Signing, act.Encode(), number, previous, seen), [], ct);
        }

        return (true, null);
    }

    private Refusal? SealingFault(LogState log, RoomId id)
    {
        var proceedings = log.Replica.Proceedings;
        if (!proceedings.IsOpen) return new Refusal("talks-not-open", "The talks are not open.", "They open when every party has accepted the convocation and the same modalities.");
        if (proceedings.Room(id) is not { Stands: true } room) return new Refusal("room-not-joined", $"The room {id} does not stand.", "It stands when every participant named has joined.");
        if (room.AwaitsEpoch || room.Epoch is not { } epoch) return new Refusal("awaiting-epoch", $"The room {id} awaits an epoch ({room.Awaits}).", "A device in the room begins it as soon as it is connected.");
        if (!room.Members.Contains(_device!.PublicKey)) return new Refusal("not-admitted", $"This device was not admitted to the room {id} yet.", "A device in the room admits it as soon as it is connected.");
        return log.Docket!.Secrets.Find(id, epoch.Number) is null
            ? new Refusal("no-secret", $"This device cannot open the current secret of the room {id}.", "It has said so; a new epoch follows.") : null;
    }
}
