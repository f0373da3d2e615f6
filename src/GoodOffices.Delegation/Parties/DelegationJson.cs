using System.Text.Json.Serialization;

namespace GoodOffices.Delegation.Parties;

internal sealed record PartyFileJson(
    string? Format, string? Code, Dictionary<string, string>? Names, string? Key, string? RecoveryKey, string? Cosigner);

internal sealed record VenueAddressJson(string? Url, string? CertificateSha256, string? From);

internal sealed record ChallengeJson(string? Nonce);

internal sealed record TokenRequestJson(string Nonce, string Signer, string Log, string Signature, string? Highest);

internal sealed record TokenJson(string? Token, DateTimeOffset? Expires);

internal sealed record ProblemJson(string? Code, string? Detail, string? Hint, string? Title);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PartyFileJson))]
[JsonSerializable(typeof(VenueAddressJson))]
[JsonSerializable(typeof(ChallengeJson))]
[JsonSerializable(typeof(TokenRequestJson))]
[JsonSerializable(typeof(TokenJson))]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class DelegationJson : JsonSerializerContext;
