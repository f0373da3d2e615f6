using System.Runtime.CompilerServices;
using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Word boundaries by the default rules of UAX #29 §4.1, of the one Unicode version in <see cref="WordBreakTable"/>. No culture, no tailoring.</summary>
/// <remarks>Linear in the length of the text; allocates nothing. A lone surrogate is a character of class Other.</remarks>
public static class WordBreaks
{
    private static readonly byte[] _latin = LatinClasses();

    /// <summary>The Unicode version whose tables segment words.</summary>
    public static string UnicodeVersion => WordBreakTable.UnicodeVersion;

    /// <summary>The end of the segment that begins at a boundary.</summary>
    /// <param name="text">The text, UTF-16.</param>
    /// <param name="start">A boundary below the length of the text.</param>
    /// <returns>The next boundary: above <paramref name="start"/>, at most the length of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Next(ReadOnlySpan<char> text, int start)
    {
        var plain = EndOfPlainWord(text, start);
        if (plain > start) return plain;
        var previous = Read(text, start, out var position);
        var beforePrevious = WordBreak.Other;
        var joiner = previous == WordBreak.ZeroWidthJoiner;
        var flags = previous == WordBreak.RegionalIndicator ? 1 : 0;
        while (position < text.Length)
        {
            var current = Read(text, position, out var next);
            // WB3 to WB3b: line ends stand alone, but for CR LF.
            if (previous is WordBreak.CarriageReturn or WordBreak.LineFeed or WordBreak.Newline)
            {
                return previous == WordBreak.CarriageReturn && current == WordBreak.LineFeed ? next : position;
            }

            if (current is WordBreak.Extend or WordBreak.Format or WordBreak.ZeroWidthJoiner)
            {
                // WB4: what extends a character belongs to it. WB3d looks at neighbours only.
                joiner = current == WordBreak.ZeroWidthJoiner;
                if (previous == WordBreak.Space) previous = WordBreak.Other;
                position = next;
                continue;
            }

            var joined = joiner && current == WordBreak.Pictograph;
            if (!joined && !Joins(beforePrevious, previous, current, flags, text, next)) return position;
            flags = current == WordBreak.RegionalIndicator ? flags + 1 : 0;
            (beforePrevious, previous, position, joiner) = (previous, current, next, false);
        }

        return position;
    }

    /// <summary>Whether a segment is a word: it holds a letter, a digit or an ideograph.</summary>
    /// <param name="segment">One segment as <see cref="Next"/> cuts it.</param>
    public static bool IsWord(ReadOnlySpan<char> segment)
    {
        foreach (var rune in segment.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) return true;
        }

        return false;
    }

    // Most words are Latin letters with a space after them, which needs no look at the rules; 0 where it is otherwise.
    private static int EndOfPlainWord(ReadOnlySpan<char> text, int start)
    {
        var position = start;
        while (position < text.Length && char.IsAsciiLetter(text[position])) position++;
        return position + 1 < text.Length && text[position] == ' ' && text[position + 1] < '\u0080' ? position : 0;
    }

    private static bool Joins(WordBreak before, WordBreak previous, WordBreak current, int regional, ReadOnlySpan<char> text, int next) => current switch
    {
        WordBreak.Space => previous == WordBreak.Space,
        WordBreak.Letter or WordBreak.HebrewLetter => JoinsLetter(before, previous, current),
        WordBreak.Numeric => previous is WordBreak.Numeric or WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.ExtendNumLet
            || (before == WordBreak.Numeric && previous is WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote),
        WordBreak.Katakana => previous is WordBreak.Katakana or WordBreak.ExtendNumLet,
        WordBreak.ExtendNumLet => previous is WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Numeric or WordBreak.Katakana or WordBreak.ExtendNumLet,
        WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote or WordBreak.MidNum or WordBreak.DoubleQuote =>
            JoinsMiddle(previous, current, Following(text, next)),
        WordBreak.RegionalIndicator => previous == WordBreak.RegionalIndicator && regional % 2 == 1,
        _ => false,
    };

    private static bool JoinsLetter(WordBreak before, WordBreak previous, WordBreak current) => previous switch
    {
        WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Numeric or WordBreak.ExtendNumLet => true,
        WordBreak.MidLetter or WordBreak.MidNumLet or WordBreak.SingleQuote => before is WordBreak.Letter or WordBreak.HebrewLetter,
        WordBreak.DoubleQuote => before == WordBreak.HebrewLetter && current == WordBreak.HebrewLetter,
        _ => false,
    };

    // WB6, WB7a, WB7b, WB12: a mark inside a word or a number stays there if the word or number goes on after it.
    private static bool JoinsMiddle(WordBreak previous, WordBreak current, WordBreak following)
    {
        var insideWord = current is not (WordBreak.MidNum or WordBreak.DoubleQuote)
            && previous is WordBreak.Letter or WordBreak.HebrewLetter && following is WordBreak.Letter or WordBreak.HebrewLetter;
        var insideNumber = current is WordBreak.MidNum or WordBreak.MidNumLet or WordBreak.SingleQuote
            && previous == WordBreak.Numeric && following == WordBreak.Numeric;
        var hebrew = previous == WordBreak.HebrewLetter
            && (current == WordBreak.SingleQuote || (current == WordBreak.DoubleQuote && following == WordBreak.HebrewLetter));
        return (insideWord && current != WordBreak.MidNum) || insideNumber || hebrew;
    }

    // The class of the next character that is not an extension (WB4).
    private static WordBreak Following(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var found = Read(text, position, out position);
            if (found is not (WordBreak.Extend or WordBreak.Format or WordBreak.ZeroWidthJoiner)) return found;
        }

        return WordBreak.Other;
    }

    private static WordBreak Read(ReadOnlySpan<char> text, int position, out int next)
    {
        var character = text[position];
        next = position + 1;
        if (character < _latin.Length) return (WordBreak)_latin[character];
        if (!char.IsHighSurrogate(character) || next == text.Length || !char.IsLowSurrogate(text[next])) return Lookup(character);
        var point = char.ConvertToUtf32(character, text[next]);
        next++;
        return Lookup(point);
    }

    private static WordBreak Lookup(int point)
    {
        var index = WordBreakTable.First.BinarySearch(point);
        if (index < 0) index = ~index - 1;
        return index >= 0 && point - WordBreakTable.First[index] <= WordBreakTable.More[index] ? (WordBreak)WordBreakTable.Class[index] : WordBreak.Other;
    }

    private static byte[] LatinClasses()
    {
        var classes = new byte[0x2100];
        for (var point = 0; point < classes.Length; point++) classes[point] = (byte)Lookup(point);
        return classes;
    }
}
