namespace GoodOffices.Agreement;

/// <summary>How far an acceptance goes.</summary>
public enum AcceptanceLevel
{
    /// <summary>Subject to the capital's confirmation (VCLT 10, 12).</summary>
    AdReferendum,

    /// <summary>Definitively.</summary>
    Definitive,
}
