namespace GoodOffices.Agreement.Corridors;

/// <summary>What is carried. The numbers are stable.</summary>
public enum Carriage
{
    /// <summary>Goods.</summary>
    Freight,

    /// <summary>People.</summary>
    Passengers,
}
