namespace GoodOffices.Record.Storage;

/// <summary>What is appended in one transaction, and signed as one checkpoint afterwards.</summary>
/// <param name="FirstIndex">Index of the first entry: the size of the log before.</param>
/// <param name="Entries">One or more, in their order.</param>
/// <param name="Root">Of the tree after the last of them.</param>
public sealed record LogBatch(long FirstIndex, IReadOnlyList<LogEntry> Entries, Hash Root)
{
    /// <summary>The size of the log after the batch.</summary>
    public long Size => FirstIndex + Entries.Count;
}
