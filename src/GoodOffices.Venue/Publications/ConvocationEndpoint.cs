using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Publications;

/// <summary>The convocation's bytes, open to anyone: their SHA-256 is the talks id that people compare.</summary>
internal static class ConvocationEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/convocation", (VenueParts venue) => Results.Bytes(venue.Convocation.Bytes, "application/cbor"))
        .WithTags("Publications").WithSummary("The signed convocation").Produces<byte[]>(StatusCodes.Status200OK, "application/cbor");
}
