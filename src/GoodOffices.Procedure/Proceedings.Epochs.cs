using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Entries;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Sealing;

namespace GoodOffices.Procedure;

/// <content>Epochs, admissions, and what may be sealed. Decided from clear fields alone, at the entry's own index.</content>
public sealed partial record Proceedings
{
    private Outcome Begin(ClearAct.EpochBegun act, Author author)
    {
        if (!TryStandingRoom(act.Room, author, out var room, out var why)) return why;
        if (room.Participants.Any(code => Caucus is null && Participants[code].ConvocationAcceptedAt is null))
        {
            return new Refusal("convocation-not-accepted", "Not every party of the room has accepted the convocation.", "Nothing is sealed before that.");
        }

        if (SuccessionFault(room, act) is { } fault) return fault;
        var devices = DevicesFor(room);
        if (MembershipFault(act, author, room, devices) is { } other) return other;
        var epoch = new EpochState(act.Number, author.Index, author.ActHash, act.MemberHash, act.Commitment, devices, []);
        return With(room with { Epoch = epoch, Awaits = EpochNeed.None });
    }

    private static Refusal? SuccessionFault(RoomState room, ClearAct.EpochBegun act)
    {
        var (number, succeeds) = room.Epoch is { } current ? (current.Number + 1, current.ActHash) : (1, default);
        if (act.Number != number || act.Succeeds != succeeds)
        {
            return new Refusal("epoch-succession", $"The next epoch of {room.Id} is {number} and names the one before it.", "Another device may have been quicker: read the record and decide again.");
        }

        return room.EpochIsDue ? null
            : new Refusal("epoch-not-due", $"No epoch of {room.Id} is due.", "Admit a new device to the current epoch; a new one follows a removal or a wrap that fails.");
    }

    private static Refusal? MembershipFault(ClearAct.EpochBegun act, Author author, RoomState room, ImmutableSortedSet<PublicKey> devices)
    {
        if (act.MemberHash != MemberHash.Of(devices)) return new Refusal("member-hash", $"The devices in the room {room.Id} at this entry are others than the epoch was made for.", "Make it anew for the devices of now.");
        if (!act.Wraps.Select(wrap => wrap.Device).SequenceEqual(devices)) return new Refusal("epoch-wraps", "An epoch holds one wrap for each device in the room.", "Make it anew.");
        if (room.Epoch is not { } previous) return act.Predecessor.IsEmpty ? null : new Refusal("epoch-predecessor", "A first epoch seals no predecessor.", "Leave it empty.");
        var holdsPrevious = previous.Members.Contains(author.Key);
        if (!holdsPrevious && !previous.Members.IsEmpty)
        {
            return new Refusal("epoch-by-member", "While a device in the room holds the previous secret, one of those begins the epoch.", "Leave it to one of them, so that the record stays readable.");
        }

        return holdsPrevious != act.Predecessor.IsEmpty ? null
            : new Refusal("epoch-predecessor", "An epoch seals its predecessor's secret if its author holds that.", "Seal it under the new secret.");
    }

    private Outcome Admit(ClearAct.DeviceAdmitted act, Author author)
    {
        if (!TryStandingRoom(act.Room, author, out var room, out var why)) return why;
        if (EpochFault(room, act.Epoch) is { } fault) return fault;
        if (!room.Members.Contains(author.Key)) return new Refusal("not-a-member", "Only a device that holds the current secret admits another.", "Leave it to one of them.");
        if (room.Members.Contains(act.Wrap.Device)) return new Refusal("already-admitted", "The device holds the current secret already.", "Nothing is left to do.");
        if (!BelongsTo(room, act.Wrap.Device)) return new Refusal("not-in-room", $"The device does not belong into the room {act.Room}.", "Its participant enrols it and joins the room with its delegate.");
        return With(room with { Epoch = room.Epoch! with { Members = room.Members.Add(act.Wrap.Device) } });
    }

    private Outcome Fail(ClearAct.WrapFailed act, Author author)
    {
        if (!TryStandingRoom(act.Room, author, out var room, out var why)) return why;
        if (room.Epoch is not { } epoch || epoch.Number != act.Epoch) return new Refusal("stale", $"Epoch {act.Epoch} is not the current one of {act.Room}.", "Read the record and decide again.");
        if (!epoch.Members.Contains(author.Key)) return new Refusal("not-a-member", "No wrap of this epoch was made for the device.", "Ask to be admitted.");
        if (epoch.WrapFailures.Contains(author.Key)) return new Refusal("already-said", "The device has said so.", "A new epoch follows.");
        var failed = epoch with { WrapFailures = epoch.WrapFailures.Add(author.Key) };
        return With(room with { Epoch = failed, Awaits = room.EpochIsDue ? room.Awaits : EpochNeed.WrapFailed });
    }

    private Refusal? SealFault(Author author, Preamble preamble)
    {
        if (!author.IsDevice) return new Refusal("signer-role", "Only devices seal acts.", "Act with a delegate's device.");
        if (!RoomId.TryParse(preamble.Room, out var id)) return new Refusal("room-unknown", "The header names no room that there could be.", "Make it anew.");
        if (!TryStandingRoom(id, author, out var room, out var why)) return why;
        if (!IsOpen) return new Refusal("talks-not-open", "The talks are not open.", "They open when every party has accepted the convocation and the modalities.");
        if (EpochFault(room, preamble.Epoch) is { } fault) return fault;
        return room.Members.Contains(author.Key) ? null
            : new Refusal("not-a-member", "The device was not admitted to the current epoch.", "Ask a device in the room to admit it.");
    }

    private static Refusal? EpochFault(RoomState room, long epoch)
    {
        if (room.Epoch is not { } current) return new Refusal("awaiting-epoch", $"The room {room.Id} has no epoch yet.", "A device in the room begins the first one.");
        if (epoch < current.Number) return new Refusal("stale", $"Epoch {epoch} of {room.Id} is no longer current; {current.Number} is.", "Decide again, then seal under the current epoch.");
        if (epoch > current.Number) return new Refusal("epoch-unknown", $"The room {room.Id} has no epoch {epoch}; {current.Number} is current.", "Read the record and decide again.");
        return room.AwaitsEpoch ? new Refusal("awaiting-epoch", $"The room {room.Id} awaits a new epoch ({room.Awaits}).", "Nothing is sealed into it until that is in the record.") : null;
    }
}
