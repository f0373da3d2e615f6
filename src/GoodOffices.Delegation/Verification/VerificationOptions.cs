using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Venues;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Verification;

/// <summary>How a record is to be verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>The fingerprint of the talks that the record must be of; null to take what the record says, which then proves no more than that it holds together.</summary>
    public Hash? TalksId { get; init; }

    /// <summary>An unlocked device: with its keys every seal that it can open is opened, and the tables are folded. Null verifies what anyone can.</summary>
    public DeviceKeys? Device { get; init; }

    /// <summary>For a URL: the key of a device or party that answers the venue's challenge. Without one a venue shows no record.</summary>
    public SigningKey? Reader { get; init; }

    /// <summary>For a URL: the fingerprint of the venue's certificate.</summary>
    public Hash? CertificateSha256 { get; init; }

    /// <summary>The venue itself, in the place of a URL's.</summary>
    public IVenue? Venue { get; init; }

    /// <summary>Another record of the same talks, to be compared: a path as for the first. Two histories of one log are evidence.</summary>
    public string? Against { get; init; }

    /// <summary>Where the record is written as static files once it is verified; null for nowhere.</summary>
    public string? Export { get; init; }

    /// <summary>Told the share of the entries that were read or verified, 0 to 1, log by log.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>The clock, for requests to a venue.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
