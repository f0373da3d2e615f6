namespace GoodOffices.Agreement.Text;

/// <summary>A bracket of a rolling text as it is known from one state of the text to the next.</summary>
/// <param name="Ordinal">Its number among the brackets of its text, or of the bracket that it stands in: from 1.</param>
/// <param name="Places">Where it stands in the wording of each party of that text or alternative: from and to, the same where the party wants nothing there.</param>
/// <param name="IsWhole">Whether it is the whole text, and nobody answered it.</param>
/// <param name="Inner">The brackets inside it, in the order of the text.</param>
/// <param name="Highest">The highest number that a bracket inside it ever had.</param>
internal sealed record NumberedBracket(
    int Ordinal, IReadOnlyDictionary<string, (int From, int To)> Places, bool IsWhole, IReadOnlyList<NumberedBracket> Inner, int Highest);
