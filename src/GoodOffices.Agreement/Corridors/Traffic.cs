namespace GoodOffices.Agreement.Corridors;

/// <summary>What passes.</summary>
public enum Traffic
{
    /// <summary>Goods between the parties.</summary>
    Freight,

    /// <summary>Goods to or from a third state.</summary>
    TransitFreight,

    /// <summary>People.</summary>
    Passengers,
}
