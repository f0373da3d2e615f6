using System.Text;

namespace GoodOffices.Cli.Delegations;

/// <summary>Splits a typed line into words: spaces part them, single or double quotes keep them together, a backslash in
/// double quotes or outside takes the next character as it is.</summary>
internal static class CommandWords
{
    /// <summary>Splits a line.</summary>
    /// <returns>False where a quote is not closed.</returns>
    public static bool TrySplit(string line, out IReadOnlyList<string> words)
    {
        var found = new List<string>();
        var word = new StringBuilder();
        var (quote, inWord) = ('\0', false);
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '\\' && quote != '\'' && at + 1 < line.Length)
            {
                word.Append(line[++at]);
                inWord = true;
            }
            else if (quote != '\0')
            {
                if (character == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(character);
                }
            }
            else if (character is '\'' or '"')
            {
                (quote, inWord) = (character, true);
            }
            else if (!char.IsWhiteSpace(character))
            {
                word.Append(character);
                inWord = true;
            }
            else if (inWord)
            {
                found.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
        }

        if (inWord)
        {
            found.Add(word.ToString());
        }

        words = found;
        return quote == '\0';
    }
}
