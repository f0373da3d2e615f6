namespace GoodOffices.Agreement.Text;

/// <summary>Parties whose wording is the same.</summary>
/// <param name="Parties">Codes, ascending; empty for the basis, which nobody need still want.</param>
/// <param name="Tokens">The wording.</param>
internal sealed record Group(IReadOnlyList<string> Parties, Tokens Tokens)
{
    /// <summary>Joins those whose stretches are the same, ordered by the wording alone; leaves the basis out.</summary>
    public static List<Group> Joined(IEnumerable<Group> groups, Vocabulary vocabulary)
    {
        var joined = new List<(List<string> Parties, Tokens Tokens)>();
        foreach (var group in groups)
        {
            if (group.Parties.Count == 0) continue;
            var same = 0;
            while (same < joined.Count && !joined[same].Tokens.IsSame(group.Tokens)) same++;
            if (same == joined.Count) joined.Add((new List<string>(group.Parties.Count), group.Tokens));
            joined[same].Parties.AddRange(group.Parties);
        }

        joined.Sort((left, right) => left.Tokens.CompareTo(right.Tokens, vocabulary));
        return joined.ConvertAll(static group =>
        {
            group.Parties.Sort(StringComparer.Ordinal);
            return new Group(group.Parties, group.Tokens);
        });
    }
}
