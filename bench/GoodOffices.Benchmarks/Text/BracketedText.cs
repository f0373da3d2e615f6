using System.Globalization;
using System.Text;

namespace GoodOffices.Benchmarks.Text;

/// <summary>A made-up rolling text of a given size, the same at every run.</summary>
internal static class BracketedText
{
    private static readonly string[] _words =
        ["the", "Parties", "shall", "permit", "transit", "of", "goods", "through", "their", "territory", "under", "conditions", "agreed", "in", "annex", "and", "notify", "each", "other"];

    /// <summary>Notation with about so many words and exactly so many brackets, in nests of so many levels.</summary>
    public static string Of(int words, int brackets, int depth)
    {
        var text = new StringBuilder();
        var (word, letter) = (0, 0);
        var perBracket = words / brackets;
        for (var nest = 0; nest < brackets / depth; nest++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n## Article {nest + 1}\n\n1. ");
            for (var level = 0; level < depth; level++)
            {
                Words(text, ref word, perBracket);
                text.Append(level % 2 == 0 ? "[ARM, AZE: " : "[ARM: ");
            }

            for (var level = depth - 1; level >= 0; level--)
            {
                text.Append("word ").Append((char)('a' + (letter++ % 26))).Append(']');
                if (level % 2 == 0) text.Append("[GEO: no]");
            }

            text.Append('.');
        }

        return text.ToString();
    }

    private static void Words(StringBuilder text, ref int word, int count)
    {
        for (var at = 0; at < count; at++) text.Append(_words[word++ % _words.Length]).Append(at % 9 == 8 ? ", " : " ");
    }
}
