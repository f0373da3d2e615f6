using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Whose an alternative is, as it stands at the beginning of a bracket: codes, then a colon and one space.</summary>
/// <remarks>A code of capital letters, digits, full stops, hyphens and underscores that begins with a letter stands as it is;
/// any other that <see cref="PartyId"/> takes has an @ before it, so that <c>[Note: ...]</c> in a document from elsewhere
/// is not taken for an attribution.</remarks>
internal static class Attribution
{
    public static void Print(StringBuilder output, IReadOnlyList<string> parties)
    {
        for (var at = 0; at < parties.Count; at++)
        {
            if (at > 0) output.Append(", ");
            if (PlainLength(parties[at]) < parties[at].Length) output.Append('@');
            output.Append(parties[at]);
        }

        if (parties.Count > 0) output.Append(": ");
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
            var rest = text.AsSpan(position);
            var marked = rest is ['@', ..];
            var length = marked ? CodeLength(rest[1..]) : PlainLength(rest);
            if (length is 0 or > PartyId.MaximumLength) return 0;
            if (marked) position++;
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

    private static int PlainLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterUpper(text[0])) return 0;
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterUpper(text[length]) || char.IsAsciiDigit(text[length]) || text[length] is '.' or '-' or '_')) length++;
        return length;
    }

    private static int CodeLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '-' or '_')) length++;
        return length;
    }
}
