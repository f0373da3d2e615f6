using GoodOffices.Delegation.Venues;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Verification;

/// <summary>What is needed to read a venue's record.</summary>
/// <param name="Reader">Whose key answers the challenge.</param>
/// <param name="Venue">The venue itself, in the place of the address.</param>
/// <param name="Convocation">With <paramref name="Venue"/>: the convocation.</param>
/// <param name="Time">The clock.</param>
internal sealed record VenueReading(SigningKey? Reader, IVenue? Venue, ReadOnlyMemory<byte> Convocation, TimeProvider Time)
{
    /// <summary>Whether the enclosures of sealed acts are fetched, too: for an export that is whole. To verify, their hashes are enough.</summary>
    public bool WithSealedEnclosures { get; init; }

    /// <summary>Told the share of the entries that were fetched.</summary>
    public IProgress<double>? Progress { get; init; }
}
