using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Desks;

/// <content>Who tables for this delegation.</content>
public sealed partial class DeskView
{
    /// <summary>The delegates whom the capital named head of delegation; empty where whoever may negotiate tables.</summary>
    public IReadOnlyCollection<string> Heads => Caucus?.Instructions.Heads ?? [];

    /// <summary>Whether this delegate may table: is a head of delegation, or none is named. Whether the delegate has the power is another question.</summary>
    public bool MayTable => Caucus?.Instructions.MayTable(Me.Delegate?.Value ?? "") ?? true;

    /// <summary>Whether this delegate is a head of delegation.</summary>
    public bool IsHead => Heads.Count > 0 && MayTable;

    /// <summary>The delegates of this party who may negotiate at the talks, and so could be named head.</summary>
    public IReadOnlyList<DelegateId> Negotiators => Proceedings is null ? [] : [.. Proceedings.Delegates.Values
        .Where(one => one.Party == Party && (one.Holds(Power.Negotiate, null) || one.FullPowers.Any(static held => held.Powers.Holds(Power.Negotiate)))).Select(static one => one.Id)];

    /// <summary>Whether heads are named and none of them may negotiate any more: then nobody tables until the capital names another.</summary>
    public bool LacksHead => Heads.Count > 0 && !Negotiators.Any(person => Heads.Contains(person.Value));

    /// <summary>The shared drafts that are not on their table, the earliest first: a head of delegation may table them.</summary>
    public IReadOnlyList<(RoomView Room, CaucusDraft Draft)> DraftsToTable => Caucus is null ? [] : [.. Caucus.Instructions.Drafts.Values
        .Select(draft => (Room: Rooms.FirstOrDefault(room => room.Id.Value == draft.Shared.Room), Draft: draft))
        .Where(static one => one.Room is { } room && room.Table.Provisions.ContainsKey(one.Draft.Shared.Provision) && one.Draft.TabledAs(room.Table) is null)
        .Select(static one => (one.Room!, one.Draft))];
}
