using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Reduces wording to its words in one spelling, so that texts that differ in form alone come out the same.</summary>
/// <remarks>
/// Taken for form: white space, punctuation, hyphens, quotation marks, capitals, composed and decomposed characters, the two
/// spellings of English (<c>-ise</c>, <c>-our</c>, <c>-re</c>, <c>-ence</c>, <c>programme</c>, doubled <c>l</c>), Russian
/// <c>ё</c>, the Arabic tatweel. Any other letter or digit is substance: no list of similar words is kept, so that
/// <c>shall</c>, <c>will</c>, <c>may</c> and numbers always differ.
/// </remarks>
internal static class WordForms
{
    public static string Of(string text)
    {
        var forms = new StringBuilder(text.Length);
        var joined = false;
        for (var position = 0; position < text.Length;)
        {
            var end = WordBreaks.Next(text, position);
            var token = text.AsSpan(position, end - position);
            if (WordBreaks.IsWord(token))
            {
                if (!joined && forms.Length > 0) forms.Append(' ');
                forms.Append(Spelling(Letters(token)));
            }

            // "co-operation" has its hyphen between two words.
            joined = token is "-" or "\u2010" or "\u2011";
            position = end;
        }

        return forms.ToString();
    }

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
