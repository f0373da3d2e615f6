namespace GoodOffices.Agreement.Corridors;

/// <summary>Which way the traffic goes, seen from the side that applies the measure. The numbers are stable.</summary>
public enum Direction
{
    /// <summary>Into its territory.</summary>
    Entry,

    /// <summary>Out of its territory.</summary>
    Exit,
}
