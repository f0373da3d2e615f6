using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;

namespace GoodOffices.Delegation.Dockets;

/// <summary>What is folded in one room: the table, and in a caucus the instructions. Immutable.</summary>
internal sealed record RoomFold(Table? Table, CaucusState Caucus)
{
    public static RoomFold Empty { get; } = new(null, CaucusState.Empty);
}
