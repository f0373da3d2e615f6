namespace GoodOffices.Desk.Sessions;

/// <summary>A session as a calendar shows it.</summary>
/// <param name="Room">The room, by its name in the record: part of what identifies the event.</param>
/// <param name="Number">The session's number.</param>
/// <param name="Day">The day; a session has no hour in the record.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Agenda">One line for each item.</param>
/// <param name="Changed">When it was convened last, or called off, by the venue's clock.</param>
/// <param name="Sequence">How often its particulars changed since it was first convened.</param>
/// <param name="IsCalledOff">Whether it was closed without having been opened.</param>
public sealed record CalendarSession(string Room, int Number, DateOnly Day, string Summary, string Place, IReadOnlyList<string> Agenda, DateTimeOffset Changed, int Sequence, bool IsCalledOff)
{
    /// <summary>Its place and nothing of its agenda.</summary>
    public override string ToString() => $"{Room} {Number}";
}
