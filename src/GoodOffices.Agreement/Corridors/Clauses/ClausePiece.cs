namespace GoodOffices.Agreement.Corridors;

/// <summary>A piece of a line: literal text, or a slot for a value.</summary>
/// <param name="Literal">The text; empty for a slot.</param>
/// <param name="Path">Which field.</param>
/// <param name="Format">How it is written: a section, a domain of words, <c>percent</c>; empty for as it is.</param>
/// <param name="Around">What stands around the value, <c>@</c>; nothing stands where the value is empty. Empty for the value alone.</param>
internal sealed record ClausePiece(string Literal, string Path, string Format, string Around)
{
    /// <summary>Reads what stands between the braces: <c>path|format: around</c>.</summary>
    public static ClausePiece Slot(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var (name, around) = colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
        var bar = name.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? new ClausePiece("", name, "", around) : new ClausePiece("", name[..bar], name[(bar + 1)..], around);
    }
}
