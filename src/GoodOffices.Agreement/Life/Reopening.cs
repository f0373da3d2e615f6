using System.Collections.Immutable;

namespace GoodOffices.Agreement;

/// <summary>A joint reopening that took place: what had been adopted and initialled before.</summary>
/// <param name="At">The act that completed it.</param>
/// <param name="Adopted">The act that had adopted the text.</param>
/// <param name="Initials">The initials that fell, by seat.</param>
/// <param name="Reasons">The consents with their reasons, by seat.</param>
public sealed record Reopening(ActId At, ActId Adopted, ImmutableArray<Authentication?> Initials, ImmutableArray<ReopeningConsent?> Reasons);
