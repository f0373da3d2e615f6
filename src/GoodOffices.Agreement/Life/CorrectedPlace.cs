namespace GoodOffices.Agreement;

/// <summary>Where a correction applies: one provision in one language.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Language">The language.</param>
public readonly record struct CorrectedPlace(ProvisionId Provision, Language Language) : IComparable<CorrectedPlace>
{
    /// <summary>Orders by provision, then language.</summary>
    public int CompareTo(CorrectedPlace other)
    {
        var provision = Provision.CompareTo(other.Provision);
        return provision != 0 ? provision : Language.CompareTo(other.Language);
    }

    /// <summary>Orders by provision, then language.</summary>
    public static bool operator <(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) < 0;

    /// <summary>Orders by provision, then language.</summary>
    public static bool operator >(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) > 0;

    /// <summary>Orders by provision, then language.</summary>
    public static bool operator <=(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by provision, then language.</summary>
    public static bool operator >=(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) >= 0;
}
