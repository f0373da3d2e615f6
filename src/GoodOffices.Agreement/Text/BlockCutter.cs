namespace GoodOffices.Agreement.Text;

/// <summary>Cuts texts into paragraphs, list items and headings.</summary>
internal sealed class BlockCutter(Tokeniser tokeniser)
{
    private readonly Dictionary<string, int> _wordings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Heading, int Headed), int> _headings = [];
    private readonly Dictionary<int, Tokens> _tokens = [];
    private int _next;

    /// <summary>Begins anew, and keeps no text of what was.</summary>
    public void Clear()
    {
        _wordings.Clear();
        _headings.Clear();
        _tokens.Clear();
        _next = 0;
    }

    /// <summary>Cuts the beginning of a text, up to an end.</summary>
    public List<Block> Cut(string text, int end)
    {
        var starts = Starts(text.AsSpan(0, end));
        var blocks = new Block[starts.Count];
        Block? next = null;
        for (var at = starts.Count - 1; at >= 0; at--)
        {
            var (from, to) = (starts[at], at + 1 < starts.Count ? starts[at + 1] : end);
            var wording = Identify(text, from, to);
            var headed = next is not null && IsHeading(text, from, to) ? next : null;
            next = blocks[at] = new Block(text, from, to, this) { Wording = wording, Headed = headed, Identity = headed is null ? wording : Identify(wording, headed.Wording) };
        }

        return [.. blocks];
    }

    /// <summary>The words of a block; a paragraph that comes twice, in one text or another, is cut once.</summary>
    public Tokens TokensOf(Block block)
    {
        if (!_tokens.TryGetValue(block.Wording, out var tokens)) _tokens.Add(block.Wording, tokens = block.Cut(tokeniser));
        return tokens;
    }

    // A line that is not blank begins a block, unless it is the first of the text. The indent of a line belongs to that line.
    private static List<int> Starts(ReadOnlySpan<char> text)
    {
        var starts = new List<int>();
        if (text.IsEmpty) return starts;
        starts.Add(0);
        for (var line = 0; line < text.Length;)
        {
            var length = text[line..].IndexOfAny(LineBreaks.Ends);
            if (length < 0) length = text.Length - line;
            if (line > 0 && !text.Slice(line, length).IsWhiteSpace()) starts.Add(line);
            line += length + 1;
        }

        return starts;
    }

    // A heading in Markdown, or a short line whose first word counts articles: it names the article, the text under it is the article.
    private bool IsHeading(string text, int from, int to)
    {
        if (text[from] == '#') return true;
        var length = text.AsSpan(from, to - from).IndexOfAny(LineBreaks.Ends);
        if (length < 0) length = to - from;
        return Headings.IsHeading(text.AsSpan(from, length)) && tokeniser.Cut(text, from, from + length).Count < Headings.LongestInTokens;
    }

    private int Identify(string text, int from, int to)
    {
        var known = _wordings.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text.AsSpan(from, to - from), out var identity)) return identity;
        _wordings.Add(to - from == text.Length ? text : text[from..to], _next);
        return _next++;
    }

    private int Identify(int heading, int headed)
    {
        if (_headings.TryGetValue((heading, headed), out var identity)) return identity;
        _headings.Add((heading, headed), _next);
        return _next++;
    }
}
