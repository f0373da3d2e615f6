using System.Text;
using System.Text.RegularExpressions;

namespace GoodOffices.Agreement.Text;

/// <content>The notation, out.</content>
public sealed partial class RollingText
{
    /// <summary>The text in bracket notation: <c>[ARM: may][AZE, GEO: shall]</c>; literal brackets as <c>\[</c> and <c>\]</c>.</summary>
    /// <returns>What <see cref="Parse"/> reads back to an equal text.</returns>
    public string Print()
    {
        var output = new StringBuilder();
        var open = new Stack<(IReadOnlyList<Segment> Segments, int Next, Segment.Bracket? Of, int Alternative)>();
        open.Push((Segments, 0, null, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next < frame.Segments.Count)
            {
                open.Push(frame with { Next = frame.Next + 1 });
                if (frame.Segments[frame.Next] is Segment.Plain plain) Escape(output, plain.Text, IsUnattributedStart(frame.Of, frame.Alternative, frame.Next));
                else OpenAlternative(output, open, (Segment.Bracket)frame.Segments[frame.Next], 0);
            }
            else if (frame.Of is { } bracket)
            {
                output.Append(']');
                if (frame.Alternative + 1 < bracket.Alternatives.Count) OpenAlternative(output, open, bracket, frame.Alternative + 1);
            }
        }

        return output.ToString();
    }

    private static void OpenAlternative(
        StringBuilder output, Stack<(IReadOnlyList<Segment> Segments, int Next, Segment.Bracket? Of, int Alternative)> open, Segment.Bracket bracket, int number)
    {
        var alternative = bracket.Alternatives[number];
        output.Append('[');
        if (alternative.Parties.Count > 0) output.AppendJoin(", ", alternative.Parties).Append(": ");
        open.Push((alternative.Content.Segments, 0, bracket, number));
    }

    private static bool IsUnattributedStart(Segment.Bracket? of, int alternative, int segment) =>
        segment == 0 && of is not null && of.Alternatives[alternative].Parties.Count == 0;

    // A backslash is doubled only where it would otherwise be read as an escape.
    private static void Escape(StringBuilder output, string text, bool mayLookAttributed)
    {
        var colon = mayLookAttributed && Attribution().Match(text) is { Success: true } match ? text.IndexOf(':', match.Index) : -1;
        for (var position = 0; position < text.Length; position++)
        {
            var character = text[position];
            var escaped = character is '[' or ']' || position == colon
                || (character == '\\' && (position + 1 == text.Length || text[position + 1] is '[' or ']' or '\\' or ':'));
            if (escaped) output.Append('\\');
            output.Append(character);
        }
    }

    /// <summary>Codes with a colon and a space at the beginning of an alternative.</summary>
    [GeneratedRegex(@"\G[A-Z][A-Z0-9-]{0,15}(, [A-Z][A-Z0-9-]{0,15})*: ", RegexOptions.CultureInvariant)]
    internal static partial Regex Attribution();
}
