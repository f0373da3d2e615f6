using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Restoration;

namespace GoodOffices.Venue.Health;

/// <summary>Whether the process lives, and whether it can append. Open to anyone, so it says nothing about who does what.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live\n", "text/plain; charset=utf-8"))
            .WithTags("Health").WithSummary("200 while the process answers").Produces<string>(StatusCodes.Status200OK, "text/plain");
        routes.MapGet("/health/ready", Ready)
            .WithTags("Health").WithSummary("200 where every log takes entries, else 503 with what each log waits for")
            .Produces<Readiness>().Produces<Readiness>(StatusCodes.Status503ServiceUnavailable);
    }

    private static IResult Ready(OpenLogs logs, IHostApplicationLifetime lifetime)
    {
        var stopping = lifetime.ApplicationStopping.IsCancellationRequested;
        var states = logs.All.ToDictionary(
            log => log.Name.Length == 0 ? "talks" : $"caucus/{log.Name}", log => Name(log.Continuity.State), StringComparer.Ordinal);
        var ready = !stopping && states.Values.All(state => state == "ready");
        return Results.Json(
            new Readiness(stopping ? "stopping" : ready ? "ready" : "not-ready", states),
            HealthJson.Default.Readiness,
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string Name(ContinuityState state) => state switch
    {
        ContinuityState.Whole => "ready",
        ContinuityState.AwaitingParties => "awaiting-parties",
        ContinuityState.Behind => "behind",
        ContinuityState.Forked => "forked",
        _ => throw new System.Diagnostics.UnreachableException(state.ToString()),
    };
}
