using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>A party (or the host) by its code in the convocation: ISO 3166-1 alpha-3, or a free code. A capital letter,
/// then capital letters, digits or hyphens, 16 at most, as attributions in brackets have it; ordered by code unit.
/// The default value has no text and stands for nothing.</summary>
public readonly record struct PartyId : IComparable<PartyId>
{
    internal const int MaximumLength = 16;
    private readonly string? _text;

    /// <summary>Takes a text that keeps the form.</summary>
    /// <exception cref="ArgumentException">The text does not keep the form.</exception>
    public PartyId(string text) =>
        _text = IsCode(text) ? text : throw new ArgumentException(
        $"'{ShortName.Shown(text)}' is not a party's code: write a capital letter, then capital letters, digits or hyphens, {MaximumLength} at most.", nameof(text));

    /// <summary>Reads the text form; false where it is empty, too long or has another character.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartyId value)
    {
        value = IsCode(text) ? new PartyId(text!) : default;
        return value._text is not null;
    }

    /// <summary>Compares by code unit, without culture.</summary>
    public int CompareTo(PartyId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>The text as it was given.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Orders by code unit.</summary>
    public static bool operator <(PartyId left, PartyId right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >(PartyId left, PartyId right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <=(PartyId left, PartyId right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >=(PartyId left, PartyId right) => left.CompareTo(right) >= 0;

    private static bool IsCode(string? text)
    {
        if (text is not { Length: > 0 and <= MaximumLength } || !char.IsAsciiLetterUpper(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }
}
