using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>A section with its course on the sheet.</summary>
/// <param name="Section">The section.</param>
/// <param name="Course">Its spots; sections that would lie on each other run side by side.</param>
internal sealed record DrawnSection(NetworkSection Section, IReadOnlyList<Spot> Course);
