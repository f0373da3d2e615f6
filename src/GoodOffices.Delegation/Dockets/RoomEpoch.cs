using GoodOffices.Procedure.Acts;

namespace GoodOffices.Delegation.Dockets;

/// <summary>An epoch of a room as the record has it.</summary>
/// <param name="Index">The entry that began it.</param>
/// <param name="Act">What began it.</param>
internal sealed record RoomEpoch(long Index, ClearAct.EpochBegun Act);
