using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>Whether words that are about to be sent are those of a room that not everybody reads who would read them: asked once before free words go anywhere.</summary>
internal static class WrongRoom
{
    /// <summary>Looks in every room of this node that somebody among the readers is not in, the caucus first, then what was typed for it and not sent.</summary>
    /// <param name="desk">The delegate's desk.</param>
    /// <param name="view">The node's picture.</param>
    /// <param name="readers">Who will read the words; null where they stand in the clear.</param>
    /// <param name="text">The words.</param>
    /// <param name="answered">What the delegate was asked about before.</param>
    public static async Task<Echoed?> FindAsync(OpenDesk desk, DeskView view, IReadOnlyCollection<PartyCode>? readers, string text, IReadOnlySet<string> answered)
    {
        var rooms = view.Rooms.Prepend(view.Caucus).OfType<RoomView>().ToList();
        foreach (var room in rooms.Where(room => !desk.Unsent.Knows(room.Id)))
        {
            var kept = await desk.WithNodeAsync((node, ct) => node.ReadPrivateAsync(RoomDraft.NameOf(room.Id), ct), CancellationToken.None);
            if (!desk.Unsent.Knows(room.Id)) desk.Unsent.Typed(room.Id, RoomDraft.Decode(kept));
        }

        return Find(view, rooms, readers, desk.Unsent, text, answered);
    }

    private static Echoed? Find(DeskView view, List<RoomView> rooms, IReadOnlyCollection<PartyCode>? readers, UnsentWords unsent, string text, IReadOnlySet<string> answered)
    {
        bool IsRead(RoomView room) => readers?.All(room.State.Participants.Contains) == true;
        var known = rooms.Where(IsRead).SelectMany(RoomWords.KnownIn).ToList();
        foreach (var room in rooms.Where(room => !IsRead(room)))
        {
            // Courtesies recur everywhere; what a delegation says among itself may be told by two words.
            var fewest = room.Id == RoomId.Caucus ? Echo.Fewest : Echo.Run;
            var sources = unsent.Of(room.Id).Concat(room.Id == RoomId.Caucus ? RoomWords.OfCaucus(view) : RoomWords.KnownIn(room)).Where(source => !answered.Contains(source));
            if (Echo.Find(text, sources.Select(source => (source, fewest)), known) is { } words) return new Echoed(room.State, words);
        }

        return null;
    }
}
