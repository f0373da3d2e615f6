using System.Collections.Immutable;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <summary>A room at a point of the record.</summary>
public sealed record RoomState
{
    /// <summary>Its name.</summary>
    public required RoomId Id { get; init; }

    /// <summary>Its parties: whose consent a release of the room's words needs. In a bilateral the host is one of them.</summary>
    public required ImmutableSortedSet<PartyCode> Parties { get; init; }

    /// <summary>Everybody who is in it: the parties, and the host where it is in without being a party of the room.</summary>
    public required ImmutableSortedSet<PartyCode> Participants { get; init; }

    /// <summary>What it is for, in neutral words; empty for a preset room.</summary>
    public TextInLanguages Purpose { get; init; } = TextInLanguages.None;

    /// <summary>The entry that proposed it; 0 for a preset room.</summary>
    public long ProposedAt { get; init; }

    /// <summary>Who has joined, and with which delegates; null stands for all of them.</summary>
    public required ImmutableSortedDictionary<PartyCode, ImmutableSortedSet<DelegateId>?> Joined { get; init; }

    /// <summary>The current epoch; null before the first.</summary>
    public EpochState? Epoch { get; init; }

    /// <summary>Why it awaits an epoch.</summary>
    public EpochNeed Awaits { get; init; } = EpochNeed.First;

    /// <summary>Its sessions, by number.</summary>
    public ImmutableSortedDictionary<int, SessionState> Sessions { get; init; } = ImmutableSortedDictionary<int, SessionState>.Empty;

    /// <summary>Whether it ended, because an amended convocation no longer names a party that it was for.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether everybody who is to be in it has joined, and it has not ended.</summary>
    public bool Stands => !IsClosed && Participants.All(Joined.ContainsKey);

    /// <summary>The devices that hold the current secret; none before the first epoch.</summary>
    public ImmutableSortedSet<PublicKey> Members => Epoch?.Members ?? [];

    /// <summary>Whether a device in the room is to begin an epoch.</summary>
    public bool EpochIsDue => Awaits != EpochNeed.None;

    /// <summary>Whether nothing can be sealed into it until an epoch is in the record: it had none, or a device was removed.</summary>
    public bool AwaitsEpoch => Awaits is EpochNeed.First or EpochNeed.MemberRemoved;

    /// <summary>Whether the delegate's devices belong into the room.</summary>
    internal bool Seats(PartyCode party, DelegateId person) =>
        Participants.Contains(party) && Joined.TryGetValue(party, out var delegates) && delegates?.Contains(person) != false;

    /// <summary>A preset room with the participants of an amended convocation: who is new is in with all its delegates.</summary>
    internal RoomState Reconstituted(ImmutableSortedSet<PartyCode> parties, ImmutableSortedSet<PartyCode> participants) => this with
    {
        Parties = parties,
        Participants = participants,
        Joined = participants.ToImmutableSortedDictionary(party => party, party => Joined.GetValueOrDefault(party)),
        IsClosed = false,
    };

    /// <summary>The room without those who left the talks; one that was for two ends.</summary>
    internal RoomState Without(Func<PartyCode, bool> left)
    {
        if (!Participants.Any(left)) return this;
        var remaining = Participants.Where(code => !left(code)).ToImmutableSortedSet();
        return remaining.Count < 2 ? this with { IsClosed = true }
            : this with { Parties = Parties.Intersect(remaining), Participants = remaining, Joined = Joined.RemoveRange(Participants.Except(remaining)) };
    }

    internal static RoomState Preset(RoomId id, ImmutableSortedSet<PartyCode> parties, ImmutableSortedSet<PartyCode> participants) => new()
    {
        Id = id,
        Parties = parties,
        Participants = participants,
        Joined = participants.ToImmutableSortedDictionary(party => party, _ => (ImmutableSortedSet<DelegateId>?)null),
    };
}
