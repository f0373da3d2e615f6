using System.Runtime.InteropServices;

namespace GoodOffices.Agreement.Text;

/// <summary>Collates words: finds what all groups share, and brackets the rest.</summary>
internal sealed class PhraseCollator(Vocabulary vocabulary, Similarity similarity, NumberArena arena)
{
    private readonly GroupJoiner _joiner = new(vocabulary);
    private readonly SharedTokens _shared = new(vocabulary, similarity);
    private readonly Versions _versions = new(vocabulary, arena);
    private Tokens[] _wordings = [];

    // What brackets inside brackets have given back.
    private readonly Stack<List<Group>> _lists = new();
    private readonly Stack<CollationBuilder> _builders = new();

    /// <param name="groups">Each with its stretch, which may be empty; changed.</param>
    /// <param name="basis">Helps to align, and is nobody's; or nothing.</param>
    /// <param name="text">Where the outcome goes.</param>
    public void Collate(List<Group> groups, Tokens basis, CollationBuilder text)
    {
        _joiner.Join(groups);
        if (groups.Count == 1) text.Add(groups[0].Tokens.Text);
        else if (groups[0].Tokens.Count == 0) Bracket(groups, basis, text);
        else CollateShared(groups, basis, text);
    }

    private void CollateShared(List<Group> groups, Tokens basis, CollationBuilder text)
    {
        var gaps = Gaps(groups, basis);
        for (var gap = 0; gap < gaps.Count; gap++)
        {
            text.Add(groups[0].Tokens.Slice(gaps.SharedFrom(gap), gaps.From(gap)[0]).Text);
            if (gaps.IsEmpty(gap)) continue;
            var parts = Parts(groups, gaps.From(gap), gaps.To(gap));
            _joiner.Join(parts);
            Bracket(parts, default, text);
            Release(parts);
        }
    }

    private Gaps Gaps(List<Group> groups, Tokens basis)
    {
        // What is nested comes later, so that one array serves all.
        if (_wordings.Length < groups.Count) _wordings = new Tokens[2 * groups.Count];
        var wordings = _wordings.AsSpan(0, groups.Count);
        for (var number = 0; number < wordings.Length; number++) wordings[number] = groups[number].Tokens;
        _shared.Find(wordings, basis);
        var gaps = new Gaps(_shared, wordings, arena);
        GapSetter.Set(gaps, wordings, vocabulary);
        return gaps;
    }

    private List<Group> Parts(List<Group> groups, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        var parts = List();
        for (var number = 0; number < groups.Count; number++) parts.Add(groups[number] with { Tokens = groups[number].Tokens.Slice(from[number], to[number]) });
        return parts;
    }

    private void Bracket(List<Group> groups, Tokens basis, CollationBuilder text)
    {
        var leaders = _versions.Of(CollectionsMarshal.AsSpan(groups));
        var alternatives = new Alternative[_versions.Count];
        for (var (leader, at) = (0, 0); leader < leaders.Length; leader++)
        {
            if (leaders[leader] != leader || groups[leader].Tokens.Count == 0) continue;
            alternatives[at++] = leaders[(leader + 1)..].Contains(leader)
                ? Nested(groups, leaders, leader, basis)
                : new Alternative(groups[leader].Parties, RollingText.Clean(groups[leader].Tokens.Text.ToString()));
        }

        text.Add(alternatives);
    }

    private Alternative Nested(List<Group> groups, ReadOnlySpan<int> leaders, int leader, Tokens basis)
    {
        var cluster = List();
        for (var number = leader; number < leaders.Length; number++)
        {
            if (leaders[number] == leader) cluster.Add(groups[number]);
        }

        var parties = Group.PartiesOf(CollectionsMarshal.AsSpan(cluster));
        var content = _builders.TryPop(out var spare) ? spare : new CollationBuilder();
        Collate(cluster, basis, content);
        var alternative = new Alternative(parties, content.Build());
        _builders.Push(content);
        Release(cluster);
        return alternative;
    }

    private List<Group> List() => _lists.TryPop(out var spare) ? spare : [];

    private void Release(List<Group> groups)
    {
        groups.Clear();
        _lists.Push(groups);
    }
}
