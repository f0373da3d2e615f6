namespace GoodOffices.Agreement.Corridors;

/// <summary>What is known of the territory under a section. The numbers are stable.</summary>
public enum TerritoryStatus
{
    /// <summary>One sovereign.</summary>
    National,

    /// <summary>Several claim it.</summary>
    Disputed,

    /// <summary>At sea: no sovereign, or the port state that is declared.</summary>
    Sea,

    /// <summary>In a gap of the boundary file: in no polygon of it.</summary>
    Unassigned,
}
