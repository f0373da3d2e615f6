namespace GoodOffices.Agreement;

/// <summary>The share of the parties whose consent adopts a text (VCLT 9): all of them, or as a conference decided.</summary>
public sealed record AdoptionRule
{
    /// <summary>Takes the share as a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not above one half and at most one.</exception>
    public AdoptionRule(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(2L * numerator, denominator, nameof(numerator));
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The consent of all states that drew the text up (VCLT 9(1)).</summary>
    public static AdoptionRule ConsentOfAll { get; } = new(1, 1);

    /// <summary>Two thirds (VCLT 9(2)): of the parties of the table, all of which take part in the adoption.</summary>
    public static AdoptionRule TwoThirds { get; } = new(2, 3);

    /// <summary>The upper number of the fraction.</summary>
    public int Numerator { get; }

    /// <summary>The lower number of the fraction.</summary>
    public int Denominator { get; }

    /// <summary>True where so many of so many parties reach the share.</summary>
    public bool IsReachedBy(int consenting, int parties) => (long)consenting * Denominator >= (long)parties * Numerator;
}
