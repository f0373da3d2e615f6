using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>What kind a room is: each looks different, so that nobody mistakes one for another.</summary>
public enum RoomKind
{
    /// <summary>All parties and the host.</summary>
    Plenary,

    /// <summary>Parties without the host, by preset or by agreement of its own.</summary>
    Table,

    /// <summary>The host and one party.</summary>
    Bilateral,

    /// <summary>A further room that the host is in.</summary>
    WithHost,

    /// <summary>One delegation and its capital.</summary>
    Caucus,
}
