namespace GoodOffices.Agreement.Corridors;

/// <summary>Why a difference is justified: what binds or protects one side and not the other. The numbers are stable.</summary>
public enum DifferenceGround
{
    /// <summary>The life or health of people, animals or plants.</summary>
    Sanitary,

    /// <summary>Public order or security.</summary>
    Security,

    /// <summary>What the infrastructure of one side can carry.</summary>
    Infrastructure,

    /// <summary>A customs union to which one side belongs.</summary>
    CustomsUnion,

    /// <summary>A convention that binds one side.</summary>
    Convention,
}
