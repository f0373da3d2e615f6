using System.Collections.Immutable;
using GoodOffices.Procedure.Convening;

namespace GoodOffices.Procedure;

/// <summary>An amended convocation that lies before the parties.</summary>
/// <param name="Convocation">The whole of it.</param>
/// <param name="Index">The entry that laid it before them.</param>
/// <param name="Needed">Whose acceptance it needs: the parties of now and those that it names.</param>
/// <param name="AcceptedBy">Who accepted it.</param>
public sealed record AmendmentState(
    Convocation Convocation, long Index, ImmutableSortedSet<PartyCode> Needed, ImmutableSortedSet<PartyCode> AcceptedBy);
