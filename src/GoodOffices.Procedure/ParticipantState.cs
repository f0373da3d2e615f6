using GoodOffices.Procedure.Convening;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure;

/// <summary>A participant at a point of the record.</summary>
/// <param name="Terms">As the convocation in effect names it.</param>
/// <param name="IsHost">Whether it is the host, which is not a party.</param>
/// <param name="Key">Its key now: that of the convocation, or the one that its recovery key put in its place.</param>
/// <param name="ConvocationAcceptedAt">The entry by which it accepted the convocation; 0 for the host, which signed it; null before.</param>
/// <param name="Modalities">The digest of the modalities that it accepted last; null before.</param>
public sealed record ParticipantState(Participant Terms, bool IsHost, PublicKey Key, long? ConvocationAcceptedAt, Hash? Modalities)
{
    /// <summary>Its code.</summary>
    public PartyCode Code => Terms.Code;
}
