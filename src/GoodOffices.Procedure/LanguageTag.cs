using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure;

/// <summary>A language by its tag (<c>en</c>, <c>hy</c>, <c>az-Latn</c>), in the form of BCP 47 (RFC 5646 §2.1).</summary>
/// <remarks>
/// A subset of the form: two or three small letters, then subtags of two to eight letters and digits. At most 35 characters
/// (RFC 5646 §4.4.1). Tags are compared as they are written, so a language is written in one way throughout the talks.
/// </remarks>
public sealed record LanguageTag : IComparable<LanguageTag>
{
    /// <summary>The longest tag, in characters.</summary>
    public const int MaxLength = 35;

    private LanguageTag(string value) => Value = value;

    /// <summary>The tag as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads a tag.</summary>
    /// <returns>False where the text is not a tag of that form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? tag)
    {
        tag = text is { Length: >= 2 and <= MaxLength } && HasForm(text.Split('-')) ? new LanguageTag(text) : null;
        return tag is not null;
    }

    /// <summary>Reads a tag that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a tag.</exception>
    public static LanguageTag Parse(string text) => TryParse(text, out var tag) ? tag
        : throw new FormatException($"'{text}' is not a language tag (BCP 47), such as en or az-Latn.");

    /// <inheritdoc/>
    public int CompareTo(LanguageTag? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The tag as it is written.</summary>
    public override string ToString() => Value;

    private static bool HasForm(string[] subtags) =>
        subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetterLower)
        && subtags.Skip(1).All(subtag => subtag.Length is >= 2 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
}
