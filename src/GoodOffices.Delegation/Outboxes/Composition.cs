using GoodOffices.Agreement;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>The answer to a command.</summary>
public abstract record Composition
{
    private Composition()
    {
    }

    /// <summary>The acts that carry it out are in the outbox.</summary>
    /// <param name="Items">In their order.</param>
    /// <param name="Lacking">Which power its author lacks, where it goes out nevertheless to be confirmed; else null.</param>
    public sealed record Composed(IReadOnlyList<OutboxItem> Items, Refusal? Lacking) : Composition;

    /// <summary>It is refused; nothing was kept.</summary>
    /// <param name="Why">A stable code, the reason, and what would be allowed.</param>
    public sealed record Refused(Refusal Why) : Composition;
}
