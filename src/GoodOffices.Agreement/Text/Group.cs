namespace GoodOffices.Agreement.Text;

/// <summary>Parties whose wording is the same.</summary>
/// <param name="Parties">Codes, ascending; never changed, since groups and alternatives share them.</param>
/// <param name="Tokens">The wording.</param>
internal readonly record struct Group(string[] Parties, Tokens Tokens)
{
    /// <summary>Says nothing of the wording, so that no log can repeat it.</summary>
    public override string ToString() => string.Join(", ", Parties);

    /// <summary>The parties of several groups, ascending.</summary>
    public static string[] PartiesOf(ReadOnlySpan<Group> groups)
    {
        var count = 0;
        foreach (var group in groups) count += group.Parties.Length;
        var parties = new string[count];
        var at = 0;
        foreach (var group in groups)
        {
            group.Parties.CopyTo(parties, at);
            at += group.Parties.Length;
        }

        parties.AsSpan().Sort(string.CompareOrdinal);
        return parties;
    }
}
