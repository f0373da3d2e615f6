namespace GoodOffices.Record.Storage;

/// <summary>What a store keeps beside each entry, so that a log opens without reading its entries.</summary>
/// <param name="TimeMilliseconds">See <see cref="LogEntry.TimeMilliseconds"/>.</param>
/// <param name="Leaf">See <see cref="LogEntry.Leaf"/>.</param>
/// <param name="Submission">See <see cref="LogEntry.Submission"/>.</param>
/// <param name="Root">Of the tree up to and including this entry, where it ended a batch; else null.</param>
public sealed record EntryOutline(long TimeMilliseconds, Hash Leaf, Hash Submission, Hash? Root);
