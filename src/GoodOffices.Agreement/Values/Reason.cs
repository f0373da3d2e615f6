namespace GoodOffices.Agreement;

/// <summary>Why an act has no effect, or why a command is refused.</summary>
/// <param name="Code">Stable, for programs: lower case with hyphens, such as <c>position-replaced</c>.</param>
/// <param name="Why">For people, one sentence; no substance of the table in it but names and numbers.</param>
/// <param name="Allowed">What would be allowed instead, or null.</param>
public sealed record Reason(string Code, string Why, string? Allowed = null);
