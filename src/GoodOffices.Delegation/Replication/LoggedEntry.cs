using GoodOffices.Procedure;
using GoodOffices.Record.Entries;

namespace GoodOffices.Delegation.Replication;

/// <summary>An entry of a log as this node verified and judged it.</summary>
/// <param name="Index">Its index.</param>
/// <param name="TimeMilliseconds">The venue's time: for display.</param>
/// <param name="Submission">What its signer sent; null where the entry is none, such as entry 0.</param>
/// <param name="Ruling">What the procedure says of it; null for entry 0.</param>
/// <param name="Judge">The proceedings by which powers are judged at this index. Chains and budgets in it may be older.</param>
public sealed record LoggedEntry(long Index, long TimeMilliseconds, Submission? Submission, Ruling? Ruling, Proceedings Judge)
{
    /// <summary>The venue's time.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(TimeMilliseconds);
}
