using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>All ground that lies under one territory in the first view and under another in the second.</summary>
/// <param name="First">Under the first view; unassigned where no polygon of it covers the ground.</param>
/// <param name="Second">Under the second view.</param>
/// <param name="SquareKilometres">How much, on the ellipsoid.</param>
/// <param name="At">A point in its largest part.</param>
public sealed record ViewArea(Territory First, Territory Second, double SquareKilometres, GeoPosition At)
{
    /// <summary>The difference as a finding.</summary>
    public NetworkFinding Finding() => new(NetworkFindingKind.AreaDiffers, $"{First} / {Second}", string.Create(CultureInfo.InvariantCulture,
        $"{SquareKilometres:#,0.00} km² lie under {First} by the first view, under {Second} by the second"))
    { At = At };
}
