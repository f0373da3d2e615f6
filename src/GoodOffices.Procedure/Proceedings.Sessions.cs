using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <content>Sessions: convened, opened, closed, each room with its own.</content>
public sealed partial record Proceedings
{
    private Outcome Convene(ClearAct.SessionConvened act, Author author)
    {
        if (!TryConvener(act.Room, author, out var room, out var why)) return why;
        var next = room.Sessions.Count + 1;
        if (act.Number != next && !room.Sessions.ContainsKey(act.Number)) return new Refusal("session-number", $"The next session of {act.Room} is {next}.", "Convene it under that number.");
        if (room.Sessions.TryGetValue(act.Number, out var former) && former.Phase != SessionPhase.Convened)
        {
            return new Refusal("session-phase", $"Session {act.Number} of {act.Room} was opened or closed ({former.Phase}).", $"Convene session {next}.");
        }

        return With(room, new SessionState(act.Room, act.Number, act.Date, act.Place, act.Agenda, SessionPhase.Convened, author.Party, author.Index));
    }

    private Outcome Open(ClearAct.SessionOpened act, Author author)
    {
        if (!TrySession(act.Room, act.Number, author, out var room, out var session, out var why)) return why;
        if (session.Phase != SessionPhase.Convened) return new Refusal("session-phase", $"Session {act.Number} of {act.Room} is not one that waits to be opened ({session.Phase}).", "Convene another.");
        return With(room, session with { Phase = SessionPhase.Open });
    }

    private Outcome Close(ClearAct.SessionClosed act, Author author)
    {
        if (!TrySession(act.Room, act.Number, author, out var room, out var session, out var why)) return why;
        if (session.Phase == SessionPhase.Closed) return new Refusal("session-phase", $"Session {act.Number} of {act.Room} is closed.", "Nothing is left to do.");
        return With(room, session with { Phase = SessionPhase.Closed });
    }

    private bool TryConvener(RoomId id, Author author, out RoomState room, out Refusal why)
    {
        if (!TryStandingRoom(id, author, out room, out why)) return false;
        why = Lacks(author.Key, Power.Convene)!;
        return why is null;
    }

    private bool TrySession(RoomId id, int number, Author author, out RoomState room, out SessionState session, out Refusal why)
    {
        session = null!;
        if (!TryConvener(id, author, out room, out why)) return false;
        if (!room.Sessions.TryGetValue(number, out session!)) why = new Refusal("session-unknown", $"The room {id} has no session {number}.", "Convene it first.");
        return why is null;
    }

    private Proceedings With(RoomState room, SessionState session) => With(room with { Sessions = room.Sessions.SetItem(session.Number, session) });
}
