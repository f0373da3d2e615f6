namespace GoodOffices.Desk.Rooms;

/// <summary>What happened in a room.</summary>
public enum UtteranceKind
{
    /// <summary>A statement, in the name of a participant.</summary>
    Statement,

    /// <summary>A text without status was handed over.</summary>
    NonPaper,

    /// <summary>A session of the room was opened.</summary>
    SessionOpened,

    /// <summary>A session of the room was closed.</summary>
    SessionClosed,
}
