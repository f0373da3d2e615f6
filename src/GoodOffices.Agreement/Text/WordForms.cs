using System.Globalization;
using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Reduces wording to its words in one spelling, so that texts that differ in form alone come out the same.</summary>
/// <remarks>
/// Taken for form: white space, the punctuation of sentences, dashes and hyphens between words, quotation marks, parentheses,
/// capitals, composed and decomposed characters, the two spellings of English (<c>-ise</c>, <c>-our</c>, <c>-re</c>,
/// <c>-ence</c>, <c>programme</c>, doubled <c>l</c>), Russian <c>ё</c>, the Arabic tatweel. Everything else is substance:
/// letters and digits, since no list of similar words is kept, so that <c>shall</c>, <c>will</c>, <c>may</c> and numbers always
/// differ; signs of currency and of mathematics, <c>%</c>, <c>‰</c>, <c>§</c>; a dash before a digit, which may be a minus or
/// span a range; a blank that is to be filled, however long.
/// </remarks>
internal static class WordForms
{
    private const string PunctuationOfSentences = ".,;:!?\u00A1\u00BF\u00B7\u2022\u2027'\"\u055A\u055B\u055C\u055D\u055E\u0589\u060C\u061B\u061F\u06D4\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B";

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var forms = new StringBuilder(text.Length);
        var (joined, afterDigit) = (false, false);
        for (var position = 0; position < text.Length;)
        {
            var end = WordBreaks.Next(text, position);
            var token = text.AsSpan(position, end - position);
            if (WordBreaks.IsWord(token))
            {
                if (!joined && forms.Length > 0) forms.Append(' ');
                forms.Append(Spelling(Letters(token)));
                (joined, afterDigit) = (false, char.IsDigit(token[^1]));
            }
            else
            {
                AppendSigns(forms, text, position, end);
                // "co-operation" has its hyphen between two words; "5-10" is not 510.
                joined = token is "-" or "\u2010" or "\u2011" && !afterDigit && !IsDigitAt(text, end);
                afterDigit = false;
            }

            position = end;
        }

        return forms.ToString();
    }

    /// <summary>What of a stretch without letters and digits is substance.</summary>
    private static void AppendSigns(StringBuilder forms, string text, int position, int end)
    {
        while (position < end)
        {
            var rune = Rune.TryGetRuneAt(text, position, out var known) ? known : Rune.ReplacementChar;
            var next = position + rune.Utf16SequenceLength;
            if (Sign(rune, text, position, next) is { } sign && !EndsWith(forms, sign)) forms.Append(' ').Append(sign);
            position = next;
        }
    }

    // One blank is as good as a longer one.
    private static bool EndsWith(StringBuilder forms, string sign) => sign is "_" or "\u2026" && forms.Length > 0 && forms[^1] == sign[0];

    private static string? Sign(Rune rune, string text, int position, int next) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format => null,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation => null,
        UnicodeCategory.DashPunctuation => IsDigitAt(text, next) ? "-" : null,
        UnicodeCategory.MathSymbol when rune.Value == 0x2212 => "-",
        UnicodeCategory.ModifierSymbol when rune.Value is '`' or 0xB4 => null,
        _ when rune.Value == 0x2026 || IsEllipsis(text, position) => "\u2026",
        _ when rune.IsBmp && PunctuationOfSentences.Contains((char)rune.Value, StringComparison.Ordinal) => null,
        _ => rune.ToString(),
    };

    // Three dots in a row leave something to be filled in.
    private static bool IsEllipsis(string text, int position)
    {
        if (text[position] != '.') return false;
        var (first, last) = (position, position);
        while (first > 0 && text[first - 1] == '.') first--;
        while (last + 1 < text.Length && text[last + 1] == '.') last++;
        return last - first >= 2;
    }

    private static bool IsDigitAt(string text, int position) => Rune.TryGetRuneAt(text, position, out var rune) && Rune.IsDigit(rune);

    private static string Letters(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            if (character is '\u0640' or '\u2019' or '\'' or '\u200B' or '\u200C' or '\u200D') continue;
            letters.Append(char.ToLowerInvariant(character));
        }

        return Decomposition.Of(letters.ToString());
    }

    private static string Spelling(string word)
    {
        word = word.Replace("е\u0308", "е", StringComparison.Ordinal);
        if (word.Length < 5 || !word.All(char.IsAsciiLetterLower)) return word;
        foreach (var (one, other, least) in _spellings)
        {
            if (word.Length >= least && word.EndsWith(one, StringComparison.Ordinal)) return string.Concat(word.AsSpan(0, word.Length - one.Length), other);
        }

        return word;
    }

    // Endings in the two spellings, and the shortest word that is taken for one: "filled" is not "filed".
    private static readonly (string One, string Other, int Least)[] _spellings =
    [
        ("ize", "ise", 7), ("izes", "ises", 7), ("ized", "ised", 7), ("izing", "ising", 7), ("izer", "iser", 7), ("ization", "isation", 9), ("izations", "isations", 9),
        ("our", "or", 5), ("ours", "ors", 6), ("oured", "ored", 7), ("ouring", "oring", 8), ("tre", "ter", 5), ("tres", "ters", 6),
        ("ence", "ense", 7), ("ences", "enses", 8), ("ogramme", "ogram", 9), ("ogrammes", "ograms", 10), ("ogue", "og", 7), ("ogues", "ogs", 8),
        ("lled", "led", 8), ("lling", "ling", 9), ("ller", "ler", 8), ("llers", "lers", 9),
    ];
}
