namespace GoodOffices.Record.Sequencing;

/// <summary>What the owner of a log checks before a submission is taken. A courtesy to the parties: whether an entry counts is decided by their own fold.</summary>
/// <remarks>
/// Called by the sequencer alone, in the order of the log, never two calls at a time.
/// What was examined since the last <see cref="Committed"/> or <see cref="RolledBack"/> is provisional.
/// </remarks>
public interface IAdmission
{
    /// <summary>Examines one submission as if it became the next entry; taken ones advance the provisional state.</summary>
    /// <param name="submission">The bytes as received.</param>
    /// <param name="index">The entry's index if it is taken.</param>
    /// <param name="timeMilliseconds">The entry's time if it is taken: milliseconds since 1970.</param>
    /// <returns>Null to take it; otherwise why not, and then nothing has changed.</returns>
    Refusal? Examine(ReadOnlyMemory<byte> submission, long index, long timeMilliseconds);

    /// <summary>All that was taken since is durable.</summary>
    void Committed();

    /// <summary>Nothing that was taken since is in the log: forget it.</summary>
    void RolledBack();
}
