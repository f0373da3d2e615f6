using System.Text;

namespace GoodOffices.Agreement.Text;

/// <content>Where the brackets are, and how many.</content>
public sealed partial class RollingText
{
    /// <summary>Every bracket in the order of the text, outer before inner, with its number.</summary>
    /// <param name="within">The number of the provision that this text is, such as <c>7.2</c>; null where the text has articles or paragraphs of its own to count by.</param>
    public IReadOnlyList<BracketPlace> Places(string? within = null)
    {
        var numbering = new Numbering(within);
        var places = Places(numbering);
        return numbering.HasNumbers || within is not null || places.Count == 0 ? places : Places(new Numbering(null, countsParagraphs: true));
    }

    /// <summary>Every bracket in the order of the text, outer before inner, with a number that was given before.</summary>
    /// <param name="within">The number of the provision that this text is.</param>
    /// <param name="numbered">Its brackets, in their order, with those inside them.</param>
    internal IReadOnlyList<BracketPlace> Places(string within, IReadOnlyList<NumberedBracket> numbered) => Places(new Numbering(within), numbered);

    private List<BracketPlace> Places(Numbering numbering, IReadOnlyList<NumberedBracket>? numbered = null)
    {
        var all = Parties.Count;
        var places = new List<BracketPlace>();
        // What follows a bracket is counted as its first alternative has it.
        var open = new Stack<(Frame Frame, BracketPlace? Outer, int[] Inner, IReadOnlyList<NumberedBracket>? Numbered, bool Counts)>();
        open.Push((new Frame(Segments, 0, null, 0), null, [0], numbered, true));
        while (open.TryPop(out var top))
        {
            var frame = top.Frame;
            if (frame.Next == frame.Segments.Count)
            {
                if (frame.Of is not null && top.Counts) numbering.Follow(frame.Of.After);
                continue;
            }

            open.Push(top with { Frame = frame with { Next = frame.Next + 1 } });
            if (frame.Segments[frame.Next] is Segment.Plain plain)
            {
                if (top.Counts) numbering.Follow(plain.Text);
                continue;
            }

            var bracket = (Segment.Bracket)frame.Segments[frame.Next];
            if (top.Counts) numbering.Follow(bracket.Before);
            var own = bracket.Alternatives.Sum(alternative => alternative.Parties.Count);
            var given = top.Numbered?[top.Inner[0]];
            top.Inner[0]++;
            var place = top.Outer is null
                ? new BracketPlace(bracket, given is null ? numbering.Next(Opening(bracket)) : numbering.At(given.Ordinal), own < all)
                : new BracketPlace(bracket, top.Outer, given?.Ordinal ?? top.Inner[0], own < frame.Of!.Alternatives[frame.Alternative].Parties.Count);
            places.Add(place);
            int[] inner = [0];
            for (var number = bracket.Alternatives.Count - 1; number >= 0; number--)
            {
                open.Push((new Frame(bracket.Alternatives[number].Content.Segments, 0, bracket, number), place, inner, given?.Inner, top.Counts && number == 0));
            }
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

    // How a bracket begins, which may be how a paragraph begins.
    private static string Opening(Segment.Bracket bracket) =>
        bracket.Alternatives[0].Content.Segments is [Segment.Plain plain, ..] ? plain.Text : "";

    // Words of every alternative; a paragraph is a line that is not blank when every alternative is written out.
    private (int Words, int Paragraphs) CountWords()
    {
        var (words, paragraphs) = (0, 0);
        var lineHasText = false;
        var open = new Stack<Frame>();
        open.Push(new Frame(Segments, 0, null, 0));
        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Segments.Count)
            {
                if (frame.Of is { } closed && frame.Alternative + 1 == closed.Alternatives.Count) CountLines(closed.After, ref paragraphs, ref lineHasText);
                continue;
            }

            open.Push(frame with { Next = frame.Next + 1 });
            if (frame.Segments[frame.Next] is Segment.Plain plain)
            {
                words += Wording.CountWords(plain.Text);
                CountLines(plain.Text, ref paragraphs, ref lineHasText);
                continue;
            }

            var bracket = (Segment.Bracket)frame.Segments[frame.Next];
            CountLines(bracket.Before, ref paragraphs, ref lineHasText);
            for (var number = bracket.Alternatives.Count - 1; number >= 0; number--) open.Push(new Frame(bracket.Alternatives[number].Content.Segments, 0, bracket, number));
        }

        return (words, paragraphs + (lineHasText ? 1 : 0));
    }

    private static void CountLines(ReadOnlySpan<char> text, ref int paragraphs, ref bool lineHasText)
    {
        while (text.IndexOfAny('\n', '\r') is var end and >= 0)
        {
            if (lineHasText || !text[..end].IsWhiteSpace()) paragraphs++;
            lineHasText = false;
            text = text[(end + 1)..];
        }

        lineHasText |= !text.IsWhiteSpace();
    }
}
