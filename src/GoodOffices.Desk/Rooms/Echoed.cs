using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>Words that a text repeats, and the room that they are from.</summary>
/// <param name="Room">The room; of those who are to read the text, somebody does not read it.</param>
/// <param name="Words">The words as they were written.</param>
public sealed record Echoed(RoomState Room, string Words)
{
    /// <summary>The room and nothing of the words.</summary>
    public override string ToString() => Room.Id.ToString();
}
