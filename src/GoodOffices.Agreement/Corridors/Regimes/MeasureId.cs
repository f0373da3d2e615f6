using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A measure of a regime by its code, such as <c>X-GYU-KAR.ARM.entry.bilateral-freight</c>. One to 96 ASCII letters,
/// digits, full stops, hyphens or underscores; ordered by code unit. The default value has no text and stands for nothing.</summary>
public readonly record struct MeasureId : IComparable<MeasureId>
{
    internal const int MaximumLength = 96;
    private readonly string? _text;

    /// <summary>Takes a text that keeps the form.</summary>
    /// <exception cref="ArgumentException">The text does not keep the form.</exception>
    public MeasureId(string text) =>
        _text = ShortName.Holds(text, MaximumLength) ? text : throw ShortName.Broken(text, MaximumLength);

    /// <summary>Reads the text form; false where it is empty, too long or has another character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeasureId value)
    {
        value = ShortName.Holds(text, MaximumLength) ? new MeasureId(text!) : default;
        return value._text is not null;
    }

    /// <summary>Compares by code unit, without culture.</summary>
    public int CompareTo(MeasureId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The text as it was given.</summary>
    public override string ToString() => _text ?? "";
}
