using System.Text.RegularExpressions;

namespace GoodOffices.Agreement.Text;

/// <summary>Sets the wordings of any number of parties beside each other: what all share stands plain, where they part stands a bracket.</summary>
/// <remarks>
/// Nobody's wording is the base because it came first: texts are aligned in an order that depends on their wording alone.
/// Paragraphs are aligned first, then words; a bracket never splits a word. The outcome resolves for each party to its
/// wording, exactly.
/// </remarks>
public static partial class Collation
{
    /// <summary>Collates.</summary>
    /// <param name="basis">A text that all accepted as basis for negotiation, which helps to align and is nobody's; or null.</param>
    /// <param name="wordings">Each party with its wording; an empty wording wants nothing here.</param>
    /// <returns>A text whose attributions are the codes, ascending.</returns>
    /// <exception cref="ArgumentException">There is no party, one stands twice, or a code is not capital letters, digits and hyphens after a letter, at most 16.</exception>
    public static RollingText Of(string? basis, IReadOnlyList<(string Party, string Text)> wordings)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        if (wordings.Count == 0) throw new ArgumentException("A collation needs at least one wording.", nameof(wordings));
        foreach (var (party, _) in wordings)
        {
            if (!Code().IsMatch(party)) throw new ArgumentException($"'{party}' is not a code: a capital letter, then capital letters, digits or hyphens, 16 at most.", nameof(wordings));
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
        var vocabulary = new Vocabulary();
        var groups = wordings
            .GroupBy(wording => wording.Text, wording => wording.Party, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Group([.. group.Order(StringComparer.Ordinal)], Tokens.Whole(group.Key, vocabulary)))
            .ToList();
        if (basis is not null) groups.Insert(0, new Group([], Tokens.Whole(basis, vocabulary)));
        return new DocumentCollator(vocabulary).Collate(groups);
    }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9-]{0,15}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
