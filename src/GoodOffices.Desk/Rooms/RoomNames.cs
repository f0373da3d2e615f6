using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>How rooms and their readers are named.</summary>
public static class RoomNames
{
    private const int MostNamed = 5;

    /// <summary>What kind a room is.</summary>
    public static RoomKind KindOf(DeskView view, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(room);
        return room.Id == RoomId.Caucus ? RoomKind.Caucus : room.Id == RoomId.Plenary ? RoomKind.Plenary
            : view.Host is not { } host || !room.Participants.Contains(host) ? RoomKind.Table
            : room.Participants.Count == 2 ? RoomKind.Bilateral : RoomKind.WithHost;
    }

    /// <summary>A room's name in a language.</summary>
    public static string Of(DeskView view, DeskLanguage language, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Of(view.Host, language, room);
    }

    /// <summary>A room's name in a language, at talks of a host.</summary>
    public static string Of(PartyCode? host, DeskLanguage language, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(room);
        if (room.Id == RoomId.Plenary) return language["rooms.plenary"];
        if (room.Id == RoomId.Table) return language["rooms.table"];
        if (room.Id == RoomId.Caucus) return language.Format("rooms.caucus", room.Participants.First().Value);
        if (!room.Purpose.IsEmpty) return language.Of(room.Purpose);
        return room.Id.IsPreset && room.Participants.FirstOrDefault(one => one != host) is { } party
            ? language.Format("rooms.bilateral", party.Value) : room.Id.Value;
    }

    /// <summary>The address of its page.</summary>
    public static string Path(RoomId room) => $"/rooms/{room?.Value}";

    /// <summary>Who can read in a room, this node's own party first, the host last.</summary>
    public static IReadOnlyList<PartyCode> Readers(DeskView view, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(room);
        return [.. view.OwnFirst.Where(room.Participants.Contains), .. room.Participants.Where(one => !view.Parties.Contains(one))];
    }

    /// <summary>What stands on the button that sends: the act and its readers, never the act alone.</summary>
    public static string Button(DeskView view, DeskLanguage language, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(language);
        return KindOf(view, room) == RoomKind.Caucus ? language.Format("rooms.send-within", view.Party.Value) : language.Format("rooms.send-to", Said(view, language, room));
    }

    /// <summary>The readers in a phrase: <c>ARM, AZE and the host</c>; by their number where there are many.</summary>
    public static string Said(DeskView view, DeskLanguage language, RoomState room)
    {
        ArgumentNullException.ThrowIfNull(language);
        var readers = Readers(view, room);
        var parties = readers.Count(one => one != view.Host);
        List<string> names = parties > MostNamed ? [language.Count(parties == view.Parties.Count ? "rooms.all-parties" : "rooms.parties", parties)] : [.. readers.Where(one => one != view.Host).Select(static one => one.Value)];
        if (view.Host is { } host && readers.Contains(host)) names.Add(language["rooms.the-host"]);
        return Join(language, names);
    }

    /// <summary>Several names in a phrase.</summary>
    public static string Join(DeskLanguage language, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : language.Format("rooms.and", string.Join(", ", names.Take(names.Count - 1)), names[^1]);
    }

    /// <summary>A delegate's function as its credentials give it, else its name, else its identifier.</summary>
    public static string Delegate(DeskLanguage language, Proceedings? proceedings, PartyCode party, DelegateId person)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(person);
        var credentials = proceedings?.Delegates.GetValueOrDefault((party, person))?.Credentials;
        return credentials is { Title.IsEmpty: false } titled ? language.Of(titled.Title) : credentials is { Name.IsEmpty: false } named ? language.Of(named.Name) : person.Value;
    }

    /// <summary>The heads of this node's delegation in a phrase, each by function and short name; empty where none is named.</summary>
    public static string Heads(DeskView view, DeskLanguage language)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Join(language, [.. view.Heads.Select(person => DelegateId.TryParse(person, out var id) && Delegate(language, view.Proceedings, view.Party, id) is var named && named != person ? $"{named} ({person})" : person)]);
    }

    /// <summary>The classes that give a room its looks, with the colour of the party whose caucus it is.</summary>
    internal static string Looks(DeskView view, RoomState room) => KindOf(view, room) switch
    {
        RoomKind.Caucus => $"is-caucus {PartyNames.Style(view, view.Party.Value)}",
        RoomKind.Plenary => "is-plenary ph",
        RoomKind.Bilateral or RoomKind.WithHost => "is-bilateral ph",
        _ => "is-table",
    };
}
