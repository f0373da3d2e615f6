using System.Text;

namespace GoodOffices.Agreement;

/// <summary>A blank to be filled: three or more low lines in a row, as in <c>____ days</c>.</summary>
/// <param name="Start">Where it begins in the text, UTF-16 code units from 0.</param>
/// <param name="Length">How long it is, UTF-16 code units.</param>
public readonly record struct Placeholder(int Start, int Length)
{
    private const int ShortestRun = 3;

    /// <summary>The blanks of a text, in its order.</summary>
    public static IReadOnlyList<Placeholder> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Placeholder>();
        for (var at = text.IndexOf('_', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] == '_')
            {
                end++;
            }

            if (end - at >= ShortestRun)
            {
                found.Add(new Placeholder(at, end - at));
            }

            at = end < text.Length ? text.IndexOf('_', end) : -1;
        }

        return found;
    }

    /// <summary>The text with blanks filled; where <paramref name="valueOf"/> gives null the blank stays.</summary>
    public static string Fill(string text, Func<int, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        var blanks = In(text);
        if (blanks.Count == 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length);
        var from = 0;
        for (var ordinal = 0; ordinal < blanks.Count; ordinal++)
        {
            var blank = blanks[ordinal];
            filled.Append(text, from, blank.Start - from).Append(valueOf(ordinal) ?? text.Substring(blank.Start, blank.Length));
            from = blank.Start + blank.Length;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
