namespace GoodOffices.Agreement.Text;

/// <summary>A stretch of a tokenised text; the default is an empty one.</summary>
/// <param name="Of">The text.</param>
/// <param name="From">First token of the stretch.</param>
/// <param name="To">After the last one.</param>
internal readonly record struct Tokens(Tokenised? Of, int From, int To)
{
    public int Count => To - From;

    /// <summary>A token by its place in the stretch.</summary>
    public int this[int position] => Of!.Numbers[From + position];

    public ReadOnlySpan<int> Span => Of is null ? default : Of.Numbers.AsSpan(From, Count);

    /// <summary>As it stands in the text.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            if (Of is null || Count == 0) return default;
            var start = From == 0 ? Of.Start : Of.Ends[From - 1];
            return Of.Source.AsSpan(start, Of.Ends[To - 1] - start);
        }
    }

    public Tokens Slice(int from, int to) => new(Of, From + from, From + to);

    public bool IsSame(Tokens other) => Count == other.Count && Span.SequenceEqual(other.Span);

    /// <summary>An order that depends on the wording alone.</summary>
    public int CompareTo(Tokens other, Vocabulary vocabulary)
    {
        var own = Span;
        var others = other.Span;
        var same = own.CommonPrefixLength(others);
        return same < own.Length && same < others.Length
            ? string.CompareOrdinal(vocabulary[own[same]], vocabulary[others[same]])
            : own.Length.CompareTo(others.Length);
    }

    public int Weight(Vocabulary vocabulary)
    {
        var (weights, weight) = (vocabulary.Weights, 0);
        foreach (var number in Span) weight += weights[number];
        return weight;
    }
}
