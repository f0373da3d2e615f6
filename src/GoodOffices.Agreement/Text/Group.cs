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
            var same = joined.FindIndex(other => other.Tokens.IsSame(group.Tokens));
            if (same >= 0) joined[same].Parties.AddRange(group.Parties);
            else joined.Add(([.. group.Parties], group.Tokens));
        }

        joined.Sort((left, right) => left.Tokens.CompareTo(right.Tokens, vocabulary));
        return [.. joined.Select(group => new Group([.. group.Parties.Order(StringComparer.Ordinal)], group.Tokens))];
    }
}
