using GoodOffices.Record;

namespace GoodOffices.Desk.Desks;

/// <summary>What became of an act of the desk.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>It is in the record, verified.</summary>
    /// <param name="Entries">The entries.</param>
    /// <param name="Lacking">Which power its author lacked, so that it has no effect until confirmed; else null.</param>
    public sealed record Recorded(IReadOnlyList<long> Entries, Refusal? Lacking) : DeskAnswer;

    /// <summary>It is kept in the outbox and goes out by itself when it can.</summary>
    /// <param name="Why">What it waits for.</param>
    public sealed record Waiting(Refusal Why) : DeskAnswer;

    /// <summary>It is refused; nothing happened.</summary>
    /// <param name="Why">Why, and what would be allowed.</param>
    public sealed record Refused(Refusal Why) : DeskAnswer;
}
