using System.Globalization;
using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Tests.Documents.Networks.Cutting;

/// <summary>Boundaries of squares, and links across them.</summary>
internal static class Views
{
    public static readonly PartyId Aaa = new("AAA");
    public static readonly PartyId Bbb = new("BBB");

    /// <summary>AAA west of longitude 1 and BBB east of it, latitudes 0 to 1.</summary>
    public static Boundary Halves(double between = 1) => Of(("AAA", Box(0, 0, between, 1)), ("BBB", Box(between, 0, 2, 1)));

    public static Boundary Of(params (string State, string Polygon)[] states) => Read(File(states)).Boundary ?? throw new InvalidOperationException();

    public static BoundaryReading Read(params BoundaryFile[] files) => BoundaryReader.Read(files);

    public static BoundaryFile File(params (string State, string Polygon)[] states) => new("b.geojson", Collection("state", states));

    public static BoundaryFile Disputed(params (string Claimants, string Polygon)[] areas) => new("d.geojson", Collection("claimants", areas), IsDisputed: true);

    /// <summary>A ring of a box, holes in it after.</summary>
    public static string Box(double west, double south, double east, double north, string holes = "") => string.Create(CultureInfo.InvariantCulture,
        $"[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]{holes}]");

    public static UncutLink Link(TransportMode mode, params (double Longitude, double Latitude)[] course) => new(
        new LinkId("L"), "The link", mode, course.Select(at => new GeoPosition(at.Latitude, at.Longitude)).ToArray());

    public static string Story(CutLink cut) => string.Join(" ", cut.Sections.Select(section => section.Territory.ToString()));

    private static byte[] Collection(string property, (string Code, string Polygon)[] areas)
    {
        var features = areas.Select(area => $$"""{"type":"Feature","properties":{"{{property}}":"{{area.Code}}"},"geometry":{"type":"Polygon","coordinates":{{area.Polygon}} } }""");
        return Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""");
    }
}
