namespace GoodOffices.Agreement.Text;

/// <summary>Collates words: finds what all groups share, and brackets the rest.</summary>
internal sealed class PhraseCollator(Vocabulary vocabulary, Similarity similarity)
{
    private readonly SharedTokens _shared = new(vocabulary, similarity);
    private readonly Versions _versions = new(vocabulary);

    /// <param name="given">Each with its stretch, which may be empty; the basis is the one without parties.</param>
    /// <param name="text">Where the outcome goes.</param>
    public void Collate(IReadOnlyList<Group> given, CollationBuilder text)
    {
        var basis = given.FirstOrDefault(group => group.Parties.Count == 0);
        var groups = Group.Joined(given, vocabulary);
        if (groups.Count == 1)
        {
            text.Add(groups[0].Tokens.Text);
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
        foreach (var gap in GapFinder.Find(groups, basis, vocabulary, _shared))
        {
            text.Add(groups[0].Tokens.Slice(gap.SharedFrom[0], gap.From[0]).Text);
            if (gap.IsEmpty) continue;
            Bracket(Group.Joined(groups.Select((group, number) => new Group(group.Parties, group.Tokens.Slice(gap.From[number], gap.To[number]))), vocabulary), null, text);
        }
    }

    private void Bracket(List<Group> groups, Group? basis, CollationBuilder text)
    {
        foreach (var cluster in _versions.Of(groups))
        {
            text.Add(cluster.Count == 1
                ? new Alternative(cluster[0].Parties, RollingText.Clean(cluster[0].Tokens.Text.ToString()))
                : new Alternative([.. cluster.SelectMany(group => group.Parties).Order(StringComparer.Ordinal)], Nested(cluster, basis)));
        }
    }

    private RollingText Nested(List<Group> cluster, Group? basis)
    {
        var content = new CollationBuilder();
        Collate(basis is null || basis.Tokens.Count == 0 ? cluster : [.. cluster, basis], content);
        return content.Build();
    }
}
