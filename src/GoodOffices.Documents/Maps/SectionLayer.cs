using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>Draws sections: roads cased, railways with ticks, ferries dotted with a wave of their own, other lines thin with a letter; the
/// dashes say the state.</summary>
internal sealed class SectionLayer(MapSheet sheet, IReadOnlyList<PartyId> sovereigns)
{
    public void Draw(DrawnSection drawn)
    {
        var section = drawn.Section;
        sheet.Open("g");
        sheet.Title(Told(section));
        Line(section.Mode, section.State.Condition, MapStyle.Colour(section.Territory.Sovereign, sovereigns), drawn.Course);
        sheet.Close();
    }

    /// <summary>One line as the section and the legend have it.</summary>
    public void Line(TransportMode mode, LinkCondition condition, string colour, IReadOnlyList<Spot> course)
    {
        var (path, dashes) = (MapSheet.Course(course), MapStyle.Dashes(condition));
        switch (mode)
        {
            case TransportMode.Road:
                Path(path, "casing", colour, dashes);
                Path(path, "core", "", dashes);
                break;
            case TransportMode.Rail:
                Path(path, "rail", colour, dashes);
                Path(path, "ticks", colour, MapStyle.TickDashes(condition));
                break;
            case TransportMode.Ferry:
                Path(path, "ferry", colour, condition == LinkCondition.Open ? "6 3 1.5 3" : dashes);
                break;
            default:
                Path(path, "thin", colour, dashes);
                Badge(MapStyle.Badge(mode), colour, Courses.Along(course, 0.5));
                break;
        }

        if (condition is LinkCondition.Closed or LinkCondition.Dismantled)
        {
            Strike(Courses.Along(course, 0.5));
        }
    }

    private static string Told(NetworkSection section) => string.Create(CultureInfo.InvariantCulture,
        $"{section.Id}: {section.Mode.Code()}, {section.Territory}, {section.Length}, {section.State}{(section.Gauge.IsStated ? $", gauge {section.Gauge} mm" : "")}{(section.Note.Length > 0 ? $"; {section.Note}" : "")} [{section.Provenance}]");

    private void Path(string path, string style, string colour, string dashes)
    {
        (string, string)[] attributes = [("d", path), ("class", style)];
        attributes = colour.Length > 0 ? [.. attributes, ("stroke", colour)] : attributes;
        sheet.Shape("path", dashes.Length > 0 ? [.. attributes, ("stroke-dasharray", dashes)] : attributes);
    }

    private void Badge(string letter, string colour, Spot at)
    {
        sheet.Shape("circle", ("cx", MapSheet.Number(at.X)), ("cy", MapSheet.Number(at.Y)), ("r", "5.5"), ("fill", "#fff"), ("stroke", colour));
        sheet.Words(new Spot(at.X, at.Y + 3), letter, 8.5, "bold", "middle");
    }

    // A stroke across: nothing passes.
    private void Strike(Spot at)
    {
        const double Reach = 4.2;
        sheet.Line(new Spot(at.X - Reach, at.Y - Reach), new Spot(at.X + Reach, at.Y + Reach), "strike");
        sheet.Line(new Spot(at.X - Reach, at.Y + Reach), new Spot(at.X + Reach, at.Y - Reach), "strike");
    }
}
