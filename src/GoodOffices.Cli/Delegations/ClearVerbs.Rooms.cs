using GoodOffices.Cli.CommandLine;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Cli.Delegations;

/// <content>Rooms and sessions.</content>
internal static partial class ClearVerbs
{
    private const string Rooms = "Rooms and sessions";

    private static ClearVerb ProposeRoom()
    {
        var (room, parties) = (Symbols.Name("room", "A new name; the venue sees it."), Symbols.Texts("--party", "A party that is to be in it.", "CODE"));
        var (host, purpose) = (Symbols.Flag("--host-in", "The host is in it, too."), Symbols.Text("--purpose", "Neutral words; the venue sees them."));
        return new("propose-room", "Propose a further room, such as an expert group.", Rooms, "propose-room experts-1 --party ARM --party AZE --purpose \"Expert group\"", [room, parties, host, purpose],
            (_, typed) => new ClearAct.RoomProposed(ClearSymbols.Room(typed.Get(room)), ClearSymbols.Ascending(typed.Get(parties).Select(ClearSymbols.Party)), typed.Get(host), ClearSymbols.Text(typed.Get(purpose))));
    }

    private static ClearVerb JoinRoom()
    {
        var (room, people) = (Symbols.Name("room", "The room."), Symbols.Texts("--delegate", "A delegate who is in it; none for all of them, later ones included.", "NAME"));
        return new("join-room", "Join a proposed room, or say anew which delegates are in one.", Rooms, "join-room experts-1 --delegate adviser", [room, people],
            (_, typed) => new ClearAct.RoomJoined(ClearSymbols.Room(typed.Get(room)), typed.Get(people).Length == 0 ? null : ClearSymbols.Ascending(typed.Get(people).Select(ClearSymbols.Delegate))));
    }

    private static ClearVerb ConveneSession()
    {
        var (room, number, date) = (Symbols.Name("room", "The room."), Symbols.Number("--number", "Its number; else the next."), Symbols.Needed("--date", "The day.", "DATE"));
        var (place, agenda) = (Symbols.Text("--place", "Where."), Symbols.Texts("--agenda", "NUMBER=TITLE of an item, in neutral words: the venue sees it.", "ITEM"));
        return new("convene-session", "Convene a session of a room, with an agenda of numbers and neutral titles.", Rooms, "convene-session plenary --date 2024-05-10 --place Almaty --agenda \"1=Opening remarks\"",
            [room, number, date, place, agenda],
            (proceedings, typed) => new ClearAct.SessionConvened(ClearSymbols.Room(typed.Get(room)), typed.Get(number) ?? Next(proceedings, typed.Get(room)), ClearSymbols.Date(typed.Get(date)),
                ClearSymbols.Text(typed.Get(place)), [.. typed.Get(agenda).Select(ClearSymbols.Pair).Select(pair => new AgendaItem(pair.Key, ClearSymbols.Text(pair.Text)))]));
    }

    private static ClearVerb OpenSession()
    {
        var (room, number) = (Symbols.Name("room", "The room."), Symbols.Number("--number", "Its number; else the last convened."));
        return new("open-session", "Open a convened session.", Rooms, "open-session plenary --number 1", [room, number],
            (proceedings, typed) => new ClearAct.SessionOpened(ClearSymbols.Room(typed.Get(room)), typed.Get(number) ?? (Next(proceedings, typed.Get(room)) - 1)));
    }

    private static ClearVerb CloseSession()
    {
        var (room, number) = (Symbols.Name("room", "The room."), Symbols.Number("--number", "Its number; else the last convened."));
        return new("close-session", "Close an open session.", Rooms, "close-session plenary --number 1", [room, number],
            (proceedings, typed) => new ClearAct.SessionClosed(ClearSymbols.Room(typed.Get(room)), typed.Get(number) ?? (Next(proceedings, typed.Get(room)) - 1)));
    }

    private static int Next(Proceedings proceedings, string room) =>
        (proceedings.Room(ClearSymbols.Room(room)) ?? throw CommandFailure.BadInput($"there is no room '{room}'", "show lists the rooms")).Sessions.Keys.LastOrDefault() + 1;
}
