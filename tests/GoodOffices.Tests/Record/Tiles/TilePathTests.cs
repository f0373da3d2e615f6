using GoodOffices.Record.Tiles;

namespace GoodOffices.Tests.Record.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 0, 1, "tile/0/000.p/1")]
    [InlineData(1, 67, 255, "tile/1/067.p/255")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(2, 1000, 17, "tile/2/x001/000.p/17")]
    [InlineData(7, 0, 3, "tile/7/000.p/3")]
    public void A_tile_of_hashes_has_the_public_path(int level, long index, int width, string text)
    {
        var path = TilePath.Hashes(level, index, width);
        Assert.Equal(text, path.ToString());
        Assert.True(TilePath.TryParse(text, out var parsed));
        Assert.Equal(path, parsed);
    }

    [Fact]
    public void A_bundle_of_entries_has_the_public_path()
    {
        Assert.Equal("tile/entries/x001/234.p/88", TilePath.Entries(1234, 88).ToString());
        Assert.True(TilePath.TryParse("tile/entries/x001/234.p/88", out var parsed));
        Assert.True(parsed.IsEntries);
        Assert.Equal((1234L, 88, 0, 1234L * 256), (parsed.Index, parsed.Width, parsed.Level, parsed.First));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tile")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/00")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/001")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/xx01/001")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/-1")]
    [InlineData("tile/0/000.p/1/")]
    [InlineData("tile/0/000.p/1/2")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("Tile/0/000")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/entries/..")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/0/+00")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    public void Any_other_text_is_refused(string? text) => Assert.False(TilePath.TryParse(text, out _));

    [Fact]
    public void Every_path_is_read_back()
    {
        var places =
            from level in Gen.Int[-1, 7]
            from index in Gen.Long[0, ((long.MaxValue >> (8 * Math.Max(0, level))) - 1) / 256]
            from width in Gen.Int[1, 256]
            select (level, index, width);
        places.Sample(place =>
        {
            var path = place.level < 0 ? TilePath.Entries(place.index, place.width) : TilePath.Hashes(place.level, place.index, place.width);
            Assert.True(TilePath.TryParse(path.ToString(), out var parsed), path.ToString());
            Assert.Equal(path, parsed);
        }, iter: 2000);
    }

    [Fact]
    public void Only_its_own_print_of_a_path_is_read() => Gen.Char["0123456789x./p-"].Array[0, 12].Sample(characters =>
    {
        var text = "tile/0/" + new string(characters);
        if (TilePath.TryParse(text, out var path)) Assert.Equal(text, path.ToString());
    }, iter: 5000);

    [Fact]
    public void Seventy_thousand_entries_have_the_tiles_of_the_published_example()
    {
        var rows = TilePath.Of(70_000).Where(path => !path.IsEntries).GroupBy(path => path.Level).ToDictionary(row => row.Key, row => row.Select(path => path.Width).ToList());
        Assert.Equal([0, 1, 2], rows.Keys.Order());
        Assert.Equal([.. Enumerable.Repeat(256, 273), 112], rows[0]);
        Assert.Equal([256, 17], rows[1]);
        Assert.Equal([1], rows[2]);
        Assert.Equal(274, TilePath.Of(70_000).Count(path => path.IsEntries));
        Assert.Empty(TilePath.Of(0));
    }

    [Fact]
    public void A_log_has_the_tiles_that_its_size_reaches()
    {
        Assert.True(TilePath.Hashes(0, 2, 88).IsWithin(600));
        Assert.True(TilePath.Hashes(0, 2, 1).IsWithin(600));
        Assert.False(TilePath.Hashes(0, 2, 89).IsWithin(600));
        Assert.True(TilePath.Hashes(1, 0, 2).IsWithin(600));
        Assert.False(TilePath.Hashes(1, 0, 3).IsWithin(600));
        Assert.False(TilePath.Hashes(2, 0, 1).IsWithin(600));
        Assert.True(TilePath.Entries(1, 256).IsWithin(600));
        Assert.False(default(TilePath).IsWithin(600));
        Assert.False(TilePath.Entries((long.MaxValue - 1) / 256, 256).IsWithin(long.MaxValue));
        Assert.True(TilePath.Entries((long.MaxValue - 1) / 256, 255).IsWithin(long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => TilePath.Hashes(7, 1, 1));
    }
}
