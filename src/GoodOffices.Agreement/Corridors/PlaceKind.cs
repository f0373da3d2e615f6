namespace GoodOffices.Agreement.Corridors;

/// <summary>What a place is to a network. The numbers are stable.</summary>
public enum PlaceKind
{
    /// <summary>A town, a station or a junction.</summary>
    Settlement,

    /// <summary>A sea or river port.</summary>
    Port,

    /// <summary>An airport.</summary>
    Airport,

    /// <summary>A point on a boundary.</summary>
    Boundary,

    /// <summary>A place where the gauge changes.</summary>
    GaugeChange,
}
