using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>Finds what goes over the antimeridian in one step: between two positions a line is straight in longitude and latitude,
/// so such a step would lead round the far side of the Earth (RFC 7946 §3.1.9 has it cut there).</summary>
internal static class Antimeridian
{
    public const string Hint = "Cut it at the antimeridian (RFC 7946 section 3.1.9): one part ends at 180, the next begins at -180.";

    private const double HalfTurn = 180;

    /// <summary>The number of the position, the first being 1, from which a step leads over the antimeridian; or null.</summary>
    /// <remarks>An edge from -180 to 180 closes a polygon round a pole and is none.</remarks>
    public static int? Crossed(IReadOnlyList<GeoPosition> positions)
    {
        for (var at = 1; at < positions.Count; at++)
        {
            var (from, to) = (positions[at - 1].Longitude, positions[at].Longitude);
            if (Math.Abs(to - from) > HalfTurn && !(Math.Abs(from) == HalfTurn && Math.Abs(to) == HalfTurn))
            {
                return at;
            }
        }

        return null;
    }
}
