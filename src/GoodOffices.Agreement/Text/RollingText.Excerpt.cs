namespace GoodOffices.Agreement.Text;

/// <content>A glance at a text: its first bracket with a little around it.</content>
public sealed partial class RollingText
{
    private const char Ellipsis = '…';

    /// <summary>The first bracket that stands in the text itself, with the shared words around it.</summary>
    /// <param name="letters">How many UTF-16 code units of shared wording before and after it at most; whole words only. Not negative.</param>
    /// <returns>The beginning of the text where it has no bracket.</returns>
    public RollingText Excerpt(int letters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(letters);
        var at = 0;
        while (at < Segments.Count && Segments[at] is not Segment.Bracket) at++;
        if (at == Segments.Count) return Segments.Count == 0 ? this : Of([new Segment.Plain(Beginning(((Segment.Plain)Segments[0]).Text, letters * 2))]);
        var shown = new List<Segment>(3);
        if (at > 0 && Ending(((Segment.Plain)Segments[at - 1]).Text, letters) is { Length: > 0 } before) shown.Add(new Segment.Plain(before));
        shown.Add(Segments[at]);
        if (at + 1 < Segments.Count && Segments[at + 1] is Segment.Plain next && Beginning(next.Text, letters) is { Length: > 0 } after) shown.Add(new Segment.Plain(after));
        return Of(shown);
    }

    private static string Beginning(string text, int letters)
    {
        if (text.Length <= letters) return text;
        var end = letters == 0 ? -1 : text.LastIndexOfAny([' ', '\n'], letters - 1);
        return end < 0 ? Ellipsis.ToString() : text[..end] + Ellipsis;
    }

    private static string Ending(string text, int letters)
    {
        if (text.Length <= letters) return text;
        var begin = letters == 0 ? -1 : text.IndexOfAny([' ', '\n'], text.Length - letters);
        return begin < 0 ? Ellipsis.ToString() : Ellipsis + text[(begin + 1)..];
    }
}
