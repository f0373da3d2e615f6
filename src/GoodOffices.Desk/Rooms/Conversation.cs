using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Replication;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record.Keys;

namespace GoodOffices.Desk.Rooms;

/// <summary>What was said in a room, in the order of the record, with the sessions in which it was.</summary>
/// <remarks>A non-paper has no author here, although the record knows which device handed it over: nothing that is shown or printed attributes it.</remarks>
public static class Conversation
{
    /// <summary>Everything that was said in a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="log">The log in which the room's sessions are: the talks', or the caucus's.</param>
    public static IReadOnlyList<Utterance> Of(RoomView room, IReadOnlyList<LoggedEntry> log)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(log);
        var said = room.Entries.Select(entry => Of(room, entry)).OfType<Utterance>();
        var all = said.Concat(log.Select(entry => Of(room.Id, entry)).OfType<Utterance>()).OrderBy(static one => one.Index).ToList();
        var number = 0;
        for (var place = 0; place < all.Count; place++)
        {
            if (all[place] is { Kind: UtteranceKind.Statement or UtteranceKind.NonPaper, Without: null }) all[place] = all[place] with { Number = ++number };
        }

        return all;
    }

    /// <summary>How many of a room's utterances of others came after an entry. Of a non-paper only its signer knows here that it is its own.</summary>
    /// <param name="room">The room.</param>
    /// <param name="read">The entry.</param>
    /// <param name="reader">Who reads: what its own device signed is not new to it.</param>
    public static int Unread(RoomView room, long read, PublicKey reader)
    {
        ArgumentNullException.ThrowIfNull(room);
        var count = 0;
        for (var place = room.Entries.Count - 1; place >= 0 && room.Entries[place].Index > read; place--)
        {
            if (room.Entries[place] is { Act: TableAct.StatementMade or TableAct.NonPaperHanded } entry && entry.Device != reader) count++;
        }

        return count;
    }

    private static Utterance? Of(RoomView room, SealedEntry entry) => entry.Act switch
    {
        TableAct.StatementMade made => new Utterance(entry.Index, entry.Entry.Time, UtteranceKind.Statement)
        {
            Party = entry.Author.Party,
            Delegate = entry.Author.Delegate,
            Words = made.Words,
            Without = room.WithoutEffect(entry),
        },
        TableAct.NonPaperHanded handed => new Utterance(entry.Index, entry.Entry.Time, UtteranceKind.NonPaper)
        {
            Title = handed.Title,
            Words = handed.Words,
            Without = room.WithoutEffect(entry),
        },
        _ => null,
    };

    private static Utterance? Of(RoomId room, LoggedEntry entry) => entry.Ruling is not Ruling.Counts { Act: { } act } ? null : act switch
    {
        ClearAct.SessionOpened opened when opened.Room == room => new Utterance(entry.Index, entry.Time, UtteranceKind.SessionOpened) { Session = opened.Number },
        ClearAct.SessionClosed closed when closed.Room == room => new Utterance(entry.Index, entry.Time, UtteranceKind.SessionClosed) { Session = closed.Number },
        _ => null,
    };
}
