namespace GoodOffices.Agreement.Text;

/// <summary>A stretch of a tokenised text.</summary>
/// <param name="Numbers">All tokens of the text, by their number in the vocabulary.</param>
/// <param name="From">First token of the stretch.</param>
/// <param name="To">After the last one.</param>
internal readonly record struct Tokens(int[] Numbers, int From, int To)
{
    public int Count => To - From;

    public ReadOnlySpan<int> Span => Numbers.AsSpan(From, Count);

    public Tokens Slice(int from, int to) => new(Numbers, From + from, From + to);

    public bool IsSame(Tokens other) => Span.SequenceEqual(other.Span);

    /// <summary>An order that depends on the wording alone.</summary>
    public int CompareTo(Tokens other, Vocabulary vocabulary)
    {
        for (var at = 0; at < Math.Min(Count, other.Count); at++)
        {
            if (Span[at] == other.Span[at]) continue;
            return string.CompareOrdinal(vocabulary[Span[at]], vocabulary[other.Span[at]]);
        }

        return Count.CompareTo(other.Count);
    }

    public string Text(Vocabulary vocabulary)
    {
        if (Count == 1) return vocabulary[Span[0]];
        var text = new System.Text.StringBuilder(4 * Count);
        foreach (var number in Span) text.Append(vocabulary[number]);
        return text.ToString();
    }

    public int Weight(Vocabulary vocabulary)
    {
        var weight = 0;
        foreach (var number in Span) weight += vocabulary.Weight(number);
        return weight;
    }
}
