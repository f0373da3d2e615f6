using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Venues;

/// <summary>The venue as a node reaches it.</summary>
public interface IVenue
{
    /// <summary>A connection for one signer to one log. Nothing is sent before its first call.</summary>
    /// <param name="signer">A device's, party's or host's key; answers the venue's challenge.</param>
    /// <param name="log">Empty for the talks' log, else the party's code.</param>
    /// <param name="highest">The note of the highest checkpoint of that log that was verified here, or null: a venue that was restored learns by it what it has lost.</param>
    IVenueConnection Connect(SigningKey signer, string log, Func<ReadOnlyMemory<byte>?> highest);
}
