using System.Text.Json.Serialization;

namespace GoodOffices.Venue.Streams;

[JsonSerializable(typeof(string[]))]
internal sealed partial class PresenceJson : JsonSerializerContext;
