using System.Numerics;

namespace GoodOffices.Agreement.Text;

/// <summary>Finds, among the wordings of one place, those that are versions of one another: they stand as one alternative,
/// whose own differences are nested in it.</summary>
/// <remarks>A workspace: it keeps its arrays from one place to the next, and is of one thread.</remarks>
internal sealed class Versions(Vocabulary vocabulary)
{
    /// <summary>Wordings that share less than this, of a thousand, are no versions of one another.</summary>
    private const int LeastAlike = 500;

    /// <summary>Less than this shared is not worth a bracket around a bracket.</summary>
    private const int LeastShared = 32;

    private const int Bits = 64;

    // Every word, each time that it stands in a wording once more, is an item. By word its first item and the one last
    // met, both one higher than the item; by item the next one of the same word, and the weight.
    private readonly List<int> _next = [];
    private readonly List<int> _weights = [];
    private int[] _first = [];
    private int[] _last = [];

    /// <param name="groups">Distinct wordings in an order that depends on nothing else.</param>
    /// <returns>The wordings that say something, each in one cluster.</returns>
    public List<List<Group>> Of(List<Group> groups)
    {
        var clusters = new List<List<Group>>(groups.Count);
        var weighty = 0;
        foreach (var group in groups)
        {
            if (group.Tokens.Count == 0) continue;
            clusters.Add([group]);
            if (Weight(group.Tokens) > LeastShared) weighty++;
        }

        // Where all have something, one cluster of all would be a bracket round everything.
        var least = clusters.Count == groups.Count ? 2 : 1;
        if (clusters.Count > least && weighty >= 2) Join(clusters, least);
        return clusters;
    }

    private void Join(List<List<Group>> clusters, int least)
    {
        var alike = Alike(clusters);
        var active = Enumerable.Range(0, clusters.Count).ToList();
        while (active.Count > least && Closest(active, alike) is { } pair)
        {
            var (into, from) = (active[pair.Into], active[pair.From]);
            clusters[into].AddRange(clusters[from]);
            active.RemoveAt(pair.From);
            // By the pair that shares least, so that a cluster holds only versions of one wording.
            foreach (var other in active) alike[into][other] = alike[other][into] = Math.Min(alike[into][other], alike[from][other]);
        }

        for (var at = 0; at < active.Count; at++) clusters[at] = clusters[active[at]];
        clusters.RemoveRange(active.Count, clusters.Count - active.Count);
    }

    private static (int Into, int From)? Closest(List<int> active, int[][] alike)
    {
        (int Into, int From)? closest = null;
        var best = LeastAlike - 1;
        for (var into = 0; into < active.Count; into++)
        {
            var row = alike[active[into]];
            for (var from = into + 1; from < active.Count; from++)
            {
                if (row[active[from]] > best) (best, closest) = (row[active[from]], (into, from));
            }
        }

        return closest;
    }

    /// <summary>How much each two wordings share, of a thousand (Dice, by weight of words); 0 where it is not worth nesting.</summary>
    private int[][] Alike(List<List<Group>> clusters)
    {
        var sets = clusters.ConvertAll(cluster => Set(cluster[0].Tokens));
        foreach (var cluster in clusters) Forget(cluster[0].Tokens, _first);
        var byWeight = ByWeight();
        _next.Clear();
        _weights.Clear();
        var weights = clusters.ConvertAll(cluster => Weight(cluster[0].Tokens));
        var alike = new int[clusters.Count][];
        for (var left = 0; left < alike.Length; left++)
        {
            alike[left] = new int[alike.Length];
            for (var right = 0; right < left; right++)
            {
                var least = Math.Min(weights[left], weights[right]);
                if (least <= LeastShared) continue;
                var share = (int)(2L * Shared(sets[left], sets[right], byWeight) * Similarity.Whole / (weights[left] + weights[right]));
                if ((long)least * share / Similarity.Whole > LeastShared) alike[left][right] = alike[right][left] = share;
            }
        }

        return alike;
    }

    private static int Shared(ulong[] left, ulong[] right, List<(int Weight, ulong[] Items)> byWeight)
    {
        var shared = 0;
        for (var at = 0; at < Math.Min(left.Length, right.Length); at++)
        {
            var both = left[at] & right[at];
            if (both == 0) continue;
            foreach (var (weight, items) in byWeight) shared += weight * BitOperations.PopCount(both & items[at]);
        }

        return shared;
    }

    private int Weight(Tokens tokens)
    {
        var weight = 0;
        foreach (var token in tokens.Span)
        {
            if (vocabulary.IsWord(token)) weight += vocabulary.Weight(token);
        }

        return weight;
    }

    // The words of a wording as a set of items: a word that stands there twice is two items.
    private ulong[] Set(Tokens tokens)
    {
        if (_first.Length < vocabulary.Count) (_first, _last) = (new int[2 * vocabulary.Count], new int[2 * vocabulary.Count]);
        var items = new ulong[1 + ((_weights.Count + tokens.Count) / Bits)];
        foreach (var token in tokens.Span)
        {
            if (!vocabulary.IsWord(token)) continue;
            var known = _last[token] == 0 ? _first[token] : _next[_last[token] - 1];
            if (known == 0) known = Item(token);
            _last[token] = known;
            items[(known - 1) / Bits] |= 1UL << ((known - 1) % Bits);
        }

        Forget(tokens, _last);
        return items;
    }

    private int Item(int token)
    {
        _weights.Add(vocabulary.Weight(token));
        _next.Add(0);
        if (_last[token] == 0) _first[token] = _weights.Count;
        else _next[_last[token] - 1] = _weights.Count;
        return _weights.Count;
    }

    private static void Forget(Tokens tokens, int[] items)
    {
        foreach (var token in tokens.Span) items[token] = 0;
    }

    private List<(int Weight, ulong[] Items)> ByWeight()
    {
        var byWeight = new List<(int Weight, ulong[] Items)>();
        for (var item = 0; item < _weights.Count; item++)
        {
            var found = 0;
            while (found < byWeight.Count && byWeight[found].Weight != _weights[item]) found++;
            if (found == byWeight.Count) byWeight.Add((_weights[item], new ulong[1 + (_weights.Count / Bits)]));
            byWeight[found].Items[item / Bits] |= 1UL << (item % Bits);
        }

        return byWeight;
    }
}
