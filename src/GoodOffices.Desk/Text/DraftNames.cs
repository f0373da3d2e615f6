using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Text;

/// <summary>Under which names a delegate's own drafts are kept on the node.</summary>
public static class DraftNames
{
    /// <summary>The draft of a wording for a provision.</summary>
    public static string Of(RoomId room, ProvisionId provision)
    {
        ArgumentNullException.ThrowIfNull(room);
        return $"wording:{room.Value}:{provision}";
    }
}
