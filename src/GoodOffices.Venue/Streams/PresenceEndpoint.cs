namespace GoodOffices.Venue.Streams;

/// <summary>Who is in the room, as far as a venue can tell: whose nodes follow the talks' log at this moment.</summary>
internal static class PresenceEndpoint
{
    public static void Map(RouteGroupBuilder talks) => talks
        .MapGet("/presence", (Attendance attendance) => Results.Json(attendance.Present.Select(static party => party.Value).ToArray(), PresenceJson.Default.StringArray))
        .WithSummary("The participants that have a live stream of the talks' log open now, by code; devices and caucus logs are left out")
        .Produces<string[]>();
}
