using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>A language by its BCP 47 tag in lower case, such as <c>en</c>, <c>hy</c>, <c>az-latn</c>. Ordered by code
/// unit. The default value has no tag and stands for no language.</summary>
public readonly record struct Language : IComparable<Language>
{
    private const int MaximumLength = 35;
    private readonly string? _tag;

    /// <summary>Takes a tag: subtags of one to eight ASCII letters or digits, the first of two to eight letters.</summary>
    /// <exception cref="ArgumentException">The tag does not have that form.</exception>
    public Language(string tag) => _tag = IsTag(tag)
        ? tag : throw new ArgumentException("A language is a BCP 47 tag in lower case, such as 'en' or 'az-latn'.", nameof(tag));

    /// <summary>Reads a tag; capital letters are taken and lowered.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Language language)
    {
        var lowered = text?.ToLowerInvariant();
        language = IsTag(lowered) ? new Language(lowered!) : default;
        return language._tag is not null;
    }

    /// <summary>Compares by code unit, without culture.</summary>
    public int CompareTo(Language other) => string.CompareOrdinal(_tag, other._tag);

    /// <summary>The tag.</summary>
    public override string ToString() => _tag ?? "";

    /// <summary>Orders by code unit.</summary>
    public static bool operator <(Language left, Language right) => left.CompareTo(right) < 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >(Language left, Language right) => left.CompareTo(right) > 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator <=(Language left, Language right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by code unit.</summary>
    public static bool operator >=(Language left, Language right) => left.CompareTo(right) >= 0;

    private static bool IsTag(string? tag)
    {
        if (tag is null || tag.Length > MaximumLength)
        {
            return false;
        }

        var subtags = tag.Split('-');
        return subtags[0].Length >= 2 && subtags[0].All(char.IsAsciiLetterLower)
            && subtags.All(subtag => subtag.Length is >= 1 and <= 8
                && subtag.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)));
    }
}
