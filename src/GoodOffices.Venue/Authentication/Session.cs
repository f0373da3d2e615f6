using GoodOffices.Record.Keys;

namespace GoodOffices.Venue.Authentication;

/// <summary>Who holds a token.</summary>
/// <param name="Signer">The key that answered the challenge.</param>
/// <param name="Expires">When the token ends, by the venue's clock.</param>
internal sealed record Session(PublicKey Signer, DateTimeOffset Expires);
