using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <content>Rooms: who is in them. A room's participants change by every one of them, a participant's devices by itself alone.</content>
public sealed partial record Proceedings
{
    private ImmutableSortedDictionary<RoomId, RoomState> PresetRooms()
    {
        var all = Participants.Keys.ToImmutableSortedSet();
        var parties = Parties.Select(party => party.Code).ToImmutableSortedSet();
        if (Caucus is not null) return ImmutableSortedDictionary<RoomId, RoomState>.Empty.Add(RoomId.Caucus, RoomState.Preset(RoomId.Caucus, parties, parties));
        var rooms = ImmutableSortedDictionary.CreateBuilder<RoomId, RoomState>();
        rooms.Add(RoomId.Plenary, RoomState.Preset(RoomId.Plenary, parties, all));
        rooms.Add(RoomId.Table, RoomState.Preset(RoomId.Table, parties, parties));
        foreach (var party in parties)
        {
            var both = ImmutableSortedSet.Create(party, Convocation.Terms.Host.Code);
            rooms.Add(RoomId.Bilateral(party), RoomState.Preset(RoomId.Bilateral(party), both, both));
        }

        return rooms.ToImmutable();
    }

    private Outcome Propose(ClearAct.RoomProposed act, Author author)
    {
        if (Lacks(author.Key, Power.Convene) is { } lacking) return lacking;
        if (act.Room.IsPreset || Rooms.ContainsKey(act.Room)) return new Refusal("room-taken", $"The name {act.Room} is in use.", "Choose another name.");
        var stranger = act.Parties.FirstOrDefault(code => !Participants.TryGetValue(code, out var participant) || participant.IsHost);
        if (stranger is not null) return new Refusal("party-unknown", $"{stranger} is not a party of these talks.", "Name parties; whether the host is in is said apart.");
        var participants = act.Parties.ToImmutableSortedSet();
        if (act.HostIn) participants = participants.Add(Convocation.Terms.Host.Code);
        if (participants.Count < 2) return new Refusal("room-of-one", "A room has at least two participants.", "A delegation's own room is its caucus.");
        if (!participants.Contains(author.Party)) return new Refusal("room-of-others", "Who proposes a room is in it.", "Let one of them propose it.");
        return With(new RoomState
        {
            Id = act.Room,
            Parties = act.Parties.ToImmutableSortedSet(),
            Participants = participants,
            Purpose = act.Purpose,
            ProposedAt = author.Index,
            Joined = ImmutableSortedDictionary<PartyCode, ImmutableSortedSet<DelegateId>?>.Empty,
        });
    }

    private Outcome Join(ClearAct.RoomJoined act, Author author)
    {
        if (!TryRoom(act.Room, author, out var room, out var why)) return why;
        if (Lacks(author.Key, Power.Convene) is { } lacking) return lacking;
        var delegates = act.Delegates?.ToImmutableSortedSet();
        return With(room with { Joined = room.Joined.SetItem(author.Party, delegates) }).WithoutRemovedMembers();
    }

    private ImmutableSortedSet<PublicKey> DevicesFor(RoomState room) => Signers
        .Where(pair => pair.Value.IsCurrentDevice && room.Seats(pair.Value.Party, pair.Value.Delegate))
        .Select(pair => pair.Key).ToImmutableSortedSet();

    private bool BelongsTo(RoomState room, PublicKey key) => Of(key) is { IsCurrentDevice: true } device && room.Seats(device.Party, device.Delegate);

    // Who could read and no longer may is taken out of the epoch, and the room waits for a new secret.
    private Proceedings WithoutRemovedMembers()
    {
        var rooms = Rooms;
        foreach (var room in Rooms.Values)
        {
            if (room.Epoch is not { } epoch) continue;
            var remaining = epoch.Members.Where(member => BelongsTo(room, member)).ToImmutableSortedSet();
            if (remaining.Count == epoch.Members.Count) continue;
            rooms = rooms.SetItem(room.Id, room with { Epoch = epoch with { Members = remaining }, Awaits = EpochNeed.MemberRemoved });
        }

        return this with { Rooms = rooms };
    }

    private bool TryRoom(RoomId id, Author author, out RoomState room, out Refusal why)
    {
        room = Rooms.GetValueOrDefault(id)!;
        why = null!;
        if (room is null) why = new Refusal("room-unknown", $"There is no room {id}.", "Propose it first.");
        else if (room.IsClosed) why = new Refusal("room-closed", $"The room {id} has ended.", "Propose another one.");
        else if (!room.Participants.Contains(author.Party)) why = new Refusal("room-of-others", $"{author.Party} is not in the room {id}.", "Only who is in a room acts on it.");
        return why is null;
    }

    /// <summary>A room that stands, and in which the device's delegate is.</summary>
    private bool TryStandingRoom(RoomId id, Author author, out RoomState room, out Refusal why)
    {
        if (!TryRoom(id, author, out room, out why)) return false;
        if (!room.Stands) why = new Refusal("room-not-joined", $"Not everyone has joined the room {id}.", "It stands when every participant named has joined.");
        else if (!BelongsTo(room, author.Key)) why = new Refusal("not-in-room", $"The delegate {author.Standing.Delegate} is not in the room {id}.", $"{author.Party} can join the room anew with this delegate.");
        return why is null;
    }

    private Proceedings With(RoomState room) => this with { Rooms = Rooms.SetItem(room.Id, room) };
}
