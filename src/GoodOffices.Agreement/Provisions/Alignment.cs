namespace GoodOffices.Agreement;

/// <summary>A text in another language that was aligned to wording in the drafting language.</summary>
/// <param name="Text">The text.</param>
/// <param name="AlignedBy">The act that aligned it.</param>
public sealed record Alignment(string Text, ActId AlignedBy);
