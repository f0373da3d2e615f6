using System.Diagnostics.CodeAnalysis;
using GoodOffices.Record.Entries;
using GoodOffices.Venue.Answers;
using GoodOffices.Venue.Logs;

namespace GoodOffices.Venue.Entries;

/// <summary>What is wrong with a submission whatever the state of the log: found before it queues, so that many are
/// checked at once and a false signature costs the log nothing.</summary>
internal static class SubmissionCheck
{
    /// <summary>Reads a submission and verifies its signature.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes, OpenLog log, [NotNullWhen(true)] out Submission? submission, [NotNullWhen(false)] out ProblemAnswer? fault)
    {
        fault = Submission.TryParse(bytes, out submission, out var error)
            ? Fault(submission, log)
            : Unfit("malformed-submission", $"The submission is malformed {error}.", "The form is described in docs/spec/sealing.md.");
        return fault is null;
    }

    private static ProblemAnswer? Fault(Submission submission, OpenLog log)
    {
        if (submission.Preamble.Talks != log.TalksId)
        {
            return Unfit("wrong-talks", "The submission is for other talks.", "Its preamble names another talks id than this venue's.");
        }

        if (submission.Preamble.Log != log.Name)
        {
            return Unfit("wrong-log", "The submission is for another log of these talks.", "Send it to the log that its preamble names; it cannot be moved.");
        }

        if (!submission.VerifySignature())
        {
            return Unfit("bad-signature", "The signature does not verify under the signer that the preamble names.", "The bytes were changed, or signed with another key.");
        }

        // What the author saw may be more than what is here, after a restore, or another history.
        return log.TakesAsSeen(submission.Preamble.Seen) ? log.Continuity.Refusal()
            : Unfit("false-checkpoint", "The act names a checkpoint that this venue never signed.", "Synchronise, and sign anew over a checkpoint that was verified.");
    }

    private static ProblemAnswer Unfit(string code, string detail, string hint) =>
        new(StatusCodes.Status422UnprocessableEntity, code, detail, hint);
}
