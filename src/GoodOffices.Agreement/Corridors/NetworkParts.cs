namespace GoodOffices.Agreement.Corridors;

/// <summary>The entries of a network before they are checked as a whole.</summary>
public sealed record NetworkParts
{
    /// <summary>The places.</summary>
    public ValueList<Place> Places { get; init; } = [];

    /// <summary>The links.</summary>
    public ValueList<TransportLink> Links { get; init; } = [];

    /// <summary>The sections.</summary>
    public ValueList<NetworkSection> Sections { get; init; } = [];

    /// <summary>The crossings.</summary>
    public ValueList<NetworkCrossing> Crossings { get; init; } = [];
}
