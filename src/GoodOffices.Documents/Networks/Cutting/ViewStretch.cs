using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A stretch of a link that lies under different territories in two views.</summary>
/// <param name="Link">The link.</param>
/// <param name="Mode">Its mode.</param>
/// <param name="First">Under the first view.</param>
/// <param name="Second">Under the second.</param>
/// <param name="Length">How long it is, on the ellipsoid.</param>
/// <param name="At">Where it begins.</param>
public sealed record ViewStretch(LinkId Link, TransportMode Mode, Territory First, Territory Second, Metres Length, GeoPosition At)
{
    /// <summary>The difference as a finding.</summary>
    public NetworkFinding Finding() => new(NetworkFindingKind.SovereignDiffers, Link.ToString(),
        $"{Length} of {Mode.Code()} lie under {First} by the first view, under {Second} by the second")
    { At = At };
}
