using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Maps;

/// <summary>Draws places and crossings: full where the position is cited, hollow where it is unverified.</summary>
internal static class PointSymbols
{
    public const double PlaceRadius = 3.6;
    public const double CrossingRadius = 4.6;

    public static void Place(MapSheet sheet, PlaceKind kind, bool isCited, Spot at, double scale = 1)
    {
        var radius = PlaceRadius * scale;
        var style = isCited ? "cited" : "uncited";
        switch (kind)
        {
            case PlaceKind.Port:
                sheet.Rectangle(new Box(at.X - radius, at.Y - radius, 2 * radius, 2 * radius), style);
                sheet.Line(new Spot(at.X - (6 * scale), at.Y + (6 * scale)), new Spot(at.X + (6 * scale), at.Y + (6 * scale)), "strike");
                break;
            case PlaceKind.GaugeChange:
                Polygon(sheet, style, [new(at.X, at.Y - (5 * scale)), new(at.X + (5 * scale), at.Y), new(at.X, at.Y + (5 * scale)), new(at.X - (5 * scale), at.Y)]);
                break;
            case PlaceKind.Airport:
                Polygon(sheet, style, [new(at.X, at.Y - (5 * scale)), new(at.X + (5 * scale), at.Y + (4 * scale)), new(at.X - (5 * scale), at.Y + (4 * scale))]);
                break;
            default:
                sheet.Circle(at, radius, style);
                break;
        }
    }

    /// <summary>A square on the boundary: hollow where something passes, full with a cross where nothing does.</summary>
    public static void Crossing(MapSheet sheet, bool isOpen, Spot at, double scale = 1)
    {
        var radius = CrossingRadius * scale;
        sheet.Rectangle(new Box(at.X - radius, at.Y - radius, 2 * radius, 2 * radius), isOpen ? "mark" : "shut");
        if (!isOpen)
        {
            var reach = 2.8 * scale;
            sheet.Line(new Spot(at.X - reach, at.Y - reach), new Spot(at.X + reach, at.Y + reach), "cross");
            sheet.Line(new Spot(at.X - reach, at.Y + reach), new Spot(at.X + reach, at.Y - reach), "cross");
        }
    }

    private static void Polygon(MapSheet sheet, string style, Spot[] spots) =>
        sheet.Shape("path", ("d", MapSheet.Course(spots, closes: true)), ("class", style));
}
