using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Overview;

/// <summary>The sessions that an overview shows.</summary>
public static class SessionsAhead
{
    /// <summary>Those that are open; then today's and the next by their days; then those whose day is past and that were never opened, the latest first.</summary>
    /// <param name="view">The node's picture.</param>
    /// <param name="today">The day, where the node stands.</param>
    public static IReadOnlyList<(RoomView Room, SessionState Session)> Of(DeskView view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        var rooms = view.Caucus is { } caucus ? view.Rooms.Append(caucus) : view.Rooms;
        return [.. rooms.SelectMany(static room => room.State.Sessions.Values.Select(session => (room, session)))
            .Where(static one => one.session.Phase != SessionPhase.Closed)
            .OrderBy(one => Rank(one.session, today))
            .ThenBy(one => one.session.Date < today ? -one.session.Date.DayNumber : one.session.Date.DayNumber)
            .ThenBy(static one => one.session.Index)];
    }

    /// <summary>Whether a session's day is past and nobody opened it.</summary>
    public static bool IsOverdue(SessionState session, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Phase == SessionPhase.Convened && session.Date < today;
    }

    private static int Rank(SessionState session, DateOnly today) => session.Phase == SessionPhase.Open ? 0 : IsOverdue(session, today) ? 2 : 1;
}
