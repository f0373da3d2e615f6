namespace GoodOffices.Delegation.Instructing;

/// <summary>How far a delegation may go in accepting.</summary>
public enum HighestLevel
{
    /// <summary>It may not accept.</summary>
    None = 0,

    /// <summary>Subject to the capital's confirmation (VCLT art. 10, 12).</summary>
    AdReferendum = 1,

    /// <summary>Definitively.</summary>
    Definitive = 2,
}
