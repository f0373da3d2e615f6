using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A year, a month or a day of the Gregorian calendar, as precisely as it is known (ISO 8601: <c>1993</c>,
/// <c>1993-04</c>, <c>1993-04-03</c>). Years 1500 to 2999. The default value is no date and has no text.</summary>
public readonly record struct SinceDate : IComparable<SinceDate>
{
    private static readonly string[] s_forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
    private readonly string? _text;

    /// <summary>Takes a text of one of the three forms.</summary>
    /// <exception cref="FormatException">The text is none of them, or the day does not exist.</exception>
    public SinceDate(string text) => _text = IsDate(text) ? text
        : throw new FormatException($"'{ShortName.Shown(text)}' is not a date: write a year, a month or a day such as 1993, 1993-04 or 1993-04-03.");

    /// <summary>Reads one of the three forms.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SinceDate date)
    {
        date = IsDate(text) ? new SinceDate(text!) : default;
        return date._text is not null;
    }

    /// <summary>Compares by code unit: a year stands before its months, a month before its days.</summary>
    public int CompareTo(SinceDate other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The text as it was given.</summary>
    public override string ToString() => _text ?? "";

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1500 and <= 2999;
}
