using System.Text.Json.Serialization;
using GoodOffices.Record.Notes;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Cosignatures;

/// <summary>The parties' signatures under checkpoints that they verified (c2sp.org/tlog-cosignature).</summary>
internal static class CosignatureEndpoints
{
    public static void Map(RouteGroupBuilder log)
    {
        log.MapPost("/cosignatures", PostAsync)
            .WithSummary("Hand in a checkpoint's note with the party's own cosignature line; durable when answered")
            .Accepts<string>("text/plain")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        log.MapGet("/cosignatures", (HttpContext http) =>
                Results.Json(LogAccess.Of(http).Log.Cosignatures.Notes(), CosignatureJson.Default.StringArray))
            .WithSummary("The latest cosigned note of each party")
            .Produces<string[]>();
    }

    private static async Task<IResult> PostAsync(HttpContext http, VenueMetrics metrics)
    {
        var access = LogAccess.Of(http);
        if (await Body.ReadAsync(http.Request, CosignatureStore.MaximumNote).ConfigureAwait(false) is not { } bytes)
        {
            return Body.TooLarge(CosignatureStore.MaximumNote);
        }

        if (Take(access, bytes.Span) is { } problem)
        {
            metrics.Refused(problem.Problem.Code);
            return problem;
        }

        metrics.Cosigned();
        return Results.NoContent();
    }

    private static ProblemAnswer? Take(LogAccess access, ReadOnlySpan<byte> bytes)
    {
        var log = access.Log;
        if (!SignedCheckpoint.TryOpen(bytes, log.Key, out var note, out var why))
        {
            return Unfit("malformed-note", $"The note is not a checkpoint signed by this log: {why}.");
        }

        if (log.CosignerOf(access.Party) is not { } cosigner)
        {
            return Unfit("no-cosigner", $"The convocation names no cosigner key of {access.Party} for this log.");
        }

        if (!Cosignature.TryFind(note, cosigner, out var cosignature, out why))
        {
            return Unfit("bad-cosignature", $"The note has no valid cosignature of {access.Party}: {why}.");
        }

        log.Continuity.Shown(access.Party.Value, note, log.Latest.Size, log.RootAt);
        if (log.Continuity.Refusal() is { } refusal)
        {
            return refusal;
        }

        return log.Cosignatures.Store(access.Party, note, cosignature) ? null
            : new ProblemAnswer(StatusCodes.Status409Conflict, "older-cosignature", "A later cosignature of this party is held already.",
                "Cosign the log's latest checkpoint.");
    }

    private static ProblemAnswer Unfit(string code, string detail) => new(StatusCodes.Status422UnprocessableEntity, code, detail,
        "A cosigned note is the checkpoint's text, the log's signature line, and the party's cosignature line by the key in the convocation.");
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class CosignatureJson : JsonSerializerContext;
