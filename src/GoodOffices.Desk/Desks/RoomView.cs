using GoodOffices.Agreement;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Desks;

/// <summary>A room at one moment, as the unlocked device reads it. Immutable.</summary>
public sealed class RoomView
{
    private readonly Lazy<StateOfPlay> _play;
    private readonly Lazy<Dictionary<long, Reason>> _void;

    private RoomView(RoomState state, RoomDocket docket, Table table, CaucusState caucus)
    {
        (Id, State, Table, Instructions) = (docket.Id, state, table, caucus);
        Entries = new Prefix<SealedEntry>(docket.Entries);
        IsComplete = docket.IsComplete;
        _play = new Lazy<StateOfPlay>(() => StateOfPlay.Of(Table));
        _void = new Lazy<Dictionary<long, Reason>>(() => Table.Voids.Where(static one => one.ConfirmedBy is null).ToDictionary(static one => one.Act.Index, static one => one.Reason));
    }

    /// <summary>Which room.</summary>
    public RoomId Id { get; }

    /// <summary>Who is in it, and its sessions.</summary>
    public RoomState State { get; }

    /// <summary>The table; an empty one while nothing was sealed to the room.</summary>
    public Table Table { get; }

    /// <summary>In the caucus, the instructions in force; elsewhere empty.</summary>
    public CaucusState Instructions { get; }

    /// <summary>Every sealed entry of the room, in the order of the record.</summary>
    public IReadOnlyList<SealedEntry> Entries { get; }

    /// <summary>Whether every counted entry was opened. Otherwise the state is provisional.</summary>
    public bool IsComplete { get; }

    /// <summary>The state of play, computed when first asked for.</summary>
    public StateOfPlay Play => _play.Value;

    /// <summary>Why an entry of this room has no effect: void by the procedure or at the table, or beyond its author's powers and not confirmed; null where it has.</summary>
    public Reason? WithoutEffect(SealedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isConfirmed = Table.Lacking.TryGetValue(new ActId(entry.Index), out var lacking) && lacking.ConfirmedBy is not null;
        return entry.Void ?? (isConfirmed ? null : entry.Lacking) ?? _void.Value.GetValueOrDefault(entry.Index);
    }

    internal static RoomView Of(Proceedings proceedings, RoomDocket docket, RoomView? before)
    {
        var state = proceedings.Room(docket.Id)!;
        var table = docket.Table is { } known ? known : before?.Table is { Size: 0 } empty && ReferenceEquals(before.State, state) ? empty : docket.TableOrEmpty(proceedings);
        return before is not null && ReferenceEquals(before.Table, table) && ReferenceEquals(before.State, state) && ReferenceEquals(before.Instructions, docket.Caucus)
            && before.Entries.Count == docket.Entries.Count && before.IsComplete == docket.IsComplete ? before : new RoomView(state, docket, table, docket.Caucus);
    }
}
