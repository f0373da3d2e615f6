using GoodOffices.Agreement;
using GoodOffices.Delegation;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;

namespace GoodOffices.Simulation.Checks;

/// <summary>Takes down what a node reads at the end of a run.</summary>
internal static class Gathering
{
    /// <summary>The acts that a node opened, what its own capital said, and what it released.</summary>
    public static void Take(Observations seen, string name, Node node)
    {
        foreach (var entry in node.Docket().Rooms.Values.SelectMany(room => room.Entries))
        {
            if (entry.Act is not { } act || entry.Void is not null) continue;
            seen.Spoken.Add(new(name, entry.Index, act.Encode())
            {
                Party = entry.Author.Party!.Value,
                Room = entry.Submission.Preamble.Room,
                Seen = entry.Submission.Preamble.Seen.Size,
            });
        }

        foreach (var round in node.Room(RoomId.Table).Table?.Overlaps.Values.SelectMany(list => list.Rounds) ?? [])
        {
            if (round.State == OverlapRoundState.Complete) seen.Overlaps.Add(new(name, round.Number, [.. round.Outcome.Select(all => all == true)]));
        }

        seen.Capitals.Add(node.Party.Code.Value);
        foreach (var entry in Instructions(node))
        {
            if (entry is not { CaucusAct: { } act, Void: null, Lacking: null }) continue;
            if (name == node.Party.Code.Value) Count(seen, act.Kind);
            if (act is CaucusAct.ActReleased released)
                seen.Released.Add(new(node.Party.Code.Value, released.Act, entry.Entry.Time.ToUnixTimeMilliseconds()));
        }
    }

    /// <summary>Counts the acts of the talks by their kinds, as one node reads the record.</summary>
    public static void Count(Observations seen, Node node)
    {
        foreach (var kind in Kinds(node)) Count(seen, kind);
    }

    private static void Count(Observations seen, string kind) => seen.Kinds[kind] = seen.Kinds.GetValueOrDefault(kind) + 1;

    private static IEnumerable<string> Kinds(Node node) =>
    [
        .. node.Replica("").Entries.Select(entry => entry.Ruling is Ruling.Counts { Act: { } act } ? act.Kind : null).OfType<string>(),
        .. node.Docket().Rooms.Values.SelectMany(Counted).Select(act => act.Kind),
    ];

    private static IEnumerable<TableAct> Counted(RoomDocket room)
    {
        var voids = room.Table?.Voids.Select(act => act.Act.Index).ToHashSet() ?? [];
        return room.Entries.Where(entry => entry is { Void: null, Lacking: null } && !voids.Contains(entry.Index)).Select(entry => entry.Act).OfType<TableAct>();
    }

    private static IEnumerable<SealedEntry> Instructions(Node node) => node.IsHost ? [] : node.Docket(node.Party.Code.Value).Rooms.Values.SelectMany(room => room.Entries);
}
