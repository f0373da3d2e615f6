namespace GoodOffices.Agreement.Text;

/// <summary>What was read from bracket notation: always a text, and what did not fit.</summary>
/// <param name="Text">The text.</param>
/// <param name="Strays">Bracket signs without a partner, in their order.</param>
public sealed record ParsedText(RollingText Text, IReadOnlyList<Stray> Strays);
