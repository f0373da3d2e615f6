namespace GoodOffices.Agreement.Corridors;

/// <summary>Regimes of a crossing to start from. The numbers are stable.</summary>
public enum RegimePreset
{
    /// <summary>Nothing passes.</summary>
    Closed,

    /// <summary>Goods of the two sides pass with a permit, as many a year as the quota says.</summary>
    PermitQuota,

    /// <summary>Goods and people of the two sides pass.</summary>
    FullBilateral,

    /// <summary>Goods pass through under cover of TIR carnets.</summary>
    TirTransit,

    /// <summary>Both sides control one after the other in one place on the soil of the host side.</summary>
    OneStopJoint,

    /// <summary>A front office at the crossing lets through, a back office inland inspects a share.</summary>
    FrontOfficeBackOffice,
}
