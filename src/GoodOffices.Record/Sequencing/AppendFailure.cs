namespace GoodOffices.Record.Sequencing;

/// <summary>How an append failed. In every case the same bytes may be submitted again without harm.</summary>
public enum AppendFailure
{
    /// <summary>The disk is full; nothing was recorded.</summary>
    StoreFull,

    /// <summary>The store failed; nothing was recorded.</summary>
    StoreFailed,

    /// <summary>The store failed and does not answer: whether it was recorded will be known when it does.</summary>
    Uncertain,

    /// <summary>Another sequencer has taken this log over; nothing was recorded here.</summary>
    Superseded,

    /// <summary>The sequencer is stopping; nothing was recorded.</summary>
    Stopping,
}
