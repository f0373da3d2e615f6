using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Restoration;

/// <summary>How far a restoration has come.</summary>
/// <param name="Next">The index of the next entry that is needed.</param>
/// <param name="Target">The size at which the log is whole again; equal to <paramref name="Next"/> when it is done.</param>
internal sealed record RestorationProgress(long Next, long Target);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RestorationProgress))]
internal sealed partial class RestorationJson : JsonSerializerContext;
