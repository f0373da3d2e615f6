using GoodOffices.Record;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What became of one act of the outbox.</summary>
public abstract record Sending
{
    private Sending()
    {
    }

    /// <summary>It is in the record, verified.</summary>
    /// <param name="Item">As it was.</param>
    /// <param name="Index">Its entry.</param>
    /// <param name="Void">Why it is void nevertheless; null where it counts. The record may have moved on in between.</param>
    public sealed record Recorded(OutboxItem Item, long Index, Refusal? Void) : Sending;

    /// <summary>It stays in the outbox, for the reason in <see cref="OutboxItem.Why"/>.</summary>
    /// <param name="Item">As it is now.</param>
    public sealed record Kept(OutboxItem Item) : Sending;
}
