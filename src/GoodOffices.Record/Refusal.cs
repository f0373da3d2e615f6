namespace GoodOffices.Record;

/// <summary>A rule says no.</summary>
/// <param name="Code">Stable and for programs: lower-case words joined by hyphens, such as <c>wrong-number</c>.</param>
/// <param name="Why">For people: what the rule found. Never a part of anybody's content.</param>
/// <param name="Hint">What to do about it, where something can be done.</param>
public sealed record Refusal(string Code, string Why, string? Hint = null);
