using System.Text.Json.Serialization;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Restoration;

/// <summary>Brings entries back that this venue has signed and lost.</summary>
internal static class RestorationEndpoints
{
    public static void Map(RouteGroupBuilder log) => log.MapPost("/restore", RestoreAsync)
        .WithSummary("Send back missing entries (entry bundle) from index `from` on, when appends answer `venue-behind`")
        .Accepts<byte[]>("application/octet-stream")
        .Produces<RestorationProgress>()
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> RestoreAsync(HttpContext http, VenueLimits limits, long from)
    {
        var log = LogAccess.Of(http).Log;
        if (await Body.ReadAsync(http.Request, limits.RestorationBytes).ConfigureAwait(false) is not { } bytes)
        {
            return Body.TooLarge(limits.RestorationBytes);
        }

        var (progress, problem) = await log.RestoreAsync(from, bytes, http.RequestAborted).ConfigureAwait(false);
        return problem is not null ? problem : Results.Json(progress, RestorationJson.Default.RestorationProgress);
    }
}
