using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Agreement;

/// <summary>The same words in one or more languages, in the order of their tags: a title, a heading, a statement. The
/// texts are kept byte for byte; the only thing refused is a lone surrogate, which no encoding can carry. May be empty.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "The word of the field.")]
public sealed class Texts : IReadOnlyCollection<KeyValuePair<Language, string>>, IEquatable<Texts>
{
    private readonly ImmutableSortedDictionary<Language, string> _byLanguage;

    private Texts(ImmutableSortedDictionary<Language, string> byLanguage) => _byLanguage = byLanguage;

    /// <summary>No text in any language.</summary>
    public static Texts None { get; } = new(ImmutableSortedDictionary<Language, string>.Empty);

    /// <summary>The number of languages.</summary>
    public int Count => _byLanguage.Count;

    /// <summary>The languages in the order of their tags.</summary>
    public IEnumerable<Language> Languages => _byLanguage.Keys;

    /// <summary>The text in this language, or null.</summary>
    public string? this[Language language] => _byLanguage.GetValueOrDefault(language);

    /// <summary>One text in one language.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate.</exception>
    public static Texts Of(Language language, string text) => None.With(language, text);

    /// <summary>These texts and this one, which takes the place of an earlier one in its language.</summary>
    /// <exception cref="ArgumentException">The text has a lone surrogate, or the language is the default value.</exception>
    public Texts With(Language language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language == default || !IsWellFormed(text))
        {
            throw new ArgumentException("A text has a language and no lone surrogate (U+D800 to U+DFFF).", nameof(text));
        }

        return new Texts(_byLanguage.SetItem(language, text));
    }

    /// <summary>The text in the wanted language, else in the first by tag, else the empty text.</summary>
    public string In(Language wanted) => this[wanted] ?? _byLanguage.Values.FirstOrDefault() ?? "";

    /// <summary>True where both hold the same languages and texts.</summary>
    public bool Equals(Texts? other) => other is not null && _byLanguage.SequenceEqual(other._byLanguage);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : _byLanguage.First().GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Language, string>> GetEnumerator() => _byLanguage.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
