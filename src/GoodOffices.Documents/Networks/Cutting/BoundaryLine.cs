using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A line of a boundary file.</summary>
/// <param name="Course">Its positions.</param>
/// <param name="IsDisputed">True where it comes from a file of disputed lines and areas.</param>
public sealed record BoundaryLine(IReadOnlyList<GeoPosition> Course, bool IsDisputed);
