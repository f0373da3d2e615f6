using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Desk.Desks;

namespace GoodOffices.Desk.Text;

/// <summary>The moments of a text between which people compare.</summary>
public static class Moments
{
    /// <summary>As many of the latest acts as are offered one by one.</summary>
    public const int Most = 100;

    /// <summary>The latest acts that say something of an instrument, the latest first; and the last act of each day before them.</summary>
    public static IReadOnlyList<SealedEntry> Of(RoomView room, InstrumentId instrument)
    {
        ArgumentNullException.ThrowIfNull(room);
        var acts = room.Entries.Where(entry => entry.Act is { } act && (IsAbout(act, instrument) || ProvisionHistory.AcceptedBy(entry, room.Table).Any(provision => provision.Instrument == instrument))).Reverse().ToList();
        return [.. acts.Take(Most), .. acts.Skip(Most).GroupBy(static entry => entry.Entry.Time.Date).Select(static day => day.First())];
    }

    /// <summary>The table before an entry; now where it is null; null while the table had not begun.</summary>
    public static Table? TableAt(RoomView room, long? before)
    {
        ArgumentNullException.ThrowIfNull(room);
        return before is null ? room.Table : room.Entries.FirstOrDefault(entry => entry.Index >= before)?.TableBefore;
    }

    private static bool IsAbout(TableAct act, InstrumentId instrument) => ProvisionHistory.OnOne(act)?.Instrument == instrument
        || act is TableAct.BasisAccepted or TableAct.Reaffirmed or TableAct.ReferendumConfirmed or TableAct.PackageTabled or TableAct.PackageAccepted or TableAct.SilenceEstablished;
}
