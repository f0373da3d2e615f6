using GoodOffices.Record;
using GoodOffices.Venue.Answers;

namespace GoodOffices.Venue.Restoration;

/// <summary>What became of a part of the missing entries: progress, or a problem.</summary>
internal sealed record RestorationOutcome(RestorationProgress? Progress, ProblemAnswer? Problem)
{
    public static RestorationOutcome NothingMissing { get; } = Refused(StatusCodes.Status409Conflict, "nothing-missing",
        "Nothing is known to be missing from this log.", "Send entries only while appends answer `venue-behind`.");

    public static RestorationOutcome EnclosureMissing(Hash digest, long next) => Refused(StatusCodes.Status409Conflict, "enclosure-missing",
        $"The entries are whole, but the enclosure {digest} that one of them names is not here.",
        $"Store the enclosures, by PUT on the log's enclosures; then send an empty body to the restoration from {next}.");

    public static RestorationOutcome Refused(int status, string code, string detail, string hint) =>
        new(null, new ProblemAnswer(status, code, detail, hint));
}
