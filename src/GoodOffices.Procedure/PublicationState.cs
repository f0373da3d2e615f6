using System.Collections.Immutable;
using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>A text on its way to the public, known here by its salted digest alone.</summary>
/// <param name="Room">The room whose text it is.</param>
/// <param name="SaltedDigest">SHA-256 over salt and text.</param>
/// <param name="Scope">Whose words it holds.</param>
/// <param name="ConsentedBy">Who consented.</param>
/// <param name="ReleasedAt">The entry that released it; null before.</param>
/// <param name="Where">Where the public finds it; empty before.</param>
public sealed record PublicationState(
    RoomId Room, Hash SaltedDigest, ReleaseScope Scope, ImmutableSortedSet<PartyCode> ConsentedBy, long? ReleasedAt, string Where)
{
    /// <summary>Whether it was released: the venue may show the text that has this digest.</summary>
    public bool IsReleased => ReleasedAt is not null;
}
