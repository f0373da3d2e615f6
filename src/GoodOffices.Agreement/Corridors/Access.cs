namespace GoodOffices.Agreement.Corridors;

/// <summary>Whether a crossing lets the traffic through.</summary>
public enum Access
{
    /// <summary>Open.</summary>
    Open,

    /// <summary>Open to some of it only.</summary>
    Restricted,

    /// <summary>Closed.</summary>
    Closed,
}
