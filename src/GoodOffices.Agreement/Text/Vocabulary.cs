namespace GoodOffices.Agreement.Text;

/// <summary>Gives every distinct token of one collation a number, so that texts are compared as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Entry> _entries = [];

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Entry(string Text, int Weight, TokenKind Kind);

    public int Add(ReadOnlySpan<char> token)
    {
        if (_lookup.TryGetValue(token, out var number)) return number;
        var text = token.ToString();
        number = _entries.Count;
        _numbers.Add(text, number);
        _entries.Add(new Entry(text, TokenWeight.Of(text), TokenKinds.Of(text)));
        return number;
    }

    public string this[int number] => _entries[number].Text;

    /// <summary>How much it says that two texts share this token; see <see cref="TokenWeight"/>.</summary>
    public int Weight(int number) => _entries[number].Weight;

    public TokenKind Kind(int number) => _entries[number].Kind;

    /// <summary>Whether it is a word rather than a space or a mark.</summary>
    public bool IsWord(int number) => _entries[number].Kind == TokenKind.Word;

    public bool IsLineEnd(int number) => _entries[number].Kind == TokenKind.LineEnd;

    public bool IsSpace(int number) => _entries[number].Kind == TokenKind.Space;

    public bool StartsWithHash(int number) => _entries[number].Text[0] == '#';
}
