namespace GoodOffices.Record.Tiles;

/// <summary>The first thing that does not hold in a record.</summary>
/// <param name="Where">The file, such as <c>tile/0/000</c> or <c>checkpoint</c>.</param>
/// <param name="Entry">The entry that it concerns, from zero, where there is one.</param>
/// <param name="Why">Which rule is broken and what it means, as a sentence without a full stop.</param>
public sealed record RecordFault(string Where, long? Entry, string Why)
{
    /// <summary>For people.</summary>
    public override string ToString() => Entry is { } entry ? FormattableString.Invariant($"{Where}, entry {entry}: {Why}") : $"{Where}: {Why}";
}
