namespace GoodOffices.Agreement.Text;

/// <summary>What a text has, in numbers.</summary>
/// <param name="Words">In all alternatives together.</param>
/// <param name="Paragraphs">Lines that are not blank.</param>
/// <param name="Brackets">Brackets at every depth; neighbouring alternatives of one place are one bracket.</param>
/// <param name="Depth">How deep brackets stand inside brackets; 0 without any.</param>
/// <param name="Alternatives">In all brackets together.</param>
/// <param name="Attributions">Each party, ascending, with the number of alternatives that bear its name.</param>
/// <param name="Strays">Bracket signs without a partner.</param>
public sealed record TextStatistics(
    int Words, int Paragraphs, int Brackets, int Depth, int Alternatives, IReadOnlyList<KeyValuePair<string, int>> Attributions, IReadOnlyList<Stray> Strays);
