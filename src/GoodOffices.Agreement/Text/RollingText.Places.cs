using System.Globalization;

namespace GoodOffices.Agreement.Text;

/// <content>Where the brackets are, and how many.</content>
public sealed partial class RollingText
{
    /// <summary>Every bracket in the order of the text, outer before inner, with its number.</summary>
    /// <param name="within">The number of the provision that this text is, such as <c>7.2</c>; null where the text has articles of its own to count by.</param>
    public IReadOnlyList<BracketPlace> Places(string? within = null)
    {
        var numbering = new Numbering(within);
        var places = new List<BracketPlace>();
        var open = new Stack<(IReadOnlyList<Segment> Segments, int Next, string? Outer, int[] Inner, int Depth)>();
        open.Push((Segments, 0, null, [0], 1));
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Segments.Count) continue;
            open.Push(frame with { Next = frame.Next + 1 });
            if (frame.Segments[frame.Next] is Segment.Plain plain)
            {
                numbering.Follow(plain.Text);
                continue;
            }

            var bracket = (Segment.Bracket)frame.Segments[frame.Next];
            var number = frame.Outer is null ? numbering.Next() : $"{frame.Outer}.{(++frame.Inner[0]).ToString(CultureInfo.InvariantCulture)}";
            places.Add(new BracketPlace(number, frame.Depth, bracket));
            int[] inner = [0];
            foreach (var alternative in bracket.Alternatives.Reverse()) open.Push((alternative.Content.Segments, 0, number, inner, frame.Depth + 1));
        }

        return places;
    }

    /// <summary>Counts what the text has.</summary>
    /// <param name="strays">As <see cref="Parse"/> reported them.</param>
    public TextStatistics Count(IReadOnlyList<Stray>? strays = null)
    {
        var places = Places();
        var (words, paragraphs) = CountWords();
        var attributions = places.SelectMany(place => place.Bracket.Alternatives).SelectMany(alternative => alternative.Parties)
            .GroupBy(party => party, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Count()));
        return new TextStatistics(words, paragraphs, places.Count,
            places.Count == 0 ? 0 : places.Max(place => place.Depth),
            places.Sum(place => place.Bracket.Alternatives.Count), [.. attributions], strays ?? []);
    }

    // Words of every alternative; a paragraph is a line that is not blank once every alternative is chosen.
    private (int Words, int Paragraphs) CountWords()
    {
        var all = new System.Text.StringBuilder();
        var open = new Stack<IEnumerator<Segment>>();
        open.Push(Segments.GetEnumerator());
        while (open.TryPeek(out var segments))
        {
            if (!segments.MoveNext()) open.Pop().Dispose();
            else if (segments.Current is Segment.Plain plain) all.Append(plain.Text);
            else open.Push(((Segment.Bracket)segments.Current).Alternatives.SelectMany(alternative => alternative.Content.Segments).GetEnumerator());
        }

        var text = all.ToString();
        var paragraphs = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace()) paragraphs++;
        }

        return (Wording.Of(text).Words, paragraphs);
    }
}
