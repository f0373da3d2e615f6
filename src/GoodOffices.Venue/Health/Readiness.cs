using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Health;

/// <summary>Whether the venue can append.</summary>
/// <param name="Status"><c>ready</c>, <c>not-ready</c> or <c>stopping</c>.</param>
/// <param name="Logs">Of each log: <c>ready</c>, <c>awaiting-parties</c>, <c>behind</c> or <c>forked</c>.</param>
internal sealed record Readiness(string Status, Dictionary<string, string> Logs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
