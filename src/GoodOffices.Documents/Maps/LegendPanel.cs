using System.Globalization;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.Cutting;

namespace GoodOffices.Documents.Maps;

/// <summary>Beside the map: what the signs mean, what is unverified, the scale, the sources.</summary>
internal sealed class LegendPanel(MapSheet sheet, Box room)
{
    private const double Row = 19;
    private const double Size = 12;
    private const double Small = 10.5;
    private const double SampleWidth = 62;
    private const double TextAt = SampleWidth + 12;

    private double _y = room.Top;

    /// <summary>How far down the panel reaches.</summary>
    public double Bottom => _y;

    public void Heading(string text)
    {
        _y += 12;
        sheet.Words(new Spot(room.Left, _y + Size), text, Size, "bold");
        _y += Row + 2;
    }

    public void Lines(IEnumerable<TransportMode> modes, SectionLayer layer)
    {
        foreach (var mode in modes)
        {
            layer.Line(mode, LinkCondition.Open, MapStyle.NoSovereign, Sample(0, SampleWidth));
            Words(mode switch
            {
                TransportMode.Road => "road",
                TransportMode.Rail => "railway",
                TransportMode.Ferry => "ferry",
                TransportMode.Air => "air route",
                TransportMode.Pipeline => "pipeline",
                TransportMode.Power => "power line",
                _ => "optical fibre",
            });
        }
    }

    /// <summary>Each state of a railway beside that of a road.</summary>
    public void Conditions(IEnumerable<LinkCondition> conditions, SectionLayer layer)
    {
        foreach (var condition in conditions)
        {
            layer.Line(TransportMode.Rail, condition, MapStyle.NoSovereign, Sample(0, SampleWidth));
            layer.Line(TransportMode.Road, condition, MapStyle.NoSovereign, Sample(SampleWidth + 10, (2 * SampleWidth) + 10));
            Words(MapStyle.Words(condition), (2 * SampleWidth) + 22);
        }
    }

    public void Sovereigns(IReadOnlyList<PartyId> sovereigns)
    {
        const double Column = 70;
        for (var at = 0; at < sovereigns.Count; at++)
        {
            var left = room.Left + (at % 4 * Column);
            sheet.Shape("rect", ("x", MapSheet.Number(left)), ("y", MapSheet.Number(_y + 5)), ("width", "22"), ("height", "5"), ("fill", MapStyle.Colour(sovereigns[at], sovereigns)));
            sheet.Words(new Spot(left + 27, _y + Size), sovereigns[at].ToString(), Small, "");
            _y += at % 4 == 3 || at == sovereigns.Count - 1 ? Row - 2 : 0;
        }
    }

    public void Point(Action<Spot> draw, string text)
    {
        draw(new Spot(room.Left + 10, _y + 8));
        sheet.Words(new Spot(room.Left + 28, _y + Size), text, Size, "");
        _y += Row;
    }

    public void Swatch(string style, string text)
    {
        sheet.Rectangle(new Box(room.Left, _y + 2, 22, 11), style);
        sheet.Words(new Spot(room.Left + 28, _y + Size), text, Size, "");
        _y += Row;
    }

    public void Paragraph(string text, string style = "quiet")
    {
        foreach (var line in TextMeasure.Lines(text, Small, room.Width))
        {
            sheet.Words(new Spot(room.Left, _y + Small), line, Small, style);
            _y += Small * 1.35;
        }

        _y += 3;
    }

    /// <summary>A bar of a round number of kilometres, true at the middle of the map.</summary>
    public void Scale(MapFrame frame)
    {
        var (at, latitude) = ((frame.Window.West + frame.Window.East) / 2, (frame.Window.South + frame.Window.North) / 2);
        var metres = Ellipsoid.DistanceMetres(new GeoPosition(latitude, at), new GeoPosition(latitude, at + 0.1));
        var unitsPerKilometre = frame.Place(at, latitude).To(frame.Place(at + 0.1, latitude)) / (metres / 1000);
        var most = 200 / unitsPerKilometre;
        var step = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var kilometres = step * (most / step >= 5 ? 5 : most / step >= 2 ? 2 : 1);
        var width = kilometres * unitsPerKilometre;
        for (var part = 0; part < 4; part++)
        {
            sheet.Rectangle(new Box(room.Left + (width * part / 4), _y + 6, width / 4, 5), part % 2 == 0 ? "bar" : "barlight");
        }

        sheet.Words(new Spot(room.Left, _y + 24), "0", Small, "");
        sheet.Words(new Spot(room.Left + width, _y + 24), string.Create(CultureInfo.InvariantCulture, $"{kilometres:0.###} km"), Small, "", "middle");
        _y += 32;
    }

    private Spot[] Sample(double from, double to) => [new Spot(room.Left + from, _y + 8), new Spot(room.Left + to, _y + 8)];

    private void Words(string text, double at = TextAt)
    {
        sheet.Words(new Spot(room.Left + at, _y + Size), text, Size, "");
        _y += Row;
    }
}
