using System.Collections.Immutable;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Rooms;

/// <summary>Which delegates of a participant are to be in a room, as it is chosen in a form.</summary>
public sealed class DelegatesInRoom
{
    /// <summary>Whether all of them are in it, later ones included.</summary>
    public bool All { get; set; } = true;

    /// <summary>Who is in it where not all are.</summary>
    public ISet<DelegateId> Chosen { get; } = new HashSet<DelegateId>();

    /// <summary>As a participant has said before; all of its delegates where it has said nothing.</summary>
    public static DelegatesInRoom Of(RoomState? room, PartyCode party)
    {
        var choice = new DelegatesInRoom();
        if (room?.Joined.GetValueOrDefault(party) is not { } named) return choice;
        choice.All = false;
        choice.Chosen.UnionWith(named);
        return choice;
    }

    /// <summary>A participant's delegates who can be in a room: those with credentials or a device, ascending.</summary>
    public static IReadOnlyList<DelegateId> Candidates(Proceedings talks, PartyCode party)
    {
        ArgumentNullException.ThrowIfNull(talks);
        return [.. talks.Delegates.Values.Where(person => person.Party == party && person.Credentials is not null).Select(static person => person.Id)
            .Concat(talks.Signers.Values.Where(one => one.Party == party && one.IsCurrentDevice).Select(static one => one.Delegate!)).Distinct().Order()];
    }

    /// <summary>Reads the choice.</summary>
    /// <param name="delegates">What the act says: null for all.</param>
    /// <returns>Why it cannot be taken; null where it can.</returns>
    public FormFault? Read(out ImmutableArray<DelegateId>? delegates)
    {
        delegates = All ? null : [.. Chosen.Order()];
        return All || Chosen.Count > 0 ? null : new FormFault("rooms.fault.delegates");
    }
}
