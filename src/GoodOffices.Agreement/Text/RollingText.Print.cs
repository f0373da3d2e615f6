using System.Text;

namespace GoodOffices.Agreement.Text;

/// <content>The notation, out.</content>
public sealed partial class RollingText
{
    [ThreadStatic]
    private static StringBuilder? _printer;

    /// <summary>The text in bracket notation: <c>[ARM: may][AZE, GEO: shall]</c>; literal brackets as <c>\[</c> and <c>\]</c>.</summary>
    /// <returns>What <see cref="Parse"/> reads back to an equal text.</returns>
    public string Print()
    {
        // Grows to the longest text that this thread prints, and not anew for each.
        var output = _printer ??= new StringBuilder();
        output.Clear();
        var open = new Stack<Frame>();
        open.Push(new Frame(Segments, 0, null, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next < frame.Segments.Count)
            {
                open.Push(frame with { Next = frame.Next + 1 });
                if (frame.Segments[frame.Next] is Segment.Plain plain) PrintPlain(output, plain.Text, IsBeforeSign(frame));
                else PrintOpening(output, open, (Segment.Bracket)frame.Segments[frame.Next], 0);
            }
            else if (frame.Of is { } bracket)
            {
                output.Append(']');
                if (frame.Alternative + 1 < bracket.Alternatives.Count) PrintOpening(output, open, bracket, frame.Alternative + 1);
                else output.Append(bracket.After);
            }
        }

        return output.ToString();
    }

    private static void PrintOpening(StringBuilder output, Stack<Frame> open, Segment.Bracket bracket, int number)
    {
        var alternative = bracket.Alternatives[number];
        if (number == 0) output.Append(bracket.Before);
        output.Append('[');
        Attribution.Print(output, alternative.Parties);
        open.Push(new Frame(alternative.Content.Segments, 0, bracket, number));
    }

    // A sign follows where a bracket opens next, or where the alternative ends.
    private static bool IsBeforeSign(Frame frame) => frame.Next + 1 == frame.Segments.Count
        ? frame.Of is not null
        : ((Segment.Bracket)frame.Segments[frame.Next + 1]).Before.Length == 0;

    // Backslashes are doubled only directly before a bracket, where they would otherwise be read as escapes.
    private static void PrintPlain(StringBuilder output, ReadOnlySpan<char> text, bool beforeSign)
    {
        while (text.IndexOfAny('[', ']') is var sign and >= 0)
        {
            output.Append(text[..sign]).Append('\\', BackslashesAtEnd(text[..sign])).Append('\\').Append(text[sign]);
            text = text[(sign + 1)..];
        }

        output.Append(text);
        if (beforeSign) output.Append('\\', BackslashesAtEnd(text));
    }

    private static int BackslashesAtEnd(ReadOnlySpan<char> text) => text.Length - text.TrimEnd('\\').Length;
}
