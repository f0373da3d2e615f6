using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Text;

/// <summary>An instrument in the room in which it is negotiated: what a page of text is about.</summary>
/// <param name="Room">The room.</param>
/// <param name="Instrument">The instrument.</param>
public sealed record TextPlace(RoomId Room, InstrumentId Instrument)
{
    /// <summary>Where it stands among the addresses of the desk.</summary>
    public string Path => Room == RoomId.Table ? $"/text/{Instrument}" : $"/text/{Instrument}?room={Room}";

    /// <summary>The address of a provision in it.</summary>
    public string PathOf(ProvisionId provision) => $"{Path}#{AnchorOf(provision)}";

    /// <summary>The anchor of a provision.</summary>
    public static string AnchorOf(ProvisionId provision) => $"p-{provision.Key}";

    /// <summary>Every instrument of every room that this device reads, the table's first.</summary>
    public static IReadOnlyList<TextPlace> All(DeskView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Rooms.OrderBy(static room => room.Id == RoomId.Table ? 0 : 1)
            .SelectMany(static room => room.Table.Instruments.Keys.Select(instrument => new TextPlace(room.Id, instrument)))];
    }

    /// <summary>The place that an address names; the first where it names none; null where there is no instrument at all, or not that one.</summary>
    public static TextPlace? Find(DeskView view, string? instrument, string? room)
    {
        var all = All(view);
        return instrument is null && room is null ? all.Count > 0 ? all[0] : null
            : all.FirstOrDefault(place => (instrument is null || place.Instrument.ToString() == instrument) && (room is null || place.Room.Value == room));
    }
}
