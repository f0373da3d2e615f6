using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>The words that files of networks use, the same in GeoJSON and in CSV.</summary>
internal static class Vocabulary
{
    public const string Entry = "entry";
    public const string Id = "id";
    public const string Name = "name";
    public const string Names = "names";
    public const string Kind = "kind";
    public const string Mode = "mode";
    public const string Link = "link";
    public const string Territory = "territory";
    public const string States = "states";
    public const string From = "from";
    public const string To = "to";
    public const string Length = "length_m";
    public const string Class = "class";
    public const string Gauge = "gauge";
    public const string State = "state";
    public const string PortState = "port_state";
    public const string Note = "note";
    public const string Provenance = "provenance";
    public const string First = "first";
    public const string Second = "second";
    public const string Sections = "sections";
    public const string Latitude = "lat";
    public const string Longitude = "lon";
    public const string Course = "course";

    public const string PlaceEntry = "place";
    public const string LinkEntry = "link";
    public const string SectionEntry = "section";
    public const string CrossingEntry = "crossing";
    public const string LineEntry = "line";

    private static readonly string[] s_kinds = ["settlement", "port", "airport", "boundary", "gauge-change"];

    public static string Code(PlaceKind kind) => s_kinds[(int)kind];

    public static bool TryKind(string text, out PlaceKind kind)
    {
        var at = Array.IndexOf(s_kinds, text);
        kind = at < 0 ? default : (PlaceKind)at;
        return at >= 0;
    }

    public static string KindList => string.Join(", ", s_kinds);
}
