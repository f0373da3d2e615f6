namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A GeoJSON text of polygons that a party chose.</summary>
/// <param name="Name">The file's name, for findings and the legend.</param>
/// <param name="Utf8">The text.</param>
/// <param name="IsDisputed">True where its polygons are disputed areas, each with <c>claimants</c>.</param>
public sealed record BoundaryFile(string Name, ReadOnlyMemory<byte> Utf8, bool IsDisputed = false);
