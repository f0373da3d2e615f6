using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Publications;

/// <summary>One publication in the list.</summary>
/// <param name="Id">SHA-256 of the file, 64 hexadecimal digits.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Stored">When the venue stored it, by the venue's clock.</param>
internal sealed record PublicationListing(string Id, long Size, DateTimeOffset Stored);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<PublicationListing>))]
[JsonSerializable(typeof(PublicationListing))]
internal sealed partial class PublicationJson : JsonSerializerContext;
