namespace GoodOffices.Delegation.Storage;

/// <summary>The tables of a node's store.</summary>
/// <remarks>
/// In the clear are only what the venue knows anyway (the record as received, notes, the convocation) and public keys. Everything else
/// is sealed: key files under a passphrase, values under a device's or the node's storage key, bound to table and row.
/// </remarks>
public static class StoreTable
{
    /// <summary>The convocation, the venue's address, which fingerprint was confirmed.</summary>
    public const string Talks = "talks";

    /// <summary>Key files: the node's, and one for each device.</summary>
    public const string KeyFile = "key-file";

    /// <summary>The public side of each device on this node.</summary>
    public const string Device = "device";

    /// <summary>The record as received, by log and index.</summary>
    public const string Entry = "entry";

    /// <summary>The highest checkpoint that was verified, by log.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>Enclosures as received, by log and address.</summary>
    public const string Enclosure = "enclosure";

    /// <summary>The latest cosigned notes, by log and participant.</summary>
    public const string Cosignature = "cosignature";

    /// <summary>When this node first saw a proposal that a deadline for objections runs for, by log and entry.</summary>
    public const string FirstSeen = "first-seen";

    /// <summary>Evidence of equivocation, by log.</summary>
    public const string Evidence = "evidence";

    /// <summary>Signed submissions on their way, by log and signer: the same bytes go out again until the record has them.</summary>
    public const string Flight = "flight";

    /// <summary>How far a device's own chain went, by log and device. Sealed under the node's key.</summary>
    public const string Chain = "chain";

    /// <summary>Secrets of epochs, by device, log, room and number. Sealed under the device's key.</summary>
    public const string Secret = "secret";

    /// <summary>What was composed and awaits sending, by device and number. Sealed under the device's key.</summary>
    public const string Outbox = "outbox";

    /// <summary>Drafts and private values, by device and name. Sealed under the device's key.</summary>
    public const string Draft = "draft";

    /// <summary>How far signatures were verified before: a cache. Sealed under the device's key.</summary>
    public const string Snapshot = "snapshot";
}
