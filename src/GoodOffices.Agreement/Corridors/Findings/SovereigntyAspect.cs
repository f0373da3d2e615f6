namespace GoodOffices.Agreement.Corridors;

/// <summary>In what respect a section can be under another than its sovereign. The numbers are stable.</summary>
public enum SovereigntyAspect
{
    /// <summary>The law that applies.</summary>
    Law,

    /// <summary>Who decides on the crossing of the border.</summary>
    Border,

    /// <summary>Who decides on customs.</summary>
    Customs,

    /// <summary>Who decides on security.</summary>
    Security,

    /// <summary>Who owns the infrastructure.</summary>
    Owner,

    /// <summary>Who manages the infrastructure.</summary>
    Manager,

    /// <summary>Who operates the services.</summary>
    Operator,

    /// <summary>Foreign officers, a concession, a lease or joint control.</summary>
    Arrangement,

    /// <summary>A measure whose steps take place on the section, or that is applied by neither side of a crossing.</summary>
    Measure,
}
