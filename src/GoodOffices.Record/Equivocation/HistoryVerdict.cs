namespace GoodOffices.Record.Equivocation;

/// <summary>What two signed checkpoints of one log say together.</summary>
public abstract record HistoryVerdict
{
    private HistoryVerdict()
    {
    }

    /// <summary>The larger is proved to begin with the smaller.</summary>
    public sealed record Consistent : HistoryVerdict;

    /// <summary>Neither that nor its contrary is proved: a reason to ask again and to show it, not evidence.</summary>
    /// <param name="Why">What is missing.</param>
    public sealed record Unproven(string Why) : HistoryVerdict;

    /// <summary>The log has signed two histories; the evidence convinces anyone who has the log's key.</summary>
    /// <param name="Evidence">To be kept and shown.</param>
    public sealed record Proved(EquivocationEvidence Evidence) : HistoryVerdict;
}
