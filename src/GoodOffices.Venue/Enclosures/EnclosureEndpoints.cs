using GoodOffices.Record;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Enclosures;

/// <summary>Bodies that are too large for an entry, stored before the entry that names them.</summary>
internal static class EnclosureEndpoints
{
    public static void Map(RouteGroupBuilder log)
    {
        log.MapPut("/enclosures/{digest}", PutAsync)
            .WithSummary("Store an enclosure under the SHA-256 of its bytes; durable when answered")
            .Accepts<byte[]>("application/octet-stream")
            .Produces(StatusCodes.Status201Created).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        log.MapGet("/enclosures/{digest}", Get)
            .WithSummary("An enclosure's bytes")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PutAsync(HttpContext http, string digest, VenueLimits limits, VenueMetrics metrics)
    {
        var access = LogAccess.Of(http);
        if (!FileNames.IsDigest(digest) || !Hash.TryParseHex(digest, out var hash))
        {
            return NotADigest();
        }

        if (access.Log.Enclosures.Length(hash) is not null)
        {
            return Results.NoContent();
        }

        var limit = Math.Min(limits.EnclosureBytes, access.Log.EnclosureAllowance(access.Party));
        if (http.Request.ContentLength > limit)
        {
            return TooLarge(limits, limit, metrics);
        }

        Body.Allow(http.Request, limit + 1);
        var outcome = await access.Log.StoreEnclosureAsync(access.Party, hash, http.Request.Body, limit, http.RequestAborted).ConfigureAwait(false);
        switch (outcome)
        {
            case EnclosureOutcome.Stored:
                metrics.EnclosureStored(access.Log.Enclosures.Length(hash) ?? 0);
                return Results.Created();
            case EnclosureOutcome.TooLarge:
                return TooLarge(limits, limit, metrics);
            default:
                metrics.Refused("enclosure-digest");
                return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "enclosure-digest",
                    "The bytes have another SHA-256 than the address says.", "Send the bytes whose digest the act's header names.");
        }
    }

    private static IResult Get(HttpContext http, string digest)
    {
        if (!FileNames.IsDigest(digest) || !Hash.TryParseHex(digest, out var hash))
        {
            return NotADigest();
        }

        return LogAccess.Of(http).Log.Enclosures.Open(hash) is { } file
            ? Results.Stream(file, "application/octet-stream", enableRangeProcessing: true)
            : new ProblemAnswer(StatusCodes.Status404NotFound, "no-enclosure", "There is no enclosure of that digest in this log.");
    }

    private static ProblemAnswer NotADigest() => new(StatusCodes.Status422UnprocessableEntity, "malformed-digest",
        "An enclosure's address is its SHA-256 in 64 lower-case hexadecimal digits.");

    private static ProblemAnswer TooLarge(VenueLimits limits, long limit, VenueMetrics metrics)
    {
        var code = limit < limits.EnclosureBytes ? "over-budget" : "too-large";
        metrics.Refused(code);
        return code == "too-large"
            ? new ProblemAnswer(StatusCodes.Status413PayloadTooLarge, code, $"An enclosure has at most {limits.EnclosureBytes} bytes here.",
                "Send a smaller one, or ask the host to raise the limit.")
            : new ProblemAnswer(StatusCodes.Status409Conflict, code, $"The party's budget leaves {limit} bytes for enclosures.",
                "Budgets are set in the convocation; an amended one can raise them.");
    }
}
