namespace GoodOffices.Agreement.Corridors;

/// <summary>Whether the traffic is let through. The numbers are stable: a larger one lets less through.</summary>
public enum Access
{
    /// <summary>Open.</summary>
    Open,

    /// <summary>Open to some of it only.</summary>
    Restricted,

    /// <summary>Closed.</summary>
    Closed,
}
