namespace GoodOffices.Agreement.Text;

/// <summary>How much two stretches share, as bags of words: 0 to 1,000 (Dice, by weight).</summary>
internal sealed class Similarity(Vocabulary vocabulary)
{
    public const int Whole = 1000;

    // How often each token stands in the sequences that are being looked at; 0 between calls.
    private int[] _counts = [];
    private long[] _scores = [];

    /// <summary>The words of a stretch by number, ascending, each as often as it stands there.</summary>
    public int[] Bag(Tokens tokens)
    {
        var count = 0;
        foreach (var number in tokens.Span)
        {
            if (vocabulary.IsWord(number)) count++;
        }

        var words = new int[count];
        foreach (var number in tokens.Span)
        {
            if (vocabulary.IsWord(number)) words[^count--] = number;
        }

        Array.Sort(words);
        return words;
    }

    public static int[] Union(int[] first, int[] second)
    {
        int[] union = [.. first, .. second];
        Array.Sort(union);
        return union;
    }

    public int Weight(ReadOnlySpan<int> bag)
    {
        var weight = 0;
        foreach (var word in bag) weight += vocabulary.Weight(word);
        return weight;
    }

    /// <param name="left">A bag.</param>
    /// <param name="right">A bag.</param>
    /// <param name="least">A likeness below which the answer may be 0.</param>
    public int Of(int[] left, int[] right, int least = 0)
    {
        if (left.Length == 0 || right.Length == 0) return left.Length == right.Length ? Whole : 0;
        // By number of words no more can be shared than the shorter has; words weigh 3 to 15, so this bound is generous.
        if (least > 0 && 10L * Math.Min(left.Length, right.Length) * Whole < (long)least * Math.Max(left.Length, right.Length)) return 0;
        return (int)(2L * SharedWeight(left, right) * Whole / (Weight(left) + Weight(right)));
    }

    private int SharedWeight(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (shared, l, r) = (0, 0, 0);
        while (l < left.Length && r < right.Length)
        {
            var (first, second) = (left[l], right[r]);
            if (first == second) shared += vocabulary.Weight(first);
            if (first <= second) l++;
            if (second <= first) r++;
        }

        return shared;
    }

    /// <summary>Puts the numbers of the sequences in order, the one that shares most words with the others first; ties, and two, as they come.</summary>
    public void Central(ReadOnlySpan<Tokens> sequences, Span<int> order)
    {
        for (var number = 0; number < order.Length; number++) order[number] = number;
        if (order.Length <= 2) return;
        Count(sequences);
        if (_scores.Length < order.Length) _scores = new long[2 * order.Length];
        for (var number = 0; number < order.Length; number++)
        {
            var score = _scores[number] = Shared(sequences[number]);
            var at = number;
            for (; at > 0 && _scores[order[at - 1]] < score; at--) order[at] = order[at - 1];
            order[at] = number;
        }

        foreach (var sequence in sequences)
        {
            foreach (var token in sequence.Span) _counts[token] = 0;
        }
    }

    private void Count(ReadOnlySpan<Tokens> sequences)
    {
        if (_counts.Length < vocabulary.Count) _counts = new int[2 * vocabulary.Count];
        foreach (var sequence in sequences)
        {
            foreach (var token in sequence.Span) _counts[token]++;
        }
    }

    // What the words of a sequence weigh, each as often as it stands in the others.
    private long Shared(Tokens sequence)
    {
        var (weights, shared) = (vocabulary.WordWeights, 0L);
        foreach (var token in sequence.Span) shared += (long)weights[token] * (_counts[token] - 1);
        return shared;
    }
}
