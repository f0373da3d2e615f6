namespace GoodOffices.Agreement.Text;

/// <summary>Gives brackets around whole paragraphs the line breaks that belong to them, when reading.</summary>
/// <remarks>
/// A bracket that begins a line, that attributes all its alternatives and that a line break follows takes the line breaks
/// after it; the last one of a text takes those before it instead. Who wants no such paragraph has no blank line in its
/// place either. <see cref="LayoutSetter"/> sets a collation so that this reads it back.
/// </remarks>
internal static class Layout
{
    public static List<Segment> Recognise(List<Segment> read, bool isAtLineStart)
    {
        var last = read.FindLastIndex(segment => segment is Segment.Bracket);
        if (last < 0) return read;
        var set = new List<Segment>(read.Count);
        for (var at = 0; at < read.Count; at++)
        {
            if (read[at] is not Segment.Bracket bracket || !bracket.IsAttributed || !IsAtLineStart(set, isAtLineStart))
            {
                set.Add(read[at]);
            }
            else if (at == last && IsNothingBut(read, at + 1) && TakeBefore(set) is { } before)
            {
                set.Add(bracket with { Before = before });
            }
            else if (at + 1 < read.Count && read[at + 1] is Segment.Plain next && LineBreaks.AtStart(next.Text) is var length and > 0)
            {
                set.Add(bracket with { After = next.Text[..length] });
                at++;
                if (length < next.Text.Length) set.Add(new Segment.Plain(next.Text[length..]));
            }
            else
            {
                set.Add(bracket);
            }
        }

        return set;
    }

    /// <summary>Whether a bracket set next would begin a line.</summary>
    public static bool IsAtLineStart(List<Segment> set, bool isAtLineStart) => set.Count == 0 ? isAtLineStart : set[^1] switch
    {
        Segment.Plain plain => LineBreaks.IsEnd(plain.Text[^1]),
        Segment.Bracket bracket => bracket.After.Length > 0,
        _ => false,
    };

    /// <summary>Whether nothing but line breaks stands from here to the end.</summary>
    public static bool IsNothingBut(List<Segment> segments, int from) => from == segments.Count
        || (from + 1 == segments.Count && segments[from] is Segment.Plain plain && LineBreaks.AtStart(plain.Text) == plain.Text.Length);

    /// <summary>Takes the line breaks off the plain text that was set last; null where there are none.</summary>
    public static string? TakeBefore(List<Segment> set)
    {
        if (set.Count == 0 || set[^1] is not Segment.Plain plain || LineBreaks.AtEnd(plain.Text) is not (var length and > 0)) return null;
        set.RemoveAt(set.Count - 1);
        if (length < plain.Text.Length) set.Add(new Segment.Plain(plain.Text[..^length]));
        return plain.Text[^length..];
    }
}
