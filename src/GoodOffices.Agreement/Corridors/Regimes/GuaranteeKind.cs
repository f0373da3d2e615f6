namespace GoodOffices.Agreement.Corridors;

/// <summary>What secures duties and taxes on goods in transit. The numbers are stable.</summary>
public enum GuaranteeKind
{
    /// <summary>None is asked for.</summary>
    None,

    /// <summary>One for each transport.</summary>
    Individual,

    /// <summary>One for many transports.</summary>
    Comprehensive,

    /// <summary>The guaranteeing association of a TIR carnet.</summary>
    TirCarnet,
}
