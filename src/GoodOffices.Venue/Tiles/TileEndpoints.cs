using GoodOffices.Record.Tiles;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Tiles;

/// <summary>The log as tiles (c2sp.org/tlog-tiles), for those who may read it.</summary>
internal static class TileEndpoints
{
    public static void Map(RouteGroupBuilder log) => log.MapGet("/tile/{**path}", GetAsync)
        .WithSummary("A tile of hashes, or a bundle of entries: tile/<L>/<N>[.p/<W>], tile/entries/<N>[.p/<W>]")
        .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(HttpContext http, string? path)
    {
        var log = LogAccess.Of(http).Log;
        if (!TilePath.TryParse($"tile/{path}", out var tile) || !tile.IsWithin(log.Latest.Size))
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound, "no-tile", "The log has no such tile at its present size.",
                "Tiles of height 8; N in groups of three digits, all but the last prefixed with x; .p/W for a partial one.");
        }

        // A tile of a width never changes, but only those who may read the log may keep it.
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(
            tile.IsEntries
                ? EntryBundle.Write([.. await log.ReadAsync(tile.First, tile.Width, http.RequestAborted).ConfigureAwait(false)])
                : HashTile.Write(log.Hashes, tile),
            "application/octet-stream");
    }
}
