using GoodOffices.Record.Notes;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Health;
using GoodOffices.Venue.Limits;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Streams;

/// <summary>The live stream of a log: its checkpoints, as they are signed.</summary>
internal static class StreamEndpoints
{
    private static readonly TimeSpan AliveEvery = TimeSpan.FromSeconds(15);

    public static void Map(RouteGroupBuilder log) => log.MapGet("/stream", StreamAsync)
        .WithSummary("Live stream of checkpoints: server-sent events `checkpoint`, data = base64 of the signed note")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static async Task<IResult> StreamAsync(
        HttpContext http, StreamCount streams, Attendance attendance, OpenLogs logs, VenueMetrics metrics, VenueLimits limits, IHostApplicationLifetime lifetime, long from = 0)
    {
        var access = LogAccess.Of(http);
        if (from < 0)
        {
            return new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "out-of-range", "from is a size, zero or more.");
        }

        using var place = streams.Take(access.Session.Signer);
        if (place is null)
        {
            return new ProblemAnswer(Problem.Of(StatusCodes.Status429TooManyRequests, "streams",
                $"This signer has {limits.StreamsPerSigner} live streams open already.", "Close one of them first."), retryAfterSeconds: 5);
        }

        using var stay = ReferenceEquals(access.Log, logs.Talks) ? attendance.Enter(access.Party) : null;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        metrics.StreamOpened();
        try
        {
            await PumpAsync(http.Response, access, from, ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The client has gone, or the venue stops: both end a stream in its ordinary way.
        }
        finally
        {
            metrics.StreamClosed();
        }

        return Results.Empty;
    }

    private static async Task PumpAsync(HttpResponse response, LogAccess access, long from, CancellationToken ends)
    {
        response.ContentType = "text/event-stream";
        await response.StartAsync(ends).ConfigureAwait(false);
        var size = from;
        Task<SignedCheckpoint>? next = null;
        while (access.IsGranted)
        {
            next ??= access.Log.WaitBeyondAsync(size, ends);
            if (await Task.WhenAny(next, Task.Delay(AliveEvery, ends)).ConfigureAwait(false) == next)
            {
                var checkpoint = await next.ConfigureAwait(false);
                if (!access.IsGranted)
                {
                    return;
                }

                (size, next) = (checkpoint.Size, null);
                await response.Body.WriteAsync(SseWriter.Checkpoint(size, checkpoint.Note.Span), ends).ConfigureAwait(false);
            }
            else
            {
                await response.Body.WriteAsync(SseWriter.Alive, ends).ConfigureAwait(false);
            }

            await response.Body.FlushAsync(ends).ConfigureAwait(false);
        }
    }
}
