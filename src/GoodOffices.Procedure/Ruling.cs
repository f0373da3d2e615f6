using GoodOffices.Procedure.Acts;
using GoodOffices.Record;

namespace GoodOffices.Procedure;

/// <summary>What the fold says of one entry: it counts, or it is void for everyone.</summary>
public abstract record Ruling
{
    private protected Ruling()
    {
    }

    /// <summary>The entry counts.</summary>
    /// <param name="Act">The clear act; null where the entry is sealed to a room.</param>
    public sealed record Counts(ClearAct? Act) : Ruling;

    /// <summary>The entry is void: it stays in the record and has no effect.</summary>
    /// <param name="Why">A stable code, the reason, and what would be allowed.</param>
    public sealed record Void(Refusal Why) : Ruling;
}
