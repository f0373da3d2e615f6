using GoodOffices.Agreement;
using GoodOffices.Procedure;

namespace GoodOffices.Delegation.Overlaps;

/// <summary>Which round a secret is for.</summary>
/// <param name="Log">Empty for the talks', else the party's code.</param>
/// <param name="Room">The room.</param>
/// <param name="List">The list.</param>
/// <param name="Round">The round, from 1.</param>
internal sealed record OverlapPlace(string Log, RoomId Room, OverlapId List, int Round);
