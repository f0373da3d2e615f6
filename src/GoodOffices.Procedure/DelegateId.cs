using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure;

/// <summary>One person of a delegation, by a short name that is unique within that delegation (<c>minister</c>, <c>legal-adviser</c>).</summary>
/// <remarks>One to forty-eight small letters a to z, digits, hyphens and full stops, a letter first. The person's name and title stand in the credentials.</remarks>
public sealed record DelegateId : IComparable<DelegateId>
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int MaxLength = 48;

    private DelegateId(string value) => Value = value;

    /// <summary>The identifier as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier.</summary>
    /// <returns>False where the text is not one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DelegateId? id)
    {
        id = text is { Length: >= 1 and <= MaxLength } && char.IsAsciiLetterLower(text[0])
            && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
            ? new DelegateId(text) : null;
        return id is not null;
    }

    /// <summary>Reads an identifier that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not an identifier.</exception>
    public static DelegateId Parse(string text) => TryParse(text, out var id) ? id
        : throw new FormatException($"'{text}' does not name a delegate: small letters, digits, hyphens and full stops, such as legal-adviser.");

    /// <inheritdoc/>
    public int CompareTo(DelegateId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The identifier as it is written.</summary>
    public override string ToString() => Value;
}
