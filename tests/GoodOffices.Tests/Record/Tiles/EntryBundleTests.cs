using GoodOffices.Record.Tiles;

namespace GoodOffices.Tests.Record.Tiles;

public sealed class EntryBundleTests
{
    [Fact]
    public void Bundles_are_read_back() => Gen.Byte.Array[0, 40].Array[0, 20].Sample(entries =>
    {
        var bundle = EntryBundle.Write([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]);
        Assert.True(EntryBundle.TryParse(bundle, entries.Length, out var parsed, out var error), error?.ToString());
        Assert.Equal(entries, parsed.Select(entry => entry.ToArray()));
        Assert.False(EntryBundle.TryParse(bundle, entries.Length + 1, out _, out _));
        if (entries.Length > 0) Assert.False(EntryBundle.TryParse(bundle, entries.Length - 1, out _, out _));
        Assert.True(EntryBundle.TryParseUpTo(bundle, entries.Length + 5, out parsed, out _));
        Assert.Equal(entries.Length, parsed.Count);
    }, iter: 200);

    [Fact]
    public void The_longest_entry_fits_and_a_longer_one_is_refused()
    {
        var longest = new byte[65_535];
        Assert.True(EntryBundle.TryParse(EntryBundle.Write([longest]), 1, out var parsed, out _));
        Assert.Equal(65_535, parsed[0].Length);
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65_536]]));
    }

    [Theory]
    [InlineData(new byte[] { 0 }, 0, "two bytes")]
    [InlineData(new byte[] { 0, 1 }, 0, "within")]
    [InlineData(new byte[] { 0, 1, 9, 0xFF, 0xFF }, 3, "within")]
    [InlineData(new byte[] { 0, 1, 9, 0, 0, 0, 0 }, 5, "last entry")]
    public void A_bad_bundle_is_refused_at_its_offset(byte[] bundle, long offset, string rule)
    {
        Assert.False(EntryBundle.TryParse(bundle, 2, out _, out var error));
        Assert.Equal(offset, error.Offset);
        Assert.Contains(rule, error.Rule);
    }

    [Fact]
    public void A_length_alone_allocates_nothing()
    {
        byte[] bundle = [.. Enumerable.Repeat((byte)0, 1 << 20)];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(EntryBundle.TryParse(bundle, 256, out _, out _));
        Assert.False(EntryBundle.TryParse(new byte[] { 0xFF, 0xFF }, 256, out _, out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        if (EntryBundle.TryParseUpTo(bytes, 256, out var entries, out var error)) Assert.Equal(bytes, EntryBundle.Write([.. entries]));
        else Assert.InRange(error.Offset, 0, bytes.Length);
    }, iter: 2000);
}
