namespace GoodOffices.Agreement.Text;

/// <summary>Sets the outcome of a collation so that what is printed is read back as it is: see <see cref="Layout"/>.</summary>
/// <remarks>Recurs once for each nested bracket; a collation nests at most as deep as it has parties.</remarks>
internal static class LayoutSetter
{
    /// <param name="text">A text whose brackets have all line breaks inside their alternatives or in the plain text.</param>
    /// <param name="parties">Everyone whose text this is.</param>
    /// <param name="isAtLineStart">Whether it begins a line.</param>
    /// <returns>The same text where nothing was to be set.</returns>
    public static RollingText Set(RollingText text, IReadOnlyList<string> parties, bool isAtLineStart)
    {
        if (text.IsClean) return text;
        var pending = text.Segments.ToList();
        var set = new List<Segment>(pending.Count);
        var last = pending.FindLastIndex(segment => segment is Segment.Bracket);
        for (var at = 0; at < pending.Count; at++)
        {
            if (pending[at] is Segment.Bracket bracket)
            {
                var isLast = at == last && Layout.IsNothingBut(pending, at + 1);
                var beginsLine = Layout.IsAtLineStart(set, isAtLineStart);
                var placed = (isLast ? PlaceLast(bracket, set, beginsLine, parties) : null) ?? Place(bracket, beginsLine, pending, at, parties);
                set.Add(SetInside(placed, beginsLine || placed.Before.Length > 0));
                if (at + 1 < pending.Count && pending[at + 1] is Segment.Plain { Text: "" }) at++;
            }
            else
            {
                set.Add(pending[at]);
            }
        }

        return IsAsItWas(set, text.Segments) ? text : RollingText.Of([.. set]);
    }

    private static bool IsAsItWas(List<Segment> set, IReadOnlyList<Segment> before)
    {
        if (set.Count != before.Count) return false;
        for (var at = 0; at < set.Count; at++)
        {
            if (!ReferenceEquals(set[at], before[at])) return false;
        }

        return true;
    }

    private static Segment.Bracket SetInside(Segment.Bracket bracket, bool isAtLineStart)
    {
        Alternative[]? alternatives = null;
        for (var at = 0; at < bracket.Alternatives.Count; at++)
        {
            var own = bracket.Alternatives[at];
            var content = Set(own.Content, own.Parties, isAtLineStart);
            if (ReferenceEquals(content, own.Content)) continue;
            alternatives ??= [.. bracket.Alternatives];
            alternatives[at] = own with { Content = content };
        }

        return alternatives is null ? bracket : bracket with { Alternatives = alternatives };
    }

    private static Segment.Bracket? PlaceLast(Segment.Bracket bracket, List<Segment> set, bool beginsLine, IReadOnlyList<string> parties)
    {
        if (beginsLine) return Layout.TakeBefore(set) is { } taken ? Completed(bracket, parties) with { Before = taken } : null;
        if (set.Count == 0 || set[^1] is not Segment.Plain plain) return null;
        var before = Common(bracket, LeadingBreaks);
        if (before.Length == 0 || LineBreaks.AtEnd(plain.Text + before) != before.Length) return null;
        return Cut(bracket, before.Length, 0) with { Before = before };
    }

    private static Segment.Bracket Place(Segment.Bracket bracket, bool beginsLine, List<Segment> pending, int at, IReadOnlyList<string> parties)
    {
        if (!beginsLine) return bracket;
        var next = at + 1 < pending.Count ? (pending[at + 1] as Segment.Plain)?.Text ?? "" : "";
        if (LineBreaks.AtStart(next) is var length and > 0)
        {
            pending[at + 1] = new Segment.Plain(next[length..]);
            return Completed(bracket, parties) with { After = next[..length] };
        }

        var after = Common(bracket, TrailingBreaks);
        return after.Length == 0 || LineBreaks.AtStart(after + next) != after.Length ? bracket : Cut(bracket, 0, after.Length) with { After = after };
    }

    // Who is in no alternative, and has the line breaks all the same, gets an alternative with nothing in it.
    private static Segment.Bracket Completed(Segment.Bracket bracket, IReadOnlyList<string> parties)
    {
        var missing = parties.Except(bracket.Alternatives.SelectMany(alternative => alternative.Parties), StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? bracket : bracket with
        {
            Alternatives = [.. bracket.Alternatives.Append(new Alternative(missing, RollingText.Empty)).OrderBy(alternative => alternative.Parties[0], StringComparer.Ordinal)],
        };
    }

    private static string Common(Segment.Bracket bracket, Func<RollingText, string> breaks)
    {
        var common = breaks(bracket.Alternatives[0].Content);
        return bracket.Alternatives.All(alternative => breaks(alternative.Content) == common) ? common : "";
    }

    private static string LeadingBreaks(RollingText text) =>
        text.Segments.Count > 0 && text.Segments[0] is Segment.Plain plain ? plain.Text[..LineBreaks.AtStart(plain.Text)] : "";

    private static string TrailingBreaks(RollingText text) =>
        text.Segments.Count > 0 && text.Segments[^1] is Segment.Plain plain ? plain.Text[^LineBreaks.AtEnd(plain.Text)..] : "";

    private static Segment.Bracket Cut(Segment.Bracket bracket, int atStart, int atEnd) => bracket with
    {
        Alternatives = [.. bracket.Alternatives.Select(alternative => alternative with { Content = Cut(alternative.Content, atStart, atEnd) })],
    };

    private static RollingText Cut(RollingText text, int atStart, int atEnd)
    {
        var segments = text.Segments.ToList();
        var edge = atStart > 0 ? 0 : segments.Count - 1;
        var plain = ((Segment.Plain)segments[edge]).Text[atStart..^atEnd];
        if (plain.Length == 0) segments.RemoveAt(edge);
        else segments[edge] = new Segment.Plain(plain);
        return RollingText.Of(segments);
    }
}
