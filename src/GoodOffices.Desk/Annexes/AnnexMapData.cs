using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Annexes;

/// <summary>What the map of the annex shows, in the form in which the browser draws it: GeoJSON for lines, positions for marks.</summary>
/// <param name="Sections">The sections of the annex, each with its state.</param>
/// <param name="Context">The other sections of the network round about.</param>
/// <param name="Crossings">The crossings, numbered as in their table.</param>
/// <param name="Places">The settlements, ports and gauge changes round about.</param>
/// <param name="Bounds">South-west and north-east, longitude before latitude, degrees.</param>
/// <param name="Selected">The crossing that is shown face to face; null for none.</param>
/// <param name="NotDrawn">How many sections of the annex the network does not know, so that they are not drawn.</param>
public sealed record AnnexMapData(object Sections, object Context, IReadOnlyList<AnnexMapData.Crossing> Crossings, IReadOnlyList<AnnexMapData.Mark> Places, double[][] Bounds, string? Selected, int NotDrawn)
{
    private const double Margin = 0.35;

    /// <summary>A crossing on the map.</summary>
    /// <param name="Id">Its code.</param>
    /// <param name="Number">Its number in the table.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Label">How a reader of the page names it.</param>
    /// <param name="At">Longitude and latitude, degrees.</param>
    public sealed record Crossing(string Id, string Number, string Name, string Label, double[] At);

    /// <summary>A place on the map.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="At">Longitude and latitude, degrees.</param>
    public sealed record Mark(string Name, double[] At);

    /// <summary>Derives it; null where the network knows none of the annex's sections.</summary>
    /// <param name="model">The annex.</param>
    /// <param name="draft">Whose.</param>
    /// <param name="network">Where its sections and crossings lie.</param>
    /// <param name="proposed">Whether sections are drawn as the annex would have them; else as they are today.</param>
    /// <param name="selected">The crossing that is shown face to face.</param>
    public static AnnexMapData? Of(AnnexModel model, PartyCode draft, TransportNetwork network, bool proposed, string? selected)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(network);
        var all = model.Sections(draft).Select(one => (one.Section, Known: network.Section(one.Section.Id)!)).ToList();
        var sections = all.Where(static one => one.Known is not null).ToList();
        if (sections.Count == 0) return null;
        var (west, south, east, north) = Box(sections.SelectMany(static one => Course(one.Known)));
        bool IsNear(GeoPosition at) => at.Longitude >= west - Margin && at.Longitude <= east + Margin && at.Latitude >= south - Margin && at.Latitude <= north + Margin;
        var own = sections.Select(static one => one.Section.Id).ToHashSet();
        return new AnnexMapData(
            Lines(sections.Select(one => (one.Known, StateOf(one.Section, one.Known, proposed)))),
            Lines(network.Sections.Where(section => !own.Contains(section.Id) && section.Ends.Any(end => IsNear(end.At))).Select(static section => (section, ""))),
            [.. model.Crossings(draft).Select((one, at) => (one.Crossing, Number: (at + 1).ToString(CultureInfo.InvariantCulture), Known: network.Crossing(one.Crossing.Id)))
                .Where(static one => one.Known is not null).Select(one => new Crossing(one.Crossing.Id.ToString(), one.Number, model.Naming.For(one.Crossing), $"{one.Number} {model.Naming.For(one.Crossing)}", At(one.Known!.At)))],
            [.. network.Places.Where(place => place.Kind is PlaceKind.Settlement or PlaceKind.Port && IsNear(place.At)).Select(place => new Mark(model.Naming.For(place), At(place.At)))],
            [[west, south], [east, north]], selected, all.Count - sections.Count);
    }

    /// <summary>How a section is drawn: <c>open</c>, <c>restricted</c>, <c>closed</c> or <c>planned</c>.</summary>
    /// <param name="section">What the annex says of it.</param>
    /// <param name="known">What the network says of it.</param>
    /// <param name="proposed">Whether the annex counts, where it says something.</param>
    public static string StateOf(SectionRegime section, NetworkSection known, bool proposed)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(known);
        if (proposed && section.Opening is { } opening) return opening.Access switch { Access.Open => "open", Access.Restricted => "restricted", _ => "closed" };
        return known.State.Condition switch
        {
            LinkCondition.Open => "open",
            LinkCondition.Restricted => "restricted",
            LinkCondition.UnderConstruction or LinkCondition.Planned => "planned",
            _ => "closed",
        };
    }

    /// <summary>How many crossings there are, and nothing of the annex.</summary>
    public override string ToString() => $"map of {Crossings.Count} crossings";

    private static ValueList<GeoPosition> Course(NetworkSection section) => section.Geometry.Count > 0 ? section.Geometry : [section.From.At, section.To.At];

    private static double[] At(GeoPosition position) => [position.Longitude, position.Latitude];

    private static (double West, double South, double East, double North) Box(IEnumerable<GeoPosition> course)
    {
        var all = course.ToList();
        return (all.Min(static at => at.Longitude), all.Min(static at => at.Latitude), all.Max(static at => at.Longitude), all.Max(static at => at.Latitude));
    }

    private static object Lines(IEnumerable<(NetworkSection Section, string State)> sections) => new
    {
        type = "FeatureCollection",
        features = sections.Select(static one => new
        {
            type = "Feature",
            properties = new { id = one.Section.Id.ToString(), state = one.State },
            geometry = new { type = "LineString", coordinates = Course(one.Section).Select(At) },
        }).ToList(),
    };
}
