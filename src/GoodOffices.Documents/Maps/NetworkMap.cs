using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>Draws a network as a map sheet: sections by mode, state and sovereign, crossings, places, names that do not collide, legend,
/// scale, sources. Legible in print and without colour.</summary>
public sealed class NetworkMap
{
    private const double SheetWidth = 1400;
    private const double Margin = 26;
    private const double Head = 74;
    private const double PanelWidth = 296;
    private const double LeastHeight = 560;
    private const double MostHeight = 1500;

    private readonly TransportNetwork _network;
    private readonly MapOptions _options;
    private readonly MapFrame _frame;
    private readonly List<DrawnSection> _drawn;
    private readonly List<CrossingGroup> _crossings;
    private readonly List<(Place Place, Spot At, int Links)> _places;
    private readonly PartyId[] _sovereigns;

    private NetworkMap(TransportNetwork network, MapOptions options)
    {
        (_network, _options) = (network, options);
        var window = options.Window ?? MapWindow.Around([.. network.Sections.SelectMany(static section => section.Ends).Select(static end => end.At), .. network.Places.Select(static place => place.At)]);
        _frame = new MapFrame(window, FrameBox(window));
        _drawn = Courses.Of(network, _frame);
        _crossings = CrossingGroup.Of(network, _frame);
        var links = network.Sections.SelectMany(static section => section.Ends).Where(static end => end.Place is not null).CountBy(static end => end.Place!.Value).ToDictionary();
        _places = [.. network.Places.Where(place => place.Kind != PlaceKind.Boundary && _frame.Shows(place.At)).Select(place => (place, _frame.Place(place.At), links.GetValueOrDefault(place.Id)))];
        _sovereigns = [.. _drawn.Select(static section => section.Section.Territory.Sovereign).OfType<PartyId>().Distinct().Order()];
    }

    /// <summary>Draws it.</summary>
    public static DrawnMap Draw(TransportNetwork network, MapOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        return new NetworkMap(network, options).Draw();
    }

    // As high as the window asks for, between a broad and a square sheet.
    private static Box FrameBox(MapWindow window)
    {
        var width = SheetWidth - (3 * Margin) - PanelWidth;
        var probe = new ConicProjection(window);
        var (left, right) = (probe.Project(window.West, (window.South + window.North) / 2), probe.Project(window.East, (window.South + window.North) / 2));
        var (top, bottom) = (probe.Project((window.West + window.East) / 2, window.North), probe.Project((window.West + window.East) / 2, window.South));
        var height = width * (bottom.Y - top.Y) / (right.X - left.X);
        return new Box(Margin, Margin + Head, width, Math.Clamp(height, LeastHeight, MostHeight));
    }

    private DrawnMap Draw()
    {
        var height = Math.Max(_frame.Box.Bottom, LegendBottom()) + Margin;
        using var sheet = new MapSheet(SheetWidth, height, _options.Title, MapStyle.Sheet);
        var labels = new LabelPlacer(_frame.Box);
        DrawGround(sheet, height);
        sheet.Open("g", ("clip-path", "url(#map)"));
        DrawLines(sheet, labels);
        DrawPoints(sheet);
        DrawNames(sheet, labels);
        sheet.Close();
        sheet.Rectangle(_frame.Box, "frame");
        DrawHead(sheet);
        DrawLegend(sheet, labels.LeftOut.Count);
        return new DrawnMap(sheet.Finish(), ValueList.From(labels.LeftOut.Select(static label => label.Text)));
    }

    private void DrawGround(MapSheet sheet, double height)
    {
        sheet.Open("defs");
        sheet.Open("clipPath", ("id", "map"));
        sheet.Rectangle(_frame.Box, "");
        sheet.Close();
        sheet.Open("pattern", ("id", "hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        sheet.Shape("path", ("d", "M0 0L0 6"), ("stroke", "#8c8c8c"), ("stroke-width", "1.4"));
        sheet.Close();
        sheet.Close();
        sheet.Rectangle(new Box(0, 0, SheetWidth, height), "sheet");
        sheet.Rectangle(_frame.Box, OutlineLayer.HasLand(_options.Outlines) ? "sea" : "bare");
    }

    private void DrawLines(MapSheet sheet, LabelPlacer labels)
    {
        var outlines = new OutlineLayer(sheet, _frame);
        outlines.DrawLand(_options.Outlines);
        outlines.DrawNet();
        outlines.DegreeBoxes.ForEach(labels.Keep);
        outlines.DrawOutlines(_options.Outlines);
        var layer = new SectionLayer(sheet, _sovereigns);
        foreach (var drawn in _drawn.OrderBy(static drawn => drawn.Section.Mode != TransportMode.Ferry).ThenBy(static drawn => drawn.Section.State.Carries))
        {
            layer.Draw(drawn);
        }
    }

    private void DrawPoints(MapSheet sheet)
    {
        foreach (var crossing in _crossings)
        {
            sheet.Open("g");
            sheet.Title(crossing.Told(_network));
            PointSymbols.Crossing(sheet, crossing.IsOpen, crossing.At, _frame.SymbolScale);
            sheet.Close();
        }

        foreach (var (place, at, _) in _places)
        {
            sheet.Open("g");
            sheet.Title($"{place.Id}: {place.Name}, {string.Join('/', place.States)}, {place.At} [{place.Provenance}]");
            PointSymbols.Place(sheet, place.Kind, place.Provenance.IsCited, at, _frame.SymbolScale);
            sheet.Close();
        }
    }

    private void DrawNames(MapSheet sheet, LabelPlacer labels)
    {
        foreach (var (_, at, _) in _places)
        {
            labels.Avoid(new Box(at.X, at.Y, 0, 0).Grown(5 * _frame.SymbolScale));
        }

        foreach (var crossing in _crossings)
        {
            labels.Avoid(new Box(crossing.At.X, crossing.At.Y, 0, 0).Grown(5.5 * _frame.SymbolScale));
        }

        foreach (var drawn in _drawn)
        {
            for (var at = 1; at < drawn.Course.Count; at++)
            {
                labels.Avoid(drawn.Course[at - 1], drawn.Course[at]);
            }
        }

        var wanted = _places.OrderByDescending(static place => place.Links).Select(static place => new MapLabel(place.Place.Name, place.At, place.Links >= 5 ? 15 : 12.5, 7, "halo") { IsBold = place.Links >= 5 })
            .Concat(_crossings.Where(static crossing => crossing.Name.Length > 0).Select(static crossing => new MapLabel(crossing.Name, crossing.At, 10.5, 8, "halo slant")))
            .Concat(EdgeNames())
            .Concat(StateNames.Of(_drawn, _options.Outlines, _frame)).ToList();
        foreach (var label in wanted)
        {
            if (labels.Place(label) is { } placed)
            {
                DrawName(sheet, placed);
            }
        }
    }

    /// <summary>Where a section leaves the map: where it leads.</summary>
    private List<MapLabel> EdgeNames()
    {
        const double Apart = 90;
        var names = new List<MapLabel>();
        foreach (var drawn in _drawn)
        {
            var (from, to) = (drawn.Section.From, drawn.Section.To);
            var (isIn, goesIn) = (_frame.Shows(from.At), _frame.Shows(to.At));
            if (isIn == goesIn || (isIn ? to : from).Place is not { } far || _network.Place(far) is not { Kind: not PlaceKind.Boundary } place)
            {
                continue;
            }

            var (inner, outer) = isIn ? (_frame.Place(from.At), _frame.Place(to.At)) : (_frame.Place(to.At), _frame.Place(from.At));
            var share = _frame.Box.LengthWithin(inner, outer) / inner.To(outer);
            var label = new MapLabel($"to {place.Name}", inner.Towards(outer, Math.Max(0, share - (6 / inner.To(outer)))), 10.5, 3, "halo quiet slant");
            if (!names.Any(other => other.Text == label.Text && other.At.To(label.At) < Apart))
            {
                names.Add(label);
            }
        }

        return names;
    }

    private static void DrawName(MapSheet sheet, PlacedLabel placed)
    {
        var (label, room) = (placed.Label, placed.Room);
        if (placed.IsLed && label.Style != "state")
        {
            var nearest = room.Nearest(label.At);
            var distance = label.At.To(nearest);
            sheet.Line(label.At.Towards(nearest, Math.Min(1, label.Clearance / distance)), nearest, "lead");
        }

        sheet.Words(new Spot(room.Left, room.Top + (label.Size * 0.82)), label.Text, label.Size, label.IsBold && label.Style != "state" ? label.Style + " bold" : label.Style);
    }

    private void DrawHead(MapSheet sheet)
    {
        sheet.Words(new Spot(Margin, Margin + 30), _options.Title, 30, "bold");
        sheet.Words(new Spot(Margin, Margin + 54), _options.Subtitle, 14, "quiet");
    }

    // The legend is drawn once on a sheet that nobody sees, to learn its height.
    private double LegendBottom()
    {
        using var unseen = new MapSheet(SheetWidth, SheetWidth, "", "");
        return DrawLegend(unseen, leftOut: 1);
    }

    private double DrawLegend(MapSheet sheet, int leftOut)
    {
        var panel = new LegendPanel(sheet, new Box(_frame.Box.Right + Margin, _frame.Box.Top - 12, PanelWidth, _frame.Box.Height));
        var layer = new SectionLayer(sheet, _sovereigns);
        panel.Heading("Mode");
        panel.Lines(_drawn.Select(static drawn => drawn.Section.Mode).Distinct().Order(), layer);
        panel.Heading("State of railway and road");
        panel.Conditions(_drawn.Select(static drawn => drawn.Section.State.Condition).Distinct().Order(), layer);
        panel.Heading("Sovereign of the section");
        panel.Sovereigns(_sovereigns);
        DrawPointLegend(sheet, panel);
        panel.Heading("Unverified");
        panel.Paragraph(Unverified(), "");
        panel.Heading("Scale");
        panel.Scale(_frame);
        panel.Heading("Sources");
        panel.Paragraph(Sources());
        if (leftOut > 0)
        {
            panel.Paragraph($"{leftOut} names found no room; they show when a symbol is pointed at.");
        }

        return panel.Bottom;
    }

    private void DrawPointLegend(MapSheet sheet, LegendPanel panel)
    {
        panel.Heading("Points");
        foreach (var kind in _places.Select(static place => place.Place.Kind).Distinct().Order())
        {
            panel.Point(at => PointSymbols.Place(sheet, kind, isCited: true, at), kind switch
            {
                PlaceKind.Port => "port",
                PlaceKind.Airport => "airport",
                PlaceKind.GaugeChange => "change of gauge",
                _ => "town or junction",
            });
        }

        panel.Point(at => PointSymbols.Place(sheet, PlaceKind.Settlement, isCited: false, at), "hollow: position unverified");
        panel.Point(at => PointSymbols.Crossing(sheet, isOpen: true, at), "crossing where something passes");
        panel.Point(at => PointSymbols.Crossing(sheet, isOpen: false, at), "crossing where nothing passes");
        if (_options.Outlines?.Boundary?.Areas.Any(static area => area.IsDisputed) == true)
        {
            panel.Swatch("claimed", "disputed area");
        }
    }

    private string Unverified()
    {
        var sections = _drawn.Count(static drawn => !drawn.Section.Provenance.IsCited);
        var places = _places.Count(static place => !place.Place.Provenance.IsCited);
        return sections + places == 0 ? "Every section and place on this map cites a source."
            : $"{MapStyle.Count(sections, _drawn.Count, "sections")} and {MapStyle.Count(places, _places.Count, "places")} cite no source: lengths, states and positions are to be confirmed by the parties.";
    }

    private string Sources()
    {
        var cited = _drawn.Select(static drawn => drawn.Section.Provenance).Concat(_places.Select(static place => place.Place.Provenance))
            .Where(static provenance => provenance.IsCited).Select(static provenance => provenance.Source).Distinct().Order(StringComparer.Ordinal);
        var outlines = _options.Outlines is null ? "No outlines: no boundary was chosen." : $"Outlines: {_options.OutlineSource}, as chosen for this map.";
        return $"{string.Concat(cited.Select(static source => source + ". "))}{outlines} Sections without a known course are drawn straight. The map asserts no title to territory.";
    }
}
