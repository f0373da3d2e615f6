using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Authentication;

/// <summary>A challenge: 32 random bytes in base64, good once and for a minute.</summary>
/// <param name="Nonce">The bytes, base64.</param>
internal sealed record Challenge(string Nonce);

/// <summary>The answer to a challenge.</summary>
/// <param name="Nonce">As issued, base64.</param>
/// <param name="Signer">The Ed25519 public key of a device, party or host, base64 of 32 bytes.</param>
/// <param name="Log">Whose proceedings know the signer: empty for the talks' log, else a party's code.</param>
/// <param name="Signature">Base64 of 64 bytes.</param>
/// <param name="Highest">The highest checkpoint of that log which the node has verified: base64 of the signed note.</param>
internal sealed record TokenRequest(string? Nonce, string? Signer, string? Log, string? Signature, string? Highest);

/// <summary>A token, to be sent as <c>Authorization: Bearer</c>.</summary>
/// <param name="Token">Opaque.</param>
/// <param name="Expires">When it ends (ISO 8601, UTC).</param>
internal sealed record TokenAnswer(string Token, DateTimeOffset Expires);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Challenge))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class AuthenticationJson : JsonSerializerContext;
