namespace GoodOffices.Agreement.Text;

/// <summary>Collates words: finds what all groups share, and brackets the rest.</summary>
internal sealed class PhraseCollator(Vocabulary vocabulary)
{
    private readonly Similarity _similarity = new(vocabulary);

    /// <param name="given">Each with its stretch, which may be empty; the basis is the one without parties.</param>
    public RollingText Collate(IReadOnlyList<Group> given)
    {
        var basis = given.FirstOrDefault(group => group.Parties.Count == 0);
        var groups = Group.Joined(given.Where(group => group.Parties.Count > 0), vocabulary);
        if (groups.Count == 1) return RollingText.Clean(groups[0].Tokens.Text(vocabulary));
        var text = new RollingTextBuilder();
        if (groups.Any(group => group.Tokens.Count == 0))
        {
            text.Add(Bracket(groups, basis));
            return text.Build();
        }

        var gaps = GapFinder.Find(groups, basis, vocabulary, _similarity);
        foreach (var gap in gaps)
        {
            text.AddPlain(groups[0].Tokens.Slice(gap.SharedFrom[0], gap.From[0]).Text(vocabulary));
            var parts = groups.Select((group, number) => group with { Tokens = group.Tokens.Slice(gap.From[number], gap.To[number]) }).ToList();
            if (parts.Any(part => part.Tokens.Count > 0)) text.Add(Bracket(Group.Joined(parts, vocabulary), null));
        }

        return text.Build();
    }

    /// <summary>One bracket with every wording that differs, alike ones nested.</summary>
    public Segment.Bracket Bracket(List<Group> groups, Group? basis)
    {
        var alternatives = Clusters(groups).Select(cluster => new Alternative(
            [.. cluster.SelectMany(group => group.Parties).Order(StringComparer.Ordinal)],
            cluster.Count == 1 ? RollingText.Clean(cluster[0].Tokens.Text(vocabulary)) : Nested(cluster, basis)));
        return new Segment.Bracket([.. alternatives.OrderBy(alternative => alternative.Parties[0], StringComparer.Ordinal)]);
    }

    private RollingText Nested(List<Group> cluster, Group? basis) =>
        Collate(basis is null || basis.Tokens.Count == 0 ? cluster : [.. cluster, basis]);

    // Alternatives that are versions of one another stand as one, whose own differences are nested in it.
    private List<List<Group>> Clusters(List<Group> groups)
    {
        var wanted = groups.Where(group => group.Tokens.Count > 0).ToList();
        var clusters = wanted.Select(group => new List<Group> { group }).ToList();
        var all = wanted.Count == groups.Count;
        while (clusters.Count > (all ? 2 : 1) && Closest(clusters) is { } pair)
        {
            clusters[pair.Into].AddRange(clusters[pair.From]);
            clusters.RemoveAt(pair.From);
        }

        return clusters;
    }

    private (int Into, int From)? Closest(List<List<Group>> clusters)
    {
        (int Into, int From)? closest = null;
        var best = 499;
        for (var into = 0; into < clusters.Count; into++)
        {
            for (var from = into + 1; from < clusters.Count; from++)
            {
                var alike = Alike(clusters[into], clusters[from]);
                if (alike > best) (best, closest) = (alike, (into, from));
            }
        }

        return closest;
    }

    // By the pair that shares least, so that a cluster holds only versions of one wording.
    private int Alike(List<Group> left, List<Group> right) => left.Min(first => right.Min(second => WorthNesting(first, second)));

    private int WorthNesting(Group first, Group second)
    {
        var alike = _similarity.Of(_similarity.Bag(first.Tokens), _similarity.Bag(second.Tokens));
        var shared = Math.Min(first.Tokens.Weight(vocabulary), second.Tokens.Weight(vocabulary)) * alike / Similarity.Whole;
        return shared > 2 * TokenWeight.Bracket ? alike : 0;
    }
}
