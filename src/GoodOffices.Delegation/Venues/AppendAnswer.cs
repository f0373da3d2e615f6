using GoodOffices.Record;

namespace GoodOffices.Delegation.Venues;

/// <summary>What the venue said to a submission. Where it said nothing, a <see cref="VenueException"/> is thrown and the same bytes are to be sent again.</summary>
public abstract record AppendAnswer
{
    private AppendAnswer()
    {
    }

    /// <summary>It says that the submission is in the log.</summary>
    /// <param name="Receipt">A receipt as text (c2sp.org/tlog-proof); not verified yet.</param>
    public sealed record Taken(ReadOnlyMemory<byte> Receipt) : AppendAnswer;

    /// <summary>It refused, by a rule of the procedure; the node judges whether rightly.</summary>
    /// <param name="Why">The rule.</param>
    public sealed record Refused(Refusal Why) : AppendAnswer;
}
