using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>How exact boundary and links are taken to be.</summary>
/// <param name="Sliver">A part of a link shorter than this is joined to its neighbour.</param>
/// <param name="Gap">Two states' polygons may lie apart or overlap by as much as this along a link; the crossing is then put in
/// the middle.</param>
public sealed record CutTolerances(Metres Sliver, Metres Gap)
{
    /// <summary>100 metres and 1,000 metres.</summary>
    public static CutTolerances Default { get; } = new(new Metres(100), new Metres(1000));
}
