using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GoodOffices.Record;

/// <summary>Why foreign bytes were not accepted: where, and which rule they break.</summary>
/// <param name="Offset">Byte offset from the start of what was parsed.</param>
/// <param name="Rule">The rule that is broken, as a sentence without a full stop; never a part of the content itself.</param>
public sealed record ParseError(long Offset, string Rule)
{
    /// <summary>For people: <c>at byte 17: the size is a decimal number without leading zeros</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at byte {Offset}: {Rule}");

    /// <summary>Lets a parser refuse in one expression: <c>return ParseError.Fail(offset, rule, out error);</c>.</summary>
    /// <returns>False, always.</returns>
    internal static bool Fail(long offset, string rule, [NotNull] out ParseError? error)
    {
        error = new ParseError(offset, rule);
        return false;
    }
}
