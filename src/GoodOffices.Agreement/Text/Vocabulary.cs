namespace GoodOffices.Agreement.Text;

/// <summary>Gives every distinct token of one collation a number, so that texts are compared as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _tokens = [];
    private readonly List<int> _weights = [];

    public int Add(ReadOnlySpan<char> token)
    {
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(token, out var number)) return number;
        var text = token.ToString();
        number = _tokens.Count;
        _numbers.Add(text, number);
        _tokens.Add(text);
        _weights.Add(TokenWeight.Of(text));
        return number;
    }

    public string this[int number] => _tokens[number];

    /// <summary>How much it says that two texts share this token; see <see cref="TokenWeight"/>.</summary>
    public int Weight(int number) => _weights[number];

    /// <summary>Whether it is a word rather than a space or a mark.</summary>
    public bool IsWord(int number) => _weights[number] >= TokenWeight.LightestWord;
}
