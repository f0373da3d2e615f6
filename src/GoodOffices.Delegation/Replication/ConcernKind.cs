namespace GoodOffices.Delegation.Replication;

/// <summary>What a delegation must be told about its record or its venue.</summary>
public enum ConcernKind
{
    /// <summary>The venue signed two histories: proved. Sending and folding stop.</summary>
    Equivocation,

    /// <summary>The venue keeps back a record that it has signed and shown to somebody: another party has cosigned it, or the venue's own receipt names it.</summary>
    Withheld,

    /// <summary>What the venue showed could not be proved to continue this record. A reason to ask again, not evidence.</summary>
    Unproven,

    /// <summary>The venue shows an older record than it has shown before; it may have been restored from a backup.</summary>
    OlderRecord,

    /// <summary>The venue's clock is minutes away from this node's.</summary>
    VenueTime,

    /// <summary>The venue does not give an enclosure that the record names.</summary>
    EnclosureMissing,

    /// <summary>The record holds acts of this device that it does not remember: it was restored from a backup, or copied.</summary>
    DeviceRetired,

    /// <summary>An author's act names a checkpoint that is not this record's, without the venue's valid signature.</summary>
    FalseCheckpointSeen,

    /// <summary>The delegate's devices in the caucus log are others than in the talks' log.</summary>
    CaucusDiffers,

    /// <summary>The venue refused this node's cosignature.</summary>
    CosignatureRefused,

    /// <summary>A deadline for objections passed before this node saw what was proposed: it cosigns nothing until its delegation has spoken.</summary>
    AwayAtDeadline,

    /// <summary>An entry of the record is no act at all.</summary>
    UnreadableEntry,
}
