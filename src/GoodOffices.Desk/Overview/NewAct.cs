using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Desk.Overview;

/// <summary>An act that a delegate may not have seen yet.</summary>
/// <param name="Entry">As it stands in the talks' log.</param>
/// <param name="Sealed">What was opened of it; null for an act in the clear.</param>
/// <param name="Author">Who signed it.</param>
/// <param name="HasEffect">Whether it has effect: neither void, nor beyond its author's powers and not confirmed.</param>
public sealed record NewAct(LoggedEntry Entry, SealedEntry? Sealed, Standing Author, bool HasEffect)
{
    /// <summary>Its party, which stands before what it did; null where it is not said, as of a non-paper.</summary>
    public PartyCode? Party => Sealed?.Act is Agreement.TableAct.NonPaperHanded ? null : Author.Party;

    /// <summary>What it did, in a few words.</summary>
    public string Said(DeskLanguage language) => Sealed is { } opened ? ActSaid.Of(language, opened) : ActSaid.Of(language, Entry);

    /// <summary>What others did in the rooms that this delegate reads and before all, the newest first; its own colleagues are others too.
    /// The upkeep of keys is left out: nobody decides anything by it.</summary>
    /// <param name="view">The node's picture.</param>
    /// <param name="from">From which entry of the talks' log.</param>
    public static List<NewAct> Since(DeskView view, long from)
    {
        ArgumentNullException.ThrowIfNull(view);
        var opened = new Dictionary<long, (RoomView Room, SealedEntry Entry)>();
        foreach (var room in view.Rooms)
        {
            for (var last = room.Entries.Count - 1; last >= 0 && room.Entries[last].Index >= from; last--) opened.TryAdd(room.Entries[last].Index, (room, room.Entries[last]));
        }

        var found = new List<NewAct>();
        for (var index = view.Entries.Count - 1; index >= Math.Max(from, 0); index--)
        {
            var entry = view.Entries[index];
            var act = opened.TryGetValue(entry.Index, out var one) ? new NewAct(entry, one.Entry, one.Entry.Author, one.Room.WithoutEffect(one.Entry) is null)
                : entry is { Submission: { } submission, Ruling: Ruling.Counts { Act: { } clear } } && !IsUpkeep(clear) ? new NewAct(entry, null, entry.Judge.Of(submission.Preamble.Signer), true)
                : null;
            if (act is not null && !(act.Author.Party == view.Party && act.Author.Delegate == view.Me.Delegate)) found.Add(act);
        }

        return found;
    }

    /// <summary>The first entry that the venue took at a moment or later; the size of the log where none is as late.</summary>
    public static long FirstSince(DeskView view, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(view);
        var index = view.Entries.Count;
        while (index > 0 && view.Entries[index - 1].Time >= moment) index--;
        return index;
    }

    private static bool IsUpkeep(ClearAct act) => act is ClearAct.EpochBegun or ClearAct.DeviceAdmitted or ClearAct.WrapFailed or ClearAct.DeviceEnrolled;

    /// <summary>Says nothing of what the act says.</summary>
    public override string ToString() => $"entry {Entry.Index}";
}
