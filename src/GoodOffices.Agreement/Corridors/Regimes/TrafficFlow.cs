namespace GoodOffices.Agreement.Corridors;

/// <summary>Between which states the traffic runs. The numbers are stable.</summary>
public enum TrafficFlow
{
    /// <summary>Between the two states that meet at the crossing.</summary>
    Bilateral,

    /// <summary>Through the territory of the side that applies the measure, to or from another state.</summary>
    Transit,

    /// <summary>By a carrier of one state between the other and a third.</summary>
    ThirdCountry,
}
