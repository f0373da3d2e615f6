using System.Buffers;
using System.Text;

namespace GoodOffices.Agreement.Text;

/// <summary>Reads bracket notation: one pass finds the pairs, a second builds the text with a stack of its own.</summary>
/// <remarks>Linear in the length; depth costs memory in proportion and no recursion.</remarks>
internal sealed class NotationReader(string text)
{
    private const int LongestFootnoteLabel = 64;
    private static readonly SearchValues<char> _footnoteEnds = SearchValues.Create("[]\\ \t\r\n");
    private readonly Stack<Context> _outer = new();
    private Context _current = new() { IsAtLineStart = true };
    private int[] _strays = [];

    private enum SignKind
    {
        Open,
        Close,
        Literal,
    }

    /// <param name="At">Where the sign stands.</param>
    /// <param name="Backslashes">How many stand directly before it.</param>
    /// <param name="Kind">What it is; a literal may be longer than one character.</param>
    /// <param name="End">After it.</param>
    private readonly record struct Sign(int At, int Backslashes, SignKind Kind, int End);

    public ParsedText Read()
    {
        _strays = FindStrays();
        var (position, stray) = (0, 0);
        while (Next(position, out var sign))
        {
            _current.Add(text.AsSpan(position, sign.At - sign.Backslashes - position));
            _current.Add(text.AsSpan(sign.At - sign.Backslashes, sign.Backslashes / 2));
            var isStray = stray < _strays.Length && _strays[stray] == sign.At;
            if (isStray) stray++;
            position = sign.End;
            if (isStray || sign.Kind == SignKind.Literal) _current.Add(text.AsSpan(sign.At, sign.End - sign.At));
            else if (sign.Kind == SignKind.Open) position = Open(sign.At);
            else Close(sign.At);
        }

        _current.Add(text.AsSpan(position));
        return new ParsedText(RollingText.Of(Layout.Recognise(_current.Take(), true)), Located());
    }

    private int Open(int at)
    {
        var length = Attribution.Read(text, at + 1, out var parties);
        var contentStart = at + 1 + length;
        var isAtLineStart = _current.RunEnd == at ? _current.IsRunAtLineStart
            : at == _current.Start ? _current.IsAtLineStart : LineBreaks.IsEnd(text[at - 1]);
        _outer.Push(_current);
        _current = new Context { Parties = parties, Start = contentStart, Opened = at, IsAtLineStart = isAtLineStart };
        return contentStart;
    }

    private void Close(int at)
    {
        var closed = _current;
        _current = _outer.Pop();
        var content = RollingText.Of(Layout.Recognise(closed.Take(), closed.IsAtLineStart));
        _current.Add(new Alternative(closed.Parties, content), closed.Opened, closed.IsAtLineStart);
        _current.RunEnd = at + 1;
    }

    private bool Next(int from, out Sign sign)
    {
        var at = text.AsSpan(from).IndexOfAny('[', ']');
        sign = default;
        if (at < 0) return false;
        at += from;
        var backslashes = 0;
        while (at - backslashes > from && text[at - backslashes - 1] == '\\') backslashes++;
        var end = at + 1;
        var kind = text[at] == '[' ? SignKind.Open : SignKind.Close;
        if (backslashes % 2 == 1) kind = SignKind.Literal;
        else if (kind == SignKind.Open && FootnoteEnd(at) is var footnote and > 0) (kind, end) = (SignKind.Literal, footnote);
        sign = new Sign(at, backslashes, kind, end);
        return true;
    }

    // A footnote's mark, [^12], is no bracket: Markdown has it so.
    private int FootnoteEnd(int at)
    {
        if (at + 2 >= text.Length || text[at + 1] != '^') return 0;
        var label = text.AsSpan(at + 2, Math.Min(LongestFootnoteLabel, text.Length - at - 2));
        var end = label.IndexOfAny(_footnoteEnds);
        return end > 0 && label[end] == ']' ? at + 2 + end + 1 : 0;
    }

    private int[] FindStrays()
    {
        var open = new Stack<int>();
        var strays = new List<int>();
        for (var position = 0; Next(position, out var sign); position = sign.End)
        {
            if (sign.Kind == SignKind.Open) open.Push(sign.At);
            else if (sign.Kind == SignKind.Close && !open.TryPop(out _)) strays.Add(sign.At);
        }

        strays.AddRange(open);
        strays.Sort();
        return [.. strays];
    }

    private List<Stray> Located()
    {
        var located = new List<Stray>(_strays.Length);
        var (line, lineStart, position) = (1, 0, 0);
        foreach (var offset in _strays)
        {
            for (; position < offset; position++)
            {
                var endsLine = text[position] == '\n' || (text[position] == '\r' && text[position + 1] != '\n');
                if (endsLine) (line, lineStart) = (line + 1, position + 1);
            }

            located.Add(new Stray(text[offset], offset, line, offset - lineStart + 1));
        }

        return located;
    }

    /// <summary>The text, or an alternative, that is being read.</summary>
    private sealed class Context
    {
        private List<Segment>? _segments;
        private List<Alternative>? _run;
        private HashSet<string>? _runParties;
        private string? _only;
        private StringBuilder? _plain;

        public string[] Parties { get; init; } = [];

        public int Start { get; init; }

        public int Opened { get; init; }

        public bool IsAtLineStart { get; init; }

        public bool IsRunAtLineStart { get; private set; }

        public int RunEnd { get; set; } = -1;

        public void Add(ReadOnlySpan<char> plain)
        {
            if (plain.IsEmpty) return;
            EndRun();
            if (_plain is null && _only is null)
            {
                _only = plain.ToString();
                return;
            }

            _plain ??= new StringBuilder(_only);
            _plain.Append(plain);
        }

        public void Add(Alternative alternative, int opened, bool isAtLineStart)
        {
            if (_run is null || RunEnd != opened || StandsAlready(alternative))
            {
                EndPlain();
                EndRun();
                (_run, IsRunAtLineStart) = ([], isAtLineStart);
            }

            _run.Add(alternative);
            if (alternative.Parties.Count > 0) (_runParties ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(alternative.Parties);
        }

        public List<Segment> Take()
        {
            EndPlain();
            EndRun();
            return _segments ?? [];
        }

        private bool StandsAlready(Alternative alternative) => _runParties is not null && alternative.Parties.Any(_runParties.Contains);

        private void EndPlain()
        {
            if ((_plain?.ToString() ?? _only) is { } plain) (_segments ??= []).Add(new Segment.Plain(plain));
            (_plain, _only) = (null, null);
        }

        private void EndRun()
        {
            if (_run is not null) (_segments ??= []).Add(new Segment.Bracket([.. _run]));
            (_run, _runParties) = (null, null);
        }
    }
}
