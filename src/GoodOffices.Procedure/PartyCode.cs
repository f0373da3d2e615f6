using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure;

/// <summary>The code of a negotiating state or entity: ISO 3166-1 alpha-3 (<c>ARM</c>), or a free code for others.</summary>
/// <remarks>
/// One to sixteen capital letters A to Z and digits, a letter first. Whether a code is assigned is not checked, and no list
/// of states is kept: a code says nothing about status. Codes order by their characters, which is the order of parties everywhere.
/// </remarks>
public sealed record PartyCode : IComparable<PartyCode>
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 16;

    private PartyCode(string value) => Value = value;

    /// <summary>The code as it is written.</summary>
    public string Value { get; }

    /// <summary>Whether the code has the form of ISO 3166-1 alpha-3: three letters.</summary>
    public bool HasIsoForm => Value.Length == 3 && Value.All(char.IsAsciiLetterUpper);

    /// <summary>Reads a code.</summary>
    /// <returns>False where the text is not a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartyCode? code)
    {
        code = text is { Length: >= 1 and <= MaxLength } && char.IsAsciiLetterUpper(text[0])
            && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) ? new PartyCode(text) : null;
        return code is not null;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static PartyCode Parse(string text) => TryParse(text, out var code) ? code
        : throw new FormatException($"'{text}' is not a party code: one to sixteen capital letters and digits, such as ARM.");

    /// <inheritdoc/>
    public int CompareTo(PartyCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;
}
