namespace GoodOffices.Agreement.Text;

/// <summary>Finds items that stand once on each side and in the same order on both: there a long comparison is split (patience, Cohen).</summary>
internal static class Anchors
{
    /// <summary>The longest chain of pairs of equal items that occur once on each side.</summary>
    /// <param name="left">Items by number; a negative one is never an anchor.</param>
    /// <param name="right">As left.</param>
    public static List<(int Left, int Right)> Find(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var places = new Dictionary<int, (int Left, int Right, int Count)>();
        for (var at = 0; at < left.Length; at++)
        {
            if (left[at] < 0) continue;
            places[left[at]] = places.TryGetValue(left[at], out var place) ? place with { Count = 9 } : (at, -1, 0);
        }

        for (var at = 0; at < right.Length; at++)
        {
            if (places.TryGetValue(right[at], out var place)) places[right[at]] = place with { Right = at, Count = place.Count + 1 };
        }

        var pairs = new List<(int Left, int Right)>();
        foreach (var item in left)
        {
            if (item >= 0 && places[item] is { Count: 1 } place) pairs.Add((place.Left, place.Right));
        }

        return Increasing(pairs);
    }

    // Longest increasing subsequence by patience sorting.
    private static List<(int Left, int Right)> Increasing(List<(int Left, int Right)> pairs)
    {
        var tops = new List<int>();
        var before = new int[pairs.Count];
        for (var pair = 0; pair < pairs.Count; pair++)
        {
            var (low, high) = (0, tops.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tops[middle]].Right < pairs[pair].Right) low = middle + 1;
                else high = middle;
            }

            before[pair] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count) tops.Add(pair);
            else tops[low] = pair;
        }

        var chain = new List<(int Left, int Right)>(tops.Count);
        for (var pair = tops.Count == 0 ? -1 : tops[^1]; pair >= 0; pair = before[pair]) chain.Add(pairs[pair]);
        chain.Reverse();
        return chain;
    }
}
