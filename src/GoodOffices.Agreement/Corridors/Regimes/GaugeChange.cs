namespace GoodOffices.Agreement.Corridors;

/// <summary>How a break of gauge is overcome. The numbers are stable.</summary>
public enum GaugeChange
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The goods change wagons.</summary>
    Transloading,

    /// <summary>The wagons change bogies.</summary>
    BogieExchange,

    /// <summary>The wheelsets change their gauge.</summary>
    VariableGauge,
}
