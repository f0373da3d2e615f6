using GoodOffices.Venue.Health;
using GoodOffices.Venue.Setup;
using GoodOffices.Venue.Storage;

namespace GoodOffices.Venue.Answers;

/// <summary>The outer edge of every request: what went wrong becomes an answer with a code, and a log line that
/// names the kind of error and the place in our code, never the request's content.</summary>
internal sealed class ProblemEdge(RequestDelegate next, ILogger<ProblemEdge> log, VenueMetrics metrics, FatalStop fatal)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is there to be answered.
        }
        catch (Exception error)
        {
            var answer = Answer(error);
            metrics.Refused(answer.Problem.Code);
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            await answer.ExecuteAsync(http).ConfigureAwait(false);
        }
    }

    private ProblemAnswer Answer(Exception error)
    {
        switch (error)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return new ProblemAnswer(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is larger than the venue takes here.",
                    "Send a smaller one; large bodies of acts go to the log's enclosures.");
            case BadHttpRequestException bad:
                return new ProblemAnswer(bad.StatusCode, "malformed-request", "The request's path, query or body does not have the expected form.",
                    "The form of every request is described at /openapi/v1.json.");
            case OperationCanceledException or ObjectDisposedException:
                return Stopping();
            case VenueFailure failure:
                fatal.Stop(failure);
                return Stopping();
        }

        if (DiskFull.Is(error))
        {
            log.LogError("There is no room left on the disk: requests that need some are refused. {Place}", error.StackTrace);
            return new ProblemAnswer(StatusCodes.Status507InsufficientStorage, "disk-full", "The venue has no room left to store this.",
                "Nothing was taken. The host must free space; then send the same again.");
        }

        log.LogError("Internal error {Kind}: {Place}", error.GetType().FullName, error.StackTrace);
        return new ProblemAnswer(StatusCodes.Status500InternalServerError, "internal", "The venue failed to do this.",
            "Send the same again: a submission that was taken gets its receipt, one that was not is appended once.");
    }

    private static ProblemAnswer Stopping() => new(
        Problem.Of(StatusCodes.Status503ServiceUnavailable, "stopping", "The venue is stopping.",
            "Send the same again when it is back; a submission is never appended twice."),
        retryAfterSeconds: 5);
}
