namespace GoodOffices.Agreement.Corridors;

/// <summary>In what two measures can differ. A finding has one of them, and a justification covers one. The numbers are stable.</summary>
public enum MirrorDimension
{
    /// <summary>Open, restricted or closed.</summary>
    Access,

    /// <summary>The opening date, compared in days.</summary>
    OpeningDate,

    /// <summary>Phase, condition, suspension, class and exemptions of permits, customs transit, escort.</summary>
    Conditions,

    /// <summary>Which steps in which order.</summary>
    Procedures,

    /// <summary>Which share of the traffic is inspected, per mille.</summary>
    Inspection,

    /// <summary>Time, minutes.</summary>
    Minutes,

    /// <summary>Cost of steps and fee, hundredths of a euro.</summary>
    Eur,

    /// <summary>The documents asked for.</summary>
    Documents,

    /// <summary>Opening hours, compared in minutes of the week.</summary>
    Hours,

    /// <summary>How many a year: quota, or permits.</summary>
    Quota,

    /// <summary>The other side has no measure, or no pair is declared.</summary>
    Counterpart,

    /// <summary>Cabotage that one side grants and the other does not.</summary>
    Cabotage,
}
