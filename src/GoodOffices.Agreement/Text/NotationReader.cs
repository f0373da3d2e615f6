namespace GoodOffices.Agreement.Text;

/// <summary>Reads bracket notation in one pass with a stack of its own.</summary>
internal sealed class NotationReader(string text)
{
    private readonly Stack<Open> _open = new();
    private readonly List<int> _strays = [];
    private RollingTextBuilder _current = new();

    private sealed record Open(int Offset, IReadOnlyList<string> Parties, int AttributionLength, RollingTextBuilder Outer);

    public ParsedText Read()
    {
        var position = 0;
        while (position < text.Length)
        {
            var run = text.AsSpan(position).IndexOfAny('[', ']', '\\');
            if (run < 0) run = text.Length - position;
            _current.AddPlain(text.AsSpan(position, run));
            position += run;
            if (position < text.Length) position = ReadSign(position);
        }

        CloseStrays();
        return new ParsedText(_current.Build(), Located());
    }

    private int ReadSign(int position)
    {
        switch (text[position])
        {
            case '[':
                return OpenAt(position);
            case ']':
                CloseAt(position);
                return position + 1;
            default:
                var escapes = position + 1 < text.Length && text[position + 1] is '[' or ']' or '\\' or ':';
                _current.AddPlain(text.AsSpan(escapes ? position + 1 : position, 1));
                return position + (escapes ? 2 : 1);
        }
    }

    private int OpenAt(int position)
    {
        var match = RollingText.Attribution().Match(text, position + 1);
        var parties = match.Success ? Codes(text.AsSpan(position + 1, match.Length - 2)) : [];
        _open.Push(new Open(position, parties, match.Success ? match.Length : 0, _current));
        _current = new RollingTextBuilder();
        return position + 1 + (match.Success ? match.Length : 0);
    }

    private void CloseAt(int position)
    {
        if (!_open.TryPop(out var opened))
        {
            _strays.Add(position);
            _current.AddPlain("]");
            return;
        }

        var content = _current.Build();
        _current = opened.Outer;
        _current.Add(new Segment.Bracket([new Alternative(opened.Parties, content)]));
    }

    // What was opened and never closed is literal: each level's text is put back behind its sign, from the outermost in.
    private void CloseStrays()
    {
        if (_open.Count == 0) return;
        var levels = _open.Reverse().ToList();
        var whole = levels[0].Outer;
        for (var level = 0; level < levels.Count; level++)
        {
            var opened = levels[level];
            _strays.Add(opened.Offset);
            whole.AddPlain("[");
            whole.AddPlain(text.AsSpan(opened.Offset + 1, opened.AttributionLength));
            whole.Append((level + 1 < levels.Count ? levels[level + 1].Outer : _current).Build());
        }

        _open.Clear();
        _current = whole;
    }

    private List<Stray> Located()
    {
        _strays.Sort();
        var located = new List<Stray>(_strays.Count);
        var (line, lineStart, position) = (1, 0, 0);
        foreach (var offset in _strays)
        {
            for (; position < offset; position++)
            {
                if (text[position] == '\n') (line, lineStart) = (line + 1, position + 1);
            }

            located.Add(new Stray(text[offset], offset, line, offset - lineStart + 1));
        }

        return located;
    }

    private static string[] Codes(ReadOnlySpan<char> attribution) =>
        [.. attribution.ToString().Split(", ").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
