using GoodOffices.Record.Receipts;

namespace GoodOffices.Record.Sequencing;

/// <summary>What became of a submission.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>It is in the log and durable. The same bytes again give the same receipt, byte for byte, also after a restart.</summary>
    /// <param name="Receipt">Under the checkpoint of the batch that the entry was committed in.</param>
    /// <param name="Index">The entry's index, from zero.</param>
    /// <param name="TimeMilliseconds">The entry's time: milliseconds since 1970.</param>
    public sealed record Taken(Receipt Receipt, long Index, long TimeMilliseconds) : AppendResult;

    /// <summary>A rule of the venue says no; nothing was recorded.</summary>
    /// <param name="Refusal">Which and why.</param>
    public sealed record Refused(Refusal Refusal) : AppendResult;

    /// <summary>The log could not do it now.</summary>
    /// <param name="Failure">In what way.</param>
    /// <param name="Why">For people.</param>
    /// <param name="Hint">What to do.</param>
    public sealed record Failed(AppendFailure Failure, string Why, string Hint) : AppendResult;
}
