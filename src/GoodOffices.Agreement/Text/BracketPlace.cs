namespace GoodOffices.Agreement.Text;

/// <summary>A bracket with the number by which people speak of it.</summary>
/// <param name="Number"><c>7.2-b</c>: the second bracket of article 7, paragraph 2; <c>7.2-b.1</c>: the first one inside it.</param>
/// <param name="Depth">1 for a bracket in the text itself, 2 for one inside that, and so on.</param>
/// <param name="Bracket">The bracket.</param>
public sealed record BracketPlace(string Number, int Depth, Segment.Bracket Bracket);
