using System.Globalization;

namespace GoodOffices.Record;

/// <summary>Why foreign bytes were not accepted: where, and which rule they break.</summary>
/// <param name="Offset">Byte offset from the start of what was parsed.</param>
/// <param name="Rule">The rule that is broken, as a sentence without a full stop; never a part of the content itself.</param>
public sealed record ParseError(long Offset, string Rule)
{
    /// <summary>For people: <c>at byte 17: the size is a decimal number without leading zeros</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"at byte {Offset}: {Rule}");
}
