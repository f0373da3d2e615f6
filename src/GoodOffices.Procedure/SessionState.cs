using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;

namespace GoodOffices.Procedure;

/// <summary>A convened meeting of a room.</summary>
/// <param name="Room">Whose session.</param>
/// <param name="Number">From 1 in each room, without gaps.</param>
/// <param name="Date">The day.</param>
/// <param name="Place">Where.</param>
/// <param name="Agenda">Numbers and neutral titles, in their order.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="ConvenedBy">Which participant convened it last.</param>
/// <param name="Index">The entry that convened it last.</param>
public sealed record SessionState(
    RoomId Room, int Number, DateOnly Date, TextInLanguages Place, ImmutableArray<AgendaItem> Agenda, SessionPhase Phase, PartyCode ConvenedBy, long Index);
