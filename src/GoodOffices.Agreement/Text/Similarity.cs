namespace GoodOffices.Agreement.Text;

/// <summary>How much two stretches share, as bags of words: 0 to 1,000 (Dice, by weight).</summary>
internal sealed class Similarity(Vocabulary vocabulary)
{
    public const int Whole = 1000;

    public int[] Bag(Tokens tokens)
    {
        var words = new List<int>(tokens.Count);
        foreach (var number in tokens.Span)
        {
            if (vocabulary.IsWord(number)) words.Add(number);
        }

        words.Sort();
        return [.. words];
    }

    public int Of(int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0) return left.Length == right.Length ? Whole : 0;
        var (shared, all) = (0L, 0L);
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            if (left[l] == right[r])
            {
                shared += 2L * vocabulary.Weight(left[l]);
                all += 2L * vocabulary.Weight(left[l]);
                l++;
                r++;
            }
            else if (left[l] < right[r])
            {
                all += vocabulary.Weight(left[l++]);
            }
            else
            {
                all += vocabulary.Weight(right[r++]);
            }
        }

        for (; l < left.Length; l++) all += vocabulary.Weight(left[l]);
        for (; r < right.Length; r++) all += vocabulary.Weight(right[r]);
        return (int)(shared * Whole / all);
    }

    /// <summary>The numbers of the stretches, the one that shares most with the others first; ties as they come.</summary>
    public List<int> Central(IReadOnlyList<int[]> bags)
    {
        var counts = new Dictionary<int, int>();
        foreach (var word in bags.SelectMany(bag => bag)) counts[word] = counts.GetValueOrDefault(word) + 1;
        var scores = bags.Select(bag => bag.Sum(word => (long)vocabulary.Weight(word) * (counts[word] - 1))).ToList();
        return [.. Enumerable.Range(0, bags.Count).OrderByDescending(number => scores[number]).ThenBy(number => number)];
    }
}
