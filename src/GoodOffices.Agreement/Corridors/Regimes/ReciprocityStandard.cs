namespace GoodOffices.Agreement.Corridors;

/// <summary>How alike two measures have to be. The numbers are stable.</summary>
public enum ReciprocityStandard
{
    /// <summary>The same in every dimension, step by step.</summary>
    Identical,

    /// <summary>As a whole within a tolerance or a ratio; the steps may differ.</summary>
    Equivalent,

    /// <summary>What a side applies to the other's traffic is no worse than what it applies to other traffic.</summary>
    NonDiscrimination,
}
