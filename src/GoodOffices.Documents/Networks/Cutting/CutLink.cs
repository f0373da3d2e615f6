using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A link as cut at a boundary.</summary>
/// <param name="Link">The link with its sections' codes.</param>
/// <param name="Sections">Its national sections in order.</param>
/// <param name="Crossings">The crossings between them in order.</param>
/// <param name="Findings">What was fitted, and what lies in disputed areas, gaps, exclaves or at sea.</param>
public sealed record CutLink(
    TransportLink Link, IReadOnlyList<NetworkSection> Sections, IReadOnlyList<NetworkCrossing> Crossings, IReadOnlyList<NetworkFinding> Findings);
