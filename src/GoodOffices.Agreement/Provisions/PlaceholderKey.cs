namespace GoodOffices.Agreement;

/// <summary>Which blank of which wording.</summary>
/// <param name="Wording">The digest of the wording.</param>
/// <param name="Ordinal">Which blank of it, from 0.</param>
public readonly record struct PlaceholderKey(Digest Wording, int Ordinal) : IComparable<PlaceholderKey>
{
    /// <summary>Orders by digest, then ordinal.</summary>
    public int CompareTo(PlaceholderKey other)
    {
        var digest = Wording.CompareTo(other.Wording);
        return digest != 0 ? digest : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>Orders by digest, then ordinal.</summary>
    public static bool operator <(PlaceholderKey left, PlaceholderKey right) => left.CompareTo(right) < 0;

    /// <summary>Orders by digest, then ordinal.</summary>
    public static bool operator >(PlaceholderKey left, PlaceholderKey right) => left.CompareTo(right) > 0;

    /// <summary>Orders by digest, then ordinal.</summary>
    public static bool operator <=(PlaceholderKey left, PlaceholderKey right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by digest, then ordinal.</summary>
    public static bool operator >=(PlaceholderKey left, PlaceholderKey right) => left.CompareTo(right) >= 0;
}
