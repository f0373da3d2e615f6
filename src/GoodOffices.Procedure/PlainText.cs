using System.Globalization;
using System.Text;

namespace GoodOffices.Procedure;

/// <summary>The rule for texts for people in the clear fields: what is shown is what is there.</summary>
public static class PlainText
{
    /// <summary>Names what is wrong with the text, or null where it is fit to be shown.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">The longest allowed, in UTF-16 code units.</param>
    public static string? Fault(string text, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return "a text is not empty";
        if (text.Length > maxLength) return string.Create(CultureInfo.InvariantCulture, $"a text here is at most {maxLength} characters long");
        if (text != text.Trim()) return "a text has no white space at its ends";
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return "a text is valid Unicode without replacement characters";
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value != '\n') return "a text has no control characters other than line feeds";
            if (IsDirectionOverride(rune.Value)) return "a text has no invisible characters that change the direction of writing";
        }

        return null;
    }

    // Embeddings, overrides and isolates (UAX #9) can make a name read as another name on the screen.
    private static bool IsDirectionOverride(int scalar) => scalar is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
