using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Whose an alternative is, as it stands at the beginning of a bracket: codes as <see cref="PartyId"/> takes them,
/// with a comma and a space between them, then a colon and one space. <c>[Note: ...]</c> in a document from elsewhere is none.</summary>
internal static class Attribution
{
    public static void Print(StringBuilder output, IReadOnlyList<string> parties)
    {
        if (parties.Count > 0) output.AppendJoin(", ", parties).Append(": ");
    }

    /// <summary>Reads an attribution at a place.</summary>
    /// <param name="text">The notation.</param>
    /// <param name="from">After the opening sign.</param>
    /// <param name="parties">The codes, ascending and each once, or none.</param>
    /// <returns>The length of the attribution, with the space; 0 where there is none.</returns>
    public static int Read(string text, int from, out string[] parties)
    {
        parties = [];
        List<string>? codes = null;
        for (var position = from; ;)
        {
            var length = CodeLength(text.AsSpan(position));
            if (length is 0 or > PartyId.MaximumLength) return 0;
            (codes ??= []).Add(text.Substring(position, length));
            position += length;
            if (position + 1 >= text.Length || text[position + 1] != ' ') return 0;
            position += 2;
            if (text[position - 2] == ',') continue;
            if (text[position - 2] != ':') return 0;
            parties = codes.Count == 1 ? [.. codes] : [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return position - from;
        }
    }

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterUpper(text[0])) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterUpper(text[length]) || char.IsAsciiDigit(text[length]) || text[length] == '-')) length++;
        return length;
    }
}
