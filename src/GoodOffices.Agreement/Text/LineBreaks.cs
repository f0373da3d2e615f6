using System.Buffers;

namespace GoodOffices.Agreement.Text;

/// <summary>Runs of line breaks: a line end and the blank lines after it, up to the last line end among them.</summary>
internal static class LineBreaks
{
    /// <summary>What ends a line of any text, whether or not it is a line end in Markdown.</summary>
    public static SearchValues<char> Ends { get; } = SearchValues.Create("\n\r\u0085\u2028\u2029");

    public static bool IsEnd(char character) => character is '\n' or '\r';

    /// <summary>The length of the run that a text begins with; 0 where it begins with something else.</summary>
    public static int AtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length && (IsEnd(text[at]) || (length > 0 && text[at] is ' ' or '\t')); at++)
        {
            if (IsEnd(text[at])) length = at + 1;
        }

        return length;
    }

    /// <summary>The length of the run that a text ends with; 0 where it ends with something else.</summary>
    public static int AtEnd(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsEnd(text[^1])) return 0;
        var start = text.Length - 1;
        for (var at = start; at >= 0 && (IsEnd(text[at]) || text[at] is ' ' or '\t'); at--)
        {
            if (IsEnd(text[at])) start = at;
        }

        return text.Length - start;
    }
}
