namespace GoodOffices.Agreement.Text;

/// <summary>Cuts texts into paragraphs, list items and headings.</summary>
internal sealed class BlockCutter(Vocabulary vocabulary)
{
    private readonly Dictionary<ulong, List<(Tokens Tokens, int Next, int Identity)>> _identities = [];
    private int _next;

    public List<Block> Cut(Tokens text)
    {
        var stretches = Stretches(text);
        var blocks = new Block[stretches.Count];
        var (next, nextIdentity) = (default(Tokens), -1);
        for (var at = stretches.Count - 1; at >= 0; at--)
        {
            var tokens = stretches[at];
            var identity = Identify(tokens, -1);
            blocks[at] = nextIdentity >= 0 && IsHeading(tokens)
                ? new Block(tokens, next, Identify(tokens, nextIdentity), identity)
                : new Block(tokens, default, identity, -1);
            (next, nextIdentity) = (tokens, identity);
        }

        return [.. blocks];
    }

    private List<Tokens> Stretches(Tokens text)
    {
        var stretches = new List<Tokens>();
        var span = text.Span;
        var (start, line, ended) = (0, 0, false);
        for (var at = 0; at < span.Length; at++)
        {
            if (vocabulary.IsLineEnd(span[at]))
            {
                (ended, line) = (true, at + 1);
            }
            else if (ended && !vocabulary.IsSpace(span[at]))
            {
                // The indent of a line belongs to that line.
                stretches.Add(text.Slice(start, line));
                (start, ended) = (line, false);
            }
        }

        if (start < span.Length) stretches.Add(text.Slice(start, span.Length));
        return stretches;
    }

    // A heading in Markdown, or a short line whose first word counts articles: it names the article, the text under it is the article.
    private bool IsHeading(Tokens tokens) => vocabulary.StartsWithHash(tokens.Span[0]) || Headings.IsHeading(FirstLine(tokens));

    private string FirstLine(Tokens tokens)
    {
        var length = 0;
        while (length < tokens.Count && length < Headings.LongestInTokens && !vocabulary.IsLineEnd(tokens.Span[length])) length++;
        return length == Headings.LongestInTokens ? "" : tokens.Slice(0, length).Text(vocabulary);
    }

    private int Identify(Tokens tokens, int next)
    {
        var hash = 14695981039346656037UL ^ (uint)next;
        foreach (var token in tokens.Span) hash = (hash ^ (uint)token) * 1099511628211UL;
        if (!_identities.TryGetValue(hash, out var same)) _identities.Add(hash, same = []);
        foreach (var (other, otherNext, identity) in same)
        {
            if (next == otherNext && other.IsSame(tokens)) return identity;
        }

        same.Add((tokens, next, _next));
        return _next++;
    }
}
