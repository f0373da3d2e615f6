using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Sessions;

/// <summary>A session with what the record says of it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Room">Its room.</param>
/// <param name="Convened">When it was convened last, by the venue's clock.</param>
/// <param name="Changes">How often it was convened anew.</param>
/// <param name="OpenedAt">The entry that opened it; null before.</param>
/// <param name="ClosedAt">The entry that closed it, or called it off; null before.</param>
/// <param name="Ended">When that was, by the venue's clock; null before.</param>
public sealed record SessionRow(SessionState Session, RoomState Room, DateTimeOffset Convened, int Changes, long? OpenedAt, long? ClosedAt, DateTimeOffset? Ended)
{
    /// <summary>Whether it was closed without having been opened.</summary>
    public bool IsCalledOff => ClosedAt is not null && OpenedAt is null;

    /// <summary>The sessions of the rooms that this node is in, and on the host's node of every room of the talks: by day, then by room and number.</summary>
    public static IReadOnlyList<SessionRow> Of(DeskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var talks = (view.Proceedings?.Rooms.Values ?? []).Where(room => view.IsHost || room.Participants.Contains(view.Party));
        return [.. Rows(talks, view.Entries).Concat(view.Caucus is { } caucus ? Rows([caucus.State], view.CaucusEntries) : [])
            .OrderBy(static row => row.Session.Date).ThenBy(static row => row.Room.Id).ThenBy(static row => row.Session.Number)];
    }

    /// <summary>As a calendar shows it.</summary>
    public CalendarSession ToCalendar(DeskView view, DeskLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new CalendarSession(Room.Id.Value, Session.Number, Session.Date, language.Format("sessions.name", RoomNames.Of(view, language, Room), Session.Number), language.Of(Session.Place),
            [.. Session.Agenda.Select(item => $"{item.Number}. {language.Of(item.Title)}")], IsCalledOff ? Ended!.Value : Convened, Changes + (IsCalledOff ? 1 : 0), IsCalledOff);
    }

    private static IEnumerable<SessionRow> Rows(IEnumerable<RoomState> rooms, IReadOnlyList<LoggedEntry> log)
    {
        var acts = log.Select(static entry => (entry.Index, entry.Time, Act: (entry.Ruling as Ruling.Counts)?.Act)).Where(static one => one.Act is ClearAct.SessionConvened or ClearAct.SessionOpened or ClearAct.SessionClosed).ToList();
        foreach (var room in rooms)
        {
            foreach (var session in room.Sessions.Values)
            {
                var convened = acts.Where(one => one.Act is ClearAct.SessionConvened act && act.Room == room.Id && act.Number == session.Number).ToList();
                var closed = acts.Where(one => one.Act is ClearAct.SessionClosed act && act.Room == room.Id && act.Number == session.Number).Select(static one => ((long Index, DateTimeOffset Time)?)(one.Index, one.Time)).LastOrDefault();
                yield return new SessionRow(session, room, convened[^1].Time, convened.Count - 1,
                    acts.Where(one => one.Act is ClearAct.SessionOpened act && act.Room == room.Id && act.Number == session.Number).Select(static one => (long?)one.Index).LastOrDefault(),
                    closed?.Index, closed?.Time);
            }
        }
    }
}
