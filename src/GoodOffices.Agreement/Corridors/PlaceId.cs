using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A place of a transport network by its code, such as `GE-TBS`. One to 32 ASCII letters, digits, full stops,
/// hyphens or underscores; ordered by code unit.
/// The default value has no text and stands for nothing.</summary>
public readonly record struct PlaceId : IComparable<PlaceId>
{
    internal const int MaximumLength = 32;
    private readonly string? _text;

    /// <summary>Takes a text that keeps the form.</summary>
    /// <exception cref="ArgumentException">The text does not keep the form.</exception>
    public PlaceId(string text) =>
        _text = ShortName.Holds(text, MaximumLength) ? text : throw ShortName.Broken(text, MaximumLength);

    /// <summary>Reads the text form; false where it is empty, too long or has another character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceId value)
    {
        value = ShortName.Holds(text, MaximumLength) ? new PlaceId(text!) : default;
        return value._text is not null;
    }

    /// <summary>Compares by code unit, without culture.</summary>
    public int CompareTo(PlaceId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The text as it was given.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Orders by code unit.</summary>
    public static bool operator <(PlaceId left, PlaceId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >(PlaceId left, PlaceId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <=(PlaceId left, PlaceId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >=(PlaceId left, PlaceId right) => left.CompareTo(right) >= 0;
}
