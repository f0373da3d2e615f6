using GoodOffices.Record;
using GoodOffices.Record.Sequencing;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Setup;

namespace GoodOffices.Venue.Entries;

/// <summary>How an append that did not happen is answered.</summary>
internal static class RefusalAnswer
{
    private const int RetrySeconds = 5;

    /// <summary>A rule says no: 409 where another state of the log would allow it.</summary>
    public static ProblemAnswer Of(Refusal refusal) =>
        new(StatusCodes.Status409Conflict, refusal.Code, refusal.Why, refusal.Hint);

    /// <summary>The log could not do it; where another process has taken it over, this one must end.</summary>
    public static ProblemAnswer Of(AppendResult.Failed failed, FatalStop fatal)
    {
        if (failed.Failure == AppendFailure.Superseded)
        {
            fatal.Stop(new VenueFailure(ExitCode.AnotherVenue, "Another venue has taken this log over; this one records nothing more.",
                "Only one venue may run on a data directory. Nothing acknowledged is lost; leave the other one running."));
        }

        return failed.Failure == AppendFailure.StoreFull
            ? new ProblemAnswer(StatusCodes.Status507InsufficientStorage, "disk-full", failed.Why, failed.Hint)
            : new ProblemAnswer(Problem.Of(StatusCodes.Status503ServiceUnavailable, Code(failed.Failure), failed.Why, failed.Hint), RetrySeconds);
    }

    private static string Code(AppendFailure failure) => failure switch
    {
        AppendFailure.StoreFailed => "store-failed",
        AppendFailure.Uncertain => "uncertain",
        AppendFailure.Superseded => "superseded",
        AppendFailure.Stopping => "stopping",
        _ => throw new System.Diagnostics.UnreachableException(failure.ToString()),
    };
}
