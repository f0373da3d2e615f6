namespace GoodOffices.Agreement.Text;

/// <summary>How much two stretches share, as bags of words: 0 to 1,000 (Dice, by weight).</summary>
internal sealed class Similarity(Vocabulary vocabulary)
{
    public const int Whole = 1000;

    // How often each token stands in the sequences that are being looked at; 0 between calls.
    private int[] _counts = [];

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

    /// <summary>The numbers of the sequences, the one that shares most words with the others first; ties as they come.</summary>
    public List<int> Central(Tokens[] sequences)
    {
        if (sequences.Length <= 2) return [.. Enumerable.Range(0, sequences.Length)];
        if (_counts.Length < vocabulary.Count) _counts = new int[2 * vocabulary.Count];
        foreach (var sequence in sequences)
        {
            foreach (var token in sequence.Span) _counts[token]++;
        }

        var scores = new long[sequences.Length];
        for (var number = 0; number < scores.Length; number++)
        {
            foreach (var token in sequences[number].Span)
            {
                if (vocabulary.IsWord(token)) scores[number] += (long)vocabulary.Weight(token) * (_counts[token] - 1);
            }
        }

        foreach (var sequence in sequences)
        {
            foreach (var token in sequence.Span) _counts[token] = 0;
        }

        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(number => scores[number]).ThenBy(number => number)];
    }
}
