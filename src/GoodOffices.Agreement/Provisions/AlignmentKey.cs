namespace GoodOffices.Agreement;

/// <summary>Which text an alignment is for.</summary>
/// <param name="To">The digest of the wording in the drafting language.</param>
/// <param name="Language">The language of the aligned text.</param>
public readonly record struct AlignmentKey(Digest To, Language Language) : IComparable<AlignmentKey>
{
    /// <summary>Orders by digest, then language.</summary>
    public int CompareTo(AlignmentKey other)
    {
        var digest = To.CompareTo(other.To);
        return digest != 0 ? digest : Language.CompareTo(other.Language);
    }

    /// <summary>Orders by digest, then language.</summary>
    public static bool operator <(AlignmentKey left, AlignmentKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders by digest, then language.</summary>
    public static bool operator >(AlignmentKey left, AlignmentKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders by digest, then language.</summary>
    public static bool operator <=(AlignmentKey left, AlignmentKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by digest, then language.</summary>
    public static bool operator >=(AlignmentKey left, AlignmentKey right) => left.CompareTo(right) >= 0;
}
