namespace GoodOffices.Agreement.Text;

/// <summary>Gives every distinct token of one collation a number, so that texts are compared as numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // One more than the number of each token that is one character of ASCII; 0 where it has none yet.
    private readonly int[] _short = new int[128];
    private string[] _texts = new string[64];
    private int[] _weights = new int[64];
    private int[] _wordWeights = new int[64];
    private TokenKind[] _kinds = new TokenKind[64];

    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>How much it says that two texts share a token, by its number; see <see cref="TokenWeight"/>.</summary>
    public int[] Weights => _weights;

    /// <summary>As <see cref="Weights"/>, but 0 for spaces and marks.</summary>
    public int[] WordWeights => _wordWeights;

    /// <summary>Begins anew, and keeps no text of what was.</summary>
    public void Clear()
    {
        _numbers.Clear();
        Array.Clear(_short);
        Array.Clear(_texts, 0, Count);
        Count = 0;
    }

    public int Add(ReadOnlySpan<char> token)
    {
        if (token.Length == 1 && token[0] < _short.Length)
        {
            ref var known = ref _short[token[0]];
            if (known == 0) known = Number(token) + 1;
            return known - 1;
        }

        return _lookup.TryGetValue(token, out var number) ? number : Number(token);
    }

    public string this[int number] => _texts[number];

    /// <summary>How much it says that two texts share this token; see <see cref="TokenWeight"/>.</summary>
    public int Weight(int number) => _weights[number];

    public TokenKind Kind(int number) => _kinds[number];

    /// <summary>Whether it is a word rather than a space or a mark.</summary>
    public bool IsWord(int number) => _kinds[number] == TokenKind.Word;

    private int Number(ReadOnlySpan<char> token)
    {
        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, 2 * Count);
            Array.Resize(ref _weights, 2 * Count);
            Array.Resize(ref _wordWeights, 2 * Count);
            Array.Resize(ref _kinds, 2 * Count);
        }

        var number = Count++;
        _texts[number] = token.ToString();
        _weights[number] = TokenWeight.Of(token);
        _kinds[number] = TokenKinds.Of(token);
        _wordWeights[number] = IsWord(number) ? _weights[number] : 0;
        _numbers.Add(_texts[number], number);
        return number;
    }
}
