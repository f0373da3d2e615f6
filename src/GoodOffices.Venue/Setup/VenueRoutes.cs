using GoodOffices.Venue.Authentication;
using GoodOffices.Venue.Cosignatures;
using GoodOffices.Venue.Enclosures;
using GoodOffices.Venue.Entries;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Publications;
using GoodOffices.Venue.Restoration;
using GoodOffices.Venue.Streams;
using GoodOffices.Venue.Tiles;

namespace GoodOffices.Venue.Setup;

/// <summary>Every route of the venue. None of them signs an act, and none serves a page that holds a key.</summary>
internal static class VenueRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        HealthEndpoints.Map(app);
        AuthenticationEndpoints.Map(app);
        ConvocationEndpoint.Map(app);
        PublicationEndpoints.Map(app);
        PublicPage.Map(app);
        StatementEndpoints.Map(app);
        var talks = app.MapGroup("/talks").WithTags("Talks' log");
        MapLog(talks);
        PresenceEndpoint.Map(talks);
        MapLog(app.MapGroup("/caucus/{party}").WithTags("Caucus log"));
    }

    private static void MapLog(RouteGroupBuilder log)
    {
        log.AddEndpointFilter(LogGate.Guard);
        EntryEndpoints.Map(log);
        ProofEndpoints.Map(log);
        TileEndpoints.Map(log);
        StreamEndpoints.Map(log);
        EnclosureEndpoints.Map(log);
        CosignatureEndpoints.Map(log);
        RestorationEndpoints.Map(log);
    }
}
