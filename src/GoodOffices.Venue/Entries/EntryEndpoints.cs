using GoodOffices.Record.Entries;
using GoodOffices.Record.Sequencing;
using GoodOffices.Record.Tiles;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Logs;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Entries;

/// <summary>Append to a log, read a range of it, and its last checkpoint.</summary>
internal static class EntryEndpoints
{
    private const int MostEntries = 1_024;
    private const int MostRangeBytes = 4 << 20;

    public static void Map(RouteGroupBuilder log)
    {
        log.MapPost("/entries", AppendAsync)
            .WithSummary("Append a submission; the same bytes again give the same receipt")
            .Accepts<byte[]>("application/octet-stream")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable).ProducesProblem(StatusCodes.Status507InsufficientStorage);
        log.MapGet("/entries", RangeAsync)
            .WithSummary("Entries from an index on, as an entry bundle: u16 big-endian length and bytes, repeated")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        log.MapGet("/checkpoint", (HttpContext http) => Results.Bytes(LogAccess.Of(http).Log.Latest.Note.ToArray(), "text/plain; charset=utf-8"))
            .WithSummary("The last checkpoint, a signed note")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
    }

    private static async Task<IResult> AppendAsync(HttpContext http, VenueMetrics metrics, FatalStop fatal)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var log = LogAccess.Of(http).Log;
        if (await Body.ReadAsync(http.Request, Submission.MaximumLength).ConfigureAwait(false) is not { } bytes)
        {
            metrics.Refused("too-large");
            return Body.TooLarge(Submission.MaximumLength);
        }

        Submission? submission = null;
        if (log.Continuity.Refusal() is { } fault || !SubmissionCheck.TryRead(bytes, log, out submission, out fault))
        {
            metrics.Refused(fault.Problem.Code);
            return fault;
        }

        // Not bound to the client's connection: what was handed in is finished, and the answer can be asked for again.
        var result = await log.AppendAsync(submission).ConfigureAwait(false);
        if (result is AppendResult.Taken taken)
        {
            metrics.Appended(log.Name, System.Diagnostics.Stopwatch.GetElapsedTime(began));
            return Results.Bytes(taken.Receipt.Encode(), "text/plain; charset=utf-8");
        }

        var answer = result is AppendResult.Refused refused
            ? RefusalAnswer.Of(refused.Refusal)
            : RefusalAnswer.Of((AppendResult.Failed)result, fatal);
        metrics.Refused(answer.Problem.Code);
        return answer;
    }

    private static async Task<IResult> RangeAsync(HttpContext http, long from, int count = MostEntries)
    {
        if (from < 0 || count < 0)
        {
            return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "out-of-range", "from and count are zero or more.");
        }

        var log = LogAccess.Of(http).Log;
        var entries = await log.ReadAsync(from, Math.Min(count, MostEntries), http.RequestAborted).ConfigureAwait(false);
        return Results.Bytes(Bundle(entries), "application/octet-stream");
    }

    /// <summary>As many entries as fit into one answer, at least one; the client asks again for the rest.</summary>
    private static byte[] Bundle(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        long bytes = 0;
        return EntryBundle.Write([.. entries.TakeWhile((entry, place) => (bytes += entry.Length) <= MostRangeBytes || place == 0)]);
    }
}
