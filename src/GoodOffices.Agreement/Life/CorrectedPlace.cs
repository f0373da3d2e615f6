namespace GoodOffices.Agreement;

/// <summary>Where a correction applies: one wording of one provision, in one language. A wording that is negotiated after a
/// reopening is another place.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Wording">The digest of the wording in the drafting language, as it was agreed.</param>
/// <param name="Language">The language of the text that was corrected.</param>
public readonly record struct CorrectedPlace(ProvisionId Provision, Digest Wording, Language Language) : IComparable<CorrectedPlace>
{
    /// <summary>Orders by provision, then wording, then language.</summary>
    public int CompareTo(CorrectedPlace other)
    {
        var place = Provision.CompareTo(other.Provision);
        place = place != 0 ? place : Wording.CompareTo(other.Wording);
        return place != 0 ? place : Language.CompareTo(other.Language);
    }

    /// <summary>Orders by provision, then wording, then language.</summary>
    public static bool operator <(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) < 0;

    /// <summary>Orders by provision, then wording, then language.</summary>
    public static bool operator >(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) > 0;

    /// <summary>Orders by provision, then wording, then language.</summary>
    public static bool operator <=(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by provision, then wording, then language.</summary>
    public static bool operator >=(CorrectedPlace left, CorrectedPlace right) => left.CompareTo(right) >= 0;
}
