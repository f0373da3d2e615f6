using GoodOffices.Delegation;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Rooms;

/// <summary>What a delegate typed for rooms and did not send, also where it was taken out again: what may be pasted elsewhere next.</summary>
/// <remarks>One for all windows of a device. Safe for use by several threads.</remarks>
public sealed class UnsentWords
{
    private const int MostPast = 50;
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, (RoomDraft Now, List<string> Past)> _rooms = [];

    /// <summary>Takes down what now stands in a room's draft.</summary>
    public void Typed(RoomId room, RoomDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        lock (_gate)
        {
            var (before, past) = _rooms.TryGetValue(room, out var known) ? known : (RoomDraft.Empty, []);
            // Letter by letter a text is taken out once: its whole stands for what was left of it.
            if (before.Words.Length > draft.Words.Length && (past.Count == 0 || !past[^1].Contains(before.Words, StringComparison.Ordinal))) past.Add(before.Words);
            if (past.Count > MostPast) past.RemoveAt(0);
            _rooms[room] = (draft, past);
        }
    }

    /// <summary>Told when words that were on their way came back into a room's draft, on no particular thread.</summary>
    public event Action<RoomId, RoomDraft>? Returned;

    /// <summary>Puts words that were to be sent, and are taken back, into their room's draft, before what was typed there since.</summary>
    /// <param name="node">Keeps the draft.</param>
    /// <param name="room">Which room.</param>
    /// <param name="words">The words.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<bool> ReturnAsync(Node node, RoomId room, RoomDraft words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(words);
        var draft = words.Before(RoomDraft.Decode(await node.ReadPrivateAsync(RoomDraft.NameOf(room), ct)));
        await node.WritePrivateAsync(RoomDraft.NameOf(room), draft.Encode(), ct);
        Typed(room, draft);
        Returned?.Invoke(room, draft);
        return true;
    }

    /// <summary>Whether a room's draft is known.</summary>
    public bool Knows(RoomId room)
    {
        lock (_gate) return _rooms.ContainsKey(room);
    }

    /// <summary>A room's draft and what was taken out of it, latest first.</summary>
    public IReadOnlyList<string> Of(RoomId room)
    {
        lock (_gate) return _rooms.TryGetValue(room, out var known) ? [known.Now.Title, known.Now.Words, .. known.Past.AsEnumerable().Reverse()] : [];
    }

    /// <summary>Says nothing of the words.</summary>
    public override string ToString() => "unsent words";
}
