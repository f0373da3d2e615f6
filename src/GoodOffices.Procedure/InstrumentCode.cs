using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Procedure;

/// <summary>The neutral code by which full powers name an instrument in the open (<c>I</c>, <c>II</c>): its title is sealed.</summary>
/// <remarks>One to eight capital letters A to Z and digits.</remarks>
public sealed record InstrumentCode : IComparable<InstrumentCode>
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 8;

    private InstrumentCode(string value) => Value = value;

    /// <summary>The code as it is written.</summary>
    public string Value { get; }

    /// <summary>Reads a code.</summary>
    /// <returns>False where the text is not a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out InstrumentCode? code)
    {
        code = text is { Length: >= 1 and <= MaxLength }
            && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) ? new InstrumentCode(text) : null;
        return code is not null;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static InstrumentCode Parse(string text) => TryParse(text, out var code) ? code
        : throw new FormatException($"'{text}' is not an instrument's code: one to eight capital letters and digits, such as II.");

    /// <inheritdoc/>
    public int CompareTo(InstrumentCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The code as it is written.</summary>
    public override string ToString() => Value;
}
