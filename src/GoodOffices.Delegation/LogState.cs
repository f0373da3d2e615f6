using GoodOffices.Delegation.Dockets;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Delegation.Replication;

namespace GoodOffices.Delegation;

/// <summary>One log of the node with everything that belongs to it.</summary>
internal sealed class LogState(LogReplica replica, Docket? docket, DeviceChain? chain, Cosigning cosigning)
{
    public LogReplica Replica { get; } = replica;

    /// <summary>Null where no device is unlocked.</summary>
    public Docket? Docket { get; } = docket;

    /// <summary>Null where no device is unlocked.</summary>
    public DeviceChain? Chain { get; } = chain;

    public Cosigning Cosigning { get; } = cosigning;

    /// <summary>When this node last had everything that the venue then showed; null before it did since it was opened.</summary>
    public DateTimeOffset? InStepAt { get; set; }

    /// <summary>Up to which size the cache of verified signatures was written, or loaded.</summary>
    public long SnapshotSize { get; set; } = replica.Size;
}
