using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>The geometry of a feature: points, lines and polygons as it has them, multi-part ones taken apart.</summary>
internal sealed class GeoShape
{
    public List<GeoPosition> Points { get; } = [];

    public List<GeoPosition[]> Lines { get; } = [];

    /// <summary>Each polygon by its rings, the outer one first.</summary>
    public List<List<GeoPosition[]>> Polygons { get; } = [];
}
