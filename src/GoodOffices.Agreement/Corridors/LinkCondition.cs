namespace GoodOffices.Agreement.Corridors;

/// <summary>Whether infrastructure can be used. The numbers are stable.</summary>
public enum LinkCondition
{
    /// <summary>In use.</summary>
    Open,

    /// <summary>In use for some traffic, at some times or in part.</summary>
    Restricted,

    /// <summary>It stands, and nothing passes.</summary>
    Closed,

    /// <summary>It was taken up, or nothing of it is left.</summary>
    Dismantled,

    /// <summary>It is being built, or restored.</summary>
    UnderConstruction,

    /// <summary>It is planned.</summary>
    Planned,
}
