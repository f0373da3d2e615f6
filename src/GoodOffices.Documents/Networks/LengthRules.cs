using System.Globalization;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Networks;

/// <summary>Holds stated lengths against the ground.</summary>
internal static class LengthRules
{
    // Places are drawn as points: a length is measured from station to station, and may be a little less.
    private const double Allowed = 0.97;
    private const double PointMetres = 1000;

    /// <summary>The sections whose length is shorter than the geodesic between their ends.</summary>
    public static IEnumerable<NetworkFinding> Findings(NetworkParts parts)
    {
        foreach (var section in parts.Sections)
        {
            var straight = Ellipsoid.DistanceMetres(section.From.At, section.To.At);
            if (section.Length != default && section.Length.Value < (straight * Allowed) - PointMetres)
            {
                yield return new NetworkFinding(NetworkFindingKind.TooShort, section.Id.ToString(), string.Create(CultureInfo.InvariantCulture,
                    $"its length is stated as {section.Length}, and its ends are {straight / 1000:0.0} km apart"))
                { At = section.From.At };
            }
        }
    }
}
