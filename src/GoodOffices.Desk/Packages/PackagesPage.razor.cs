using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Packages;

/// <content>Which tables there are.</content>
public sealed partial class PackagesPage
{
    private IReadOnlyList<RoomView> Rooms => [.. View.Rooms.Where(room => !room.Table.Instruments.IsEmpty && room.Table.Rules.Parties.Any(party => party.ToString() == View.Party.Value))];

    private string Finding
    {
        get
        {
            var open = Rooms.SelectMany(static room => room.Table.Packages.Values.Where(static package => package.State == PackageState.Open).Select(package => (Room: room, Package: package))).ToList();
            var waiting = open.Count(one => PackageCard.Waits(one.Package, one.Room.Table, View.Party));
            return $"{L.Count("packages.open", open.Count)} {L.Count("packages.wait", waiting)}";
        }
    }
}
