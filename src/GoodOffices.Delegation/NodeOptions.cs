using GoodOffices.Delegation.Parties;
using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Record;

namespace GoodOffices.Delegation;

/// <summary>What a node works with. Clock and randomness are passed in, so that a simulation can replay it.</summary>
public sealed record NodeOptions
{
    /// <summary>Whose node it is.</summary>
    public required PartyFile Party { get; init; }

    /// <summary>What it keeps. Not disposed by the node.</summary>
    public required INodeStore Store { get; init; }

    /// <summary>The venue; null to reach it at the address that was given when joining.</summary>
    public IVenue? Venue { get; init; }

    /// <summary>The clock: for cosignatures and for what is shown. It decides nothing in the fold.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Where keys, salts and nonces come from.</summary>
    public required Entropy Entropy { get; init; }

    /// <summary>Told the share of what is being fetched or judged, 0 to 1, log by log; null where nobody looks.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Whether this node cosigns for its party: one node of each party does.</summary>
    public bool Cosigns { get; init; } = true;
}
