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

        // Stated before a byte is read, so that it can be set aside from the budget.
        if (http.Request.ContentLength is not { } length)
        {
            return new ProblemAnswer(StatusCodes.Status411LengthRequired, "length-required", "The length of the enclosure is not stated.", "Send a Content-Length.");
        }

        if (length > limits.EnclosureBytes)
        {
            metrics.Refused("too-large");
            return Body.TooLarge(limits.EnclosureBytes);
        }

        Body.Allow(http.Request, length);
        var outcome = await access.Log.StoreEnclosureAsync(access.Party, hash, http.Request.Body, length, http.RequestAborted).ConfigureAwait(false);
        if (Refusal(outcome) is { } refusal)
        {
            metrics.Refused(refusal.Problem.Code);
            return refusal;
        }

        metrics.EnclosureStored(length);
        return Results.Created();
    }

    private static ProblemAnswer? Refusal(EnclosureOutcome outcome) => outcome switch
    {
        EnclosureOutcome.Stored => null,
        EnclosureOutcome.OverBudget => new ProblemAnswer(StatusCodes.Status409Conflict, "over-budget",
            "The party's budget of bytes in this log leaves no room for this enclosure.", "Budgets are set in the convocation; an amended one can raise them."),
        EnclosureOutcome.TooLarge => new ProblemAnswer(StatusCodes.Status413PayloadTooLarge, "too-large", "The enclosure is longer than was stated."),
        EnclosureOutcome.OtherDigest => new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "enclosure-digest",
            "The bytes have another SHA-256 than the address says.", "Send the bytes whose digest the act's header names."),
        _ => throw new System.Diagnostics.UnreachableException(outcome.ToString()),
    };

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
}
