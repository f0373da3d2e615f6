using GoodOffices.Delegation.Replication;
using GoodOffices.Record;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What became of a signed submission.</summary>
public abstract record Dispatched
{
    private Dispatched()
    {
    }

    /// <summary>It is in the record here, verified.</summary>
    /// <param name="Entry">Judged by the procedure.</param>
    public sealed record Recorded(LoggedEntry Entry) : Dispatched
    {
        /// <summary>Why it is void; null where it counts.</summary>
        public Refusal? Void => Entry.Ruling is Procedure.Ruling.Void(var why) ? why : null;
    }

    /// <summary>The venue refused it, and it is not in the record here.</summary>
    /// <param name="Why">By which rule.</param>
    public sealed record Refused(Refusal Why) : Dispatched;
}
