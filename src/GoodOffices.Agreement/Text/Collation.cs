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
    public static RollingText Of(string? basis, IReadOnlyList<(string Party, string Text)> wordings) => Of(basis, wordings, new DocumentCollator());

    /// <summary>As <see cref="Of(string?, IReadOnlyList{ValueTuple{string, string}})"/>, in a workspace that serves for many collations.</summary>
    internal static RollingText Of(string? basis, IReadOnlyList<(string Party, string Text)> wordings, DocumentCollator workspace)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        if (wordings.Count == 0) throw new ArgumentException("A collation needs at least one wording.", nameof(wordings));
        var parties = new string[wordings.Count];
        for (var at = 0; at < parties.Length; at++)
        {
            var (party, text) = wordings[at];
            if (!PartyId.TryParse(party, out _)) throw new ArgumentException($"'{party}' is not a party's code: write a capital letter, then capital letters, digits or hyphens, 16 at most.", nameof(wordings));
            ArgumentNullException.ThrowIfNull(text, nameof(wordings));
            parties[at] = party;
        }

        parties.AsSpan().Sort(string.CompareOrdinal);
        for (var at = 1; at < parties.Length; at++)
        {
            if (parties[at] == parties[at - 1]) throw new ArgumentException("A party stands twice in the collation.", nameof(wordings));
        }

        var first = wordings[0].Text;
        return wordings.All(wording => wording.Text == first) ? RollingText.Clean(first) : Differing(Drafts(basis, wordings), parties, workspace);
    }

    // One for each text, in an order that depends on nothing else.
    private static List<Draft> Drafts(string? basis, IReadOnlyList<(string Party, string Text)> wordings)
    {
        (string Party, string Text)[] ordered = [.. wordings];
        ordered.AsSpan().Sort(static (left, right) =>
            string.CompareOrdinal(left.Text, right.Text) is var order and not 0 ? order : string.CompareOrdinal(left.Party, right.Party));
        var drafts = new List<Draft>(ordered.Length + 1);
        if (basis is not null) drafts.Add(new Draft([], basis));
        for (var from = 0; from < ordered.Length;)
        {
            var to = from + 1;
            while (to < ordered.Length && ordered[to].Text == ordered[from].Text) to++;
            drafts.Add(new Draft(Array.ConvertAll(ordered[from..to], static wording => wording.Party), ordered[from].Text));
            from = to;
        }

        return drafts;
    }

    private static RollingText Differing(List<Draft> drafts, string[] parties, DocumentCollator workspace)
    {
        var collated = workspace.Collate(drafts);
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
