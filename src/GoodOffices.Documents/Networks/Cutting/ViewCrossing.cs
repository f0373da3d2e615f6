using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.Cutting;

/// <summary>A crossing that two views put at different places, or that exists under one of them only.</summary>
/// <param name="Link">The link.</param>
/// <param name="Between">The territories that meet there.</param>
/// <param name="First">Where the first view has it, or null.</param>
/// <param name="Second">Where the second view has it, or null.</param>
public sealed record ViewCrossing(LinkId Link, string Between, GeoPosition? First, GeoPosition? Second)
{
    /// <summary>How far apart the two are on the ellipsoid; null where one is missing.</summary>
    public Metres? Moved => First is { } first && Second is { } second ? new Metres(Ellipsoid.DistanceMetres(first, second)) : null;

    /// <summary>The difference as a finding.</summary>
    public NetworkFinding Finding() => Moved is { } moved
        ? new NetworkFinding(NetworkFindingKind.CrossingMoved, Link.ToString(), string.Create(CultureInfo.InvariantCulture,
            $"the crossing {Between} lies {moved.Value:#,0} m away by the second view, at {Second}"))
        { At = First }
        : new NetworkFinding(NetworkFindingKind.CrossingOnOneView, Link.ToString(),
            $"the crossing {Between} exists by the {(First is null ? "second" : "first")} view only")
        { At = First ?? Second };
}
