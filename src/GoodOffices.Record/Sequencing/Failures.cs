using GoodOffices.Record.Storage;

namespace GoodOffices.Record.Sequencing;

/// <summary>What is said to those who wait when the log cannot do it.</summary>
internal static class Failures
{
    public static AppendResult Stopping { get; } = new AppendResult.Failed(AppendFailure.Stopping,
        "The log is stopping; the submission was not recorded.", "Submit the same bytes again when it is back.");

    public static AppendResult Superseded { get; } = new AppendResult.Failed(AppendFailure.Superseded,
        "Another process has taken this log over; this one records nothing more.", "Submit the same bytes to the process that serves the log now.");

    public static AppendResult Uncertain { get; } = new AppendResult.Failed(AppendFailure.Uncertain,
        "The store failed while committing and does not answer: whether the submission was recorded is not known yet.",
        "Submit the same bytes again later: if they were recorded, their receipt is returned.");

    public static AppendResult StoreFailed { get; } = new AppendResult.Failed(AppendFailure.StoreFailed,
        "The store failed; the submission was not recorded.", "Submit the same bytes again later; the host should look at the disk.");

    public static AppendResult StoreFull { get; } = new AppendResult.Failed(AppendFailure.StoreFull,
        "The disk is full; the submission was not recorded.", "The host should free space; then submit the same bytes again.");

    public static AppendResult Of(StoreException failure) => failure.IsFull ? StoreFull : StoreFailed;
}
