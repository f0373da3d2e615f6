using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>The part of a link within one territory by its code, such as `R-GYU-KAR.1`. One to 32 ASCII letters, digits, full stops,
/// hyphens or underscores; ordered by code unit.
/// The default value has no text and stands for nothing.</summary>
public readonly record struct SectionId : IComparable<SectionId>
{
    internal const int MaximumLength = 32;
    private readonly string? _text;

    /// <summary>Takes a text that keeps the form.</summary>
    /// <exception cref="ArgumentException">The text does not keep the form.</exception>
    public SectionId(string text) =>
        _text = ShortName.Holds(text, MaximumLength) ? text : throw ShortName.Broken(text, MaximumLength);

    /// <summary>Reads the text form; false where it is empty, too long or has another character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SectionId value)
    {
        value = ShortName.Holds(text, MaximumLength) ? new SectionId(text!) : default;
        return value._text is not null;
    }

    /// <summary>Compares by code unit, without culture.</summary>
    public int CompareTo(SectionId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The text as it was given.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Orders by code unit.</summary>
    public static bool operator <(SectionId left, SectionId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >(SectionId left, SectionId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <=(SectionId left, SectionId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >=(SectionId left, SectionId right) => left.CompareTo(right) >= 0;
}
