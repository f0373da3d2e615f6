using System.Collections.Immutable;

namespace GoodOffices.Procedure;

/// <summary>One text in one or more languages, or in none: a name, a title, a place.</summary>
/// <remarks>
/// Ordered by language tag, so the order in which it was written says nothing. Texts are plain: no control characters but line
/// feeds, no white space at the ends, no direction overrides.
/// </remarks>
public sealed class TextInLanguages : IEquatable<TextInLanguages>
{
    /// <summary>The longest text in one language, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>The most languages.</summary>
    public const int MaxLanguages = 24;

    private TextInLanguages(ImmutableSortedDictionary<LanguageTag, string> texts) => Texts = texts;

    /// <summary>A text in no language.</summary>
    public static TextInLanguages None { get; } = new(ImmutableSortedDictionary<LanguageTag, string>.Empty);

    /// <summary>The text in each language, ordered by tag.</summary>
    public ImmutableSortedDictionary<LanguageTag, string> Texts { get; }

    /// <summary>Whether there is no text at all.</summary>
    public bool IsEmpty => Texts.IsEmpty;

    /// <summary>One text in one language.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or has characters that are not shown.</exception>
    public static TextInLanguages Of(LanguageTag language, string text) => Of([KeyValuePair.Create(language, text)]);

    /// <summary>One text in several languages.</summary>
    /// <exception cref="ArgumentException">A text is empty, too long, or has characters that are not shown; or a language comes twice.</exception>
    public static TextInLanguages Of(IEnumerable<KeyValuePair<LanguageTag, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = ImmutableSortedDictionary.CreateBuilder<LanguageTag, string>();
        foreach (var (language, text) in texts)
        {
            if (PlainText.Fault(text, MaxLength) is { } fault) throw new ArgumentException($"The text in {language} is not accepted: {fault}.", nameof(texts));
            builder.Add(language, text);
        }

        return builder.Count <= MaxLanguages ? new TextInLanguages(builder.ToImmutable())
            : throw new ArgumentException($"A text has at most {MaxLanguages} languages.", nameof(texts));
    }

    /// <summary>The text to show to a reader of this language: in it, else in English, else in the first language; empty where there is none.</summary>
    public string For(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (Texts.TryGetValue(language, out var text)) return text;
        if (Texts.TryGetValue(LanguageTag.Parse("en"), out text)) return text;
        return Texts.IsEmpty ? "" : Texts.First().Value;
    }

    /// <inheritdoc/>
    public bool Equals(TextInLanguages? other) => other is not null && Texts.SequenceEqual(other.Texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextInLanguages);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (language, text) in Texts)
        {
            hash.Add(language);
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text in English or else in the first language.</summary>
    public override string ToString() => For(LanguageTag.Parse("en"));
}
