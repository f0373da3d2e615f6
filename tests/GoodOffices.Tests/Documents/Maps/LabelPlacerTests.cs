using GoodOffices.Documents.Maps;

namespace GoodOffices.Tests.Documents.Maps;

/// <summary>Names on a map: none on another, none on a symbol, none over the edge.</summary>
public sealed class LabelPlacerTests
{
    private static readonly Box s_frame = new(0, 0, 600, 400);

    [Fact]
    public void Labels_never_meet_each_other_or_a_symbol_and_stay_on_the_map()
    {
        Gen.Select(Gen.Double[5, 595], Gen.Double[5, 395], Gen.Int[1, 18]).Array[1, 60].Sample(points =>
        {
            var placer = new LabelPlacer(s_frame);
            var symbols = points.Select(point => new Box(point.Item1 - 4, point.Item2 - 4, 8, 8)).ToList();
            symbols.ForEach(placer.Avoid);
            var placed = points.Select(point => placer.Place(new MapLabel(new string('n', point.Item3), new Spot(point.Item1, point.Item2), 11, 6, ""))).ToList();
            var rooms = placed.OfType<PlacedLabel>().Select(label => label.Room).ToList();
            return rooms.All(s_frame.Holds)
                && rooms.All(room => symbols.All(symbol => !symbol.Meets(room)))
                && rooms.SelectMany((room, at) => rooms.Skip(at + 1).Select(other => room.Meets(other))).All(meets => !meets)
                && placer.LeftOut.Count == placed.Count(label => label is null);
        }, iter: 200);
    }

    [Fact]
    public void A_lone_label_stands_right_beside_its_symbol()
    {
        var placer = new LabelPlacer(s_frame);
        placer.Avoid(new Box(296, 196, 8, 8));
        var placed = placer.Place(new MapLabel("Name", new Spot(300, 200), 11, 6, ""))!;
        Assert.False(placed.IsLed);
        Assert.True(placed.Room.Left > 300);
    }

    [Fact]
    public void A_label_shuns_lines()
    {
        var placer = new LabelPlacer(s_frame);
        placer.Avoid(new Spot(300, 200), new Spot(600, 180));
        var placed = placer.Place(new MapLabel("Name", new Spot(300, 200), 11, 6, ""))!;
        Assert.Equal(0, placed.Room.LengthWithin(new Spot(300, 200), new Spot(600, 180)));
    }
}
