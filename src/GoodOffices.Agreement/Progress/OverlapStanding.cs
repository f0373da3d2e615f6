namespace GoodOffices.Agreement;

/// <summary>How a list for an overlap stands.</summary>
/// <param name="Id">The list.</param>
/// <param name="State">What became of it.</param>
/// <param name="Round">The round that is running, or null.</param>
/// <param name="RoundsLeft">How many rounds are left.</param>
/// <param name="WhoseMove">Who has not agreed, or whose step is awaited, in the order of the seats; nobody between rounds.</param>
public sealed record OverlapStanding(OverlapId Id, OverlapState State, int? Round, int RoundsLeft, ValueList<PartyId> WhoseMove);
