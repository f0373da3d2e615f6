namespace GoodOffices.Agreement.Text;

/// <summary>A paragraph: a line with its end and the blank lines after it.</summary>
/// <param name="Tokens">All of it.</param>
/// <param name="Bag">Its words, sorted, for similarity.</param>
/// <param name="Identity">A number that equal paragraphs share.</param>
internal sealed record Block(Tokens Tokens, int[] Bag, int Identity)
{
    /// <summary>Cuts a text into its paragraphs.</summary>
    public static List<Block> Cut(Tokens text, Vocabulary vocabulary, Similarity similarity, Dictionary<string, int> identities)
    {
        var blocks = new List<Block>();
        var start = 0;
        var ended = false;
        for (var at = 0; at < text.Count; at++)
        {
            var token = vocabulary[text.Span[at]];
            if (IsLineEnd(token)) ended = true;
            else if (ended && !string.IsNullOrWhiteSpace(token)) (start, ended) = (Add(start, LineStart(text, at, vocabulary)), false);
        }

        Add(start, text.Count);
        return blocks;

        int Add(int from, int to)
        {
            if (to == from) return to;
            var tokens = text.Slice(from, to);
            var key = tokens.Text(vocabulary);
            if (!identities.TryGetValue(key, out var identity)) identities.Add(key, identity = identities.Count);
            blocks.Add(new Block(tokens, similarity.Bag(tokens), identity));
            return to;
        }
    }

    private static bool IsLineEnd(string token) => token is "\n" or "\r\n" or "\r" or "\u2028" or "\u2029" or "\u0085";

    // The indent of a line belongs to that line.
    private static int LineStart(Tokens text, int at, Vocabulary vocabulary)
    {
        while (at > 0 && !IsLineEnd(vocabulary[text.Span[at - 1]])) at--;
        return at;
    }
}
