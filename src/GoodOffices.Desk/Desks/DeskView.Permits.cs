using GoodOffices.Agreement;
using GoodOffices.Delegation.Permitting;

namespace GoodOffices.Desk.Desks;

/// <content>What this delegate may do now.</content>
public sealed partial class DeskView
{
    /// <summary>What would become of a command in a room.</summary>
    public Permit Permit(RoomView room, Command command)
    {
        ArgumentNullException.ThrowIfNull(room);
        return Delegation.Permitting.Permit.Of(Proceedings!, Device, room.Id, room.Table, Caucus?.Instructions, command);
    }
}
