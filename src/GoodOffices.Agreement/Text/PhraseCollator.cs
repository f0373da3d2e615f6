namespace GoodOffices.Agreement.Text;

/// <summary>Collates words: finds what all groups share, and brackets the rest.</summary>
internal sealed class PhraseCollator(Vocabulary vocabulary)
{
    /// <summary>Wordings that share less than this, of a thousand, are no versions of one another.</summary>
    private const int LeastAlike = 500;

    /// <summary>Less than this shared is not worth a bracket around a bracket.</summary>
    private const int LeastShared = 32;

    private readonly Similarity _similarity = new(vocabulary);

    /// <param name="given">Each with its stretch, which may be empty; the basis is the one without parties.</param>
    /// <param name="text">Where the outcome goes.</param>
    public void Collate(IReadOnlyList<Group> given, CollationBuilder text)
    {
        var basis = given.FirstOrDefault(group => group.Parties.Count == 0);
        var groups = Group.Joined(given, vocabulary);
        if (groups.Count == 1)
        {
            text.Add(groups[0].Tokens.Text(vocabulary));
        }
        else if (groups.Any(group => group.Tokens.Count == 0))
        {
            Bracket(groups, basis, text);
        }
        else
        {
            CollateShared(groups, basis, text);
        }
    }

    private void CollateShared(List<Group> groups, Group? basis, CollationBuilder text)
    {
        foreach (var gap in GapFinder.Find(groups, basis, vocabulary, _similarity))
        {
            text.Add(groups[0].Tokens.Slice(gap.SharedFrom[0], gap.From[0]).Text(vocabulary));
            if (gap.IsEmpty) continue;
            Bracket(Group.Joined(groups.Select((group, number) => group with { Tokens = group.Tokens.Slice(gap.From[number], gap.To[number]) }), vocabulary), null, text);
        }
    }

    private void Bracket(List<Group> groups, Group? basis, CollationBuilder text)
    {
        foreach (var cluster in Clusters(groups))
        {
            var content = new CollationBuilder();
            if (cluster.Count == 1) content.Add(cluster[0].Tokens.Text(vocabulary));
            else Collate(basis is null || basis.Tokens.Count == 0 ? cluster : [.. cluster, basis], content);
            text.Add(new Alternative([.. cluster.SelectMany(group => group.Parties).Order(StringComparer.Ordinal)], content.Build()));
        }
    }

    // Alternatives that are versions of one another stand as one, whose own differences are nested in it.
    private List<List<Group>> Clusters(List<Group> groups)
    {
        var clusters = groups.Where(group => group.Tokens.Count > 0).Select(group => new List<Group> { group }).ToList();
        var isForAll = clusters.Count == groups.Count;
        var least = isForAll ? 2 : 1;
        if (clusters.Count <= least) return clusters;
        var bags = clusters.ToDictionary(cluster => cluster[0], cluster => _similarity.Bag(cluster[0].Tokens));
        while (clusters.Count > least && Closest(clusters, bags) is { } pair)
        {
            clusters[pair.Into].AddRange(clusters[pair.From]);
            clusters.RemoveAt(pair.From);
        }

        return clusters;
    }

    private (int Into, int From)? Closest(List<List<Group>> clusters, Dictionary<Group, int[]> bags)
    {
        (int Into, int From)? closest = null;
        var best = LeastAlike - 1;
        for (var into = 0; into < clusters.Count; into++)
        {
            for (var from = into + 1; from < clusters.Count; from++)
            {
                var alike = Alike(clusters[into], clusters[from], bags);
                if (alike > best) (best, closest) = (alike, (into, from));
            }
        }

        return closest;
    }

    // By the pair that shares least, so that a cluster holds only versions of one wording.
    private int Alike(List<Group> left, List<Group> right, Dictionary<Group, int[]> bags) =>
        left.Min(first => right.Min(second => WorthNesting(bags[first], bags[second])));

    private int WorthNesting(int[] first, int[] second)
    {
        var alike = _similarity.Of(first, second);
        var shared = (long)Math.Min(_similarity.Weight(first), _similarity.Weight(second)) * alike / Similarity.Whole;
        return shared > LeastShared ? alike : 0;
    }
}
