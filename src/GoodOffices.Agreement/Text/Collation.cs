namespace GoodOffices.Agreement.Text;

/// <summary>Sets the wordings of any number of parties beside each other: what all share stands plain, where they part stands a bracket.</summary>
/// <remarks>
/// Nobody's wording is the base because it came first: texts are aligned in an order that depends on their wording alone.
/// Paragraphs are aligned first, then words; a bracket never splits a word. The outcome resolves for each party to its
/// wording, exactly.
/// </remarks>
public static class Collation
{
    /// <summary>Collates.</summary>
    /// <param name="basis">A text that all accepted as basis for negotiation, which helps to align and is nobody's; or null.</param>
    /// <param name="wordings">Each party with its wording; an empty wording wants nothing here.</param>
    /// <returns>A text whose attributions are the codes, ascending.</returns>
    /// <exception cref="ArgumentException">There is no party, one stands twice, or a code is not one that <see cref="PartyId"/> takes.</exception>
    public static RollingText Of(string? basis, IReadOnlyList<(string Party, string Text)> wordings)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        if (wordings.Count == 0) throw new ArgumentException("A collation needs at least one wording.", nameof(wordings));
        foreach (var (party, text) in wordings)
        {
            if (!PartyId.TryParse(party, out _)) throw new ArgumentException($"'{party}' is not a party's code: write a capital letter, then capital letters, digits or hyphens, 16 at most.", nameof(wordings));
            ArgumentNullException.ThrowIfNull(text, nameof(wordings));
        }

        if (wordings.DistinctBy(wording => wording.Party, StringComparer.Ordinal).Count() < wordings.Count)
        {
            throw new ArgumentException("A party stands twice in the collation.", nameof(wordings));
        }

        var first = wordings[0].Text;
        return wordings.All(wording => wording.Text == first) ? RollingText.Clean(first) : Differing(basis, wordings);
    }

    private static RollingText Differing(string? basis, IReadOnlyList<(string Party, string Text)> wordings)
    {
        var drafts = wordings
            .GroupBy(wording => wording.Text, wording => wording.Party, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Draft([.. group.Order(StringComparer.Ordinal)], group.Key))
            .ToList();
        if (basis is not null) drafts.Insert(0, new Draft([], basis));
        var parties = wordings.Select(wording => wording.Party).Order(StringComparer.Ordinal).ToList();
        var collated = new DocumentCollator().Collate(drafts);
        var text = LayoutSetter.Set(collated, parties, true);
        if (!HasNeighbours(text)) return text;
        // Brackets of neighbouring paragraphs that no line break keeps apart are read as one run, and so are set as one.
        var joined = new CollationBuilder();
        joined.Append(collated);
        return LayoutSetter.Set(joined.Build(), parties, true);
    }

    private static bool HasNeighbours(RollingText text)
    {
        for (var at = 1; at < text.Segments.Count; at++)
        {
            if (text.Segments[at - 1] is Segment.Bracket { After: "" } before && text.Segments[at] is Segment.Bracket { Before: "" } after && !after.Alternatives.All(alternative => Overlap(before, alternative))) return true;
        }

        return false;
    }

    private static bool Overlap(Segment.Bracket before, Alternative after) => after.Parties.Any(party => before.Of(party) is not null);
}
