using System.Text;
using GoodOffices.Documents.Networks;
using GoodOffices.Documents.Networks.OpenStreetMap;

namespace GoodOffices.Tests.Documents.Networks.OpenStreetMap;

/// <summary>Truncated, damaged and hostile extracts: one clear error, and memory stays bounded.</summary>
public sealed class HostileExtractTests
{
    [Fact]
    public void An_extract_cut_anywhere_is_read_up_to_a_block_or_names_the_block_and_byte()
    {
        var whole = Sound();
        for (var length = 0; length < whole.Length; length++)
        {
            var read = Read(whole[..length]);
            if (read.Uncut.Count == 0)
            {
                Assert.All(read.Findings.Where(finding => finding.IsError), finding => Assert.Matches(@"^block \d+ \(at byte \d+\)", finding.Message));
                Assert.NotEmpty(read.Findings);
            }
        }
    }

    [Fact]
    public void A_damaged_extract_never_throws()
    {
        var whole = Sound(isPacked: false);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 6].Sample(damages =>
        {
            var damaged = (byte[])whole.Clone();
            foreach (var (at, value) in damages)
            {
                damaged[at] = value;
            }

            return Read(damaged) is not null;
        }, iter: 3000);
    }

    [Theory]
    [InlineData("no extract", "it is not the header")]
    [InlineData("long header", "its header claims 2147483647 bytes")]
    [InlineData("long block", "it claims 67108864 bytes")]
    [InlineData("negative block", "bytes; at most")]
    [InlineData("unkept length", "the file ends at byte")]
    [InlineData("bomb", "it unpacks to more than the 1000 bytes")]
    [InlineData("claimed bomb", "it claims to unpack to 1073741824 bytes")]
    [InlineData("short", "it unpacks to 10 bytes, and claims 1000")]
    [InlineData("no zlib", "its data is not what zlib packs")]
    [InlineData("lzma", "a method other than zlib")]
    [InlineData("history", "it needs the feature 'HistoricalInformation'")]
    [InlineData("string", "it names string 99")]
    [InlineData("field length", "a field claims 99999999999 bytes")]
    [InlineData("long varint", "a number has more than ten bytes")]
    [InlineData("off the globe", "node 1 lies outside of the globe")]
    [InlineData("keys", "a way has more keys than values")]
    [InlineData("granularity", "its granularity is 0")]
    [InlineData("empty", "the file is empty")]
    public void A_hostile_extract_is_refused_with_its_reason(string what, string reason)
    {
        var finding = Assert.Single(Read(Hostile(what)).Findings);
        Assert.True(finding.IsError);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("block ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_beyond_the_bound_are_refused()
    {
        using var stream = new MemoryStream(Sound());
        var read = ExtractReader.Read(stream, "x", mostReferences: 3);
        Assert.Contains("more than 3 nodes", Assert.Single(read.Findings).Message, StringComparison.Ordinal);
    }

    private static ImportedNetwork Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ExtractReader.Read(stream, "x.osm.pbf");
    }

    private static byte[] Sound(bool isPacked = true)
    {
        using var stream = new MemoryStream();
        var writer = new ExtractWriter(stream, isPacked);
        writer.Header();
        writer.DenseNodes([.. Enumerable.Range(1, 20).Select(id => new ExtractWriter.Node(id, id * 1_000_000, id * 2_000_000))]);
        writer.Ways([new(1, [1, 2, 3, 4], [("highway", "primary")]), new(2, [5, 6, 7], [("railway", "rail"), ("gauge", "1520")])]);
        return stream.ToArray();
    }

    private static byte[] Hostile(string what)
    {
        using var stream = new MemoryStream();
        var writer = new ExtractWriter(stream);
        if (what is "empty" or "long header")
        {
            return what == "empty" ? [] : [0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3];
        }

        if (what == "no extract")
        {
            writer.Block("OSMData", new WireWriter().Written);
            return stream.ToArray();
        }

        writer.Header(what == "history" ? ["OsmSchema-V0.6", "HistoricalInformation"] : []);
        var zeros = new byte[50_000_000];
        switch (what)
        {
            case "long block" or "negative block" or "unkept length":
                writer.RawBlock("OSMData", new WireWriter(), what switch { "long block" => 64 << 20, "negative block" => -1, _ => 30 << 20 });
                break;
            case "bomb" or "claimed bomb":
                writer.RawBlock("OSMData", new WireWriter().Number(2, what == "bomb" ? 1000 : 1 << 30).Bytes(3, ExtractWriter.Deflate(zeros)));
                break;
            case "short":
                writer.RawBlock("OSMData", new WireWriter().Number(2, 1000).Bytes(3, ExtractWriter.Deflate(zeros.AsSpan(0, 10))));
                break;
            case "no zlib":
                writer.RawBlock("OSMData", new WireWriter().Number(2, 10).Bytes(3, Encoding.ASCII.GetBytes("this is no zlib")));
                break;
            case "lzma":
                writer.RawBlock("OSMData", new WireWriter().Number(2, 10).Bytes(4, [1, 2, 3]));
                break;
            case "string":
                writer.Block("OSMData", new WireWriter().Message(1, new WireWriter().Text(1, "")).Message(2, new WireWriter().Message(3,
                    new WireWriter().Number(1, 5).Packed(2, [99]).Packed(3, [0]).Differences(8, [1, 2]))).Written);
                break;
            case "field length":
                writer.Block("OSMData", new WireWriter().Varint((2 << 3) | 2).Varint(99_999_999_999).Written);
                break;
            case "long varint":
                writer.Block("OSMData", Enumerable.Repeat((byte)0xFF, 20).ToArray());
                break;
            case "off the globe":
                writer.DenseNodes([new(1, 1_000_000_000, 0)]);
                writer.Ways([new(1, [1, 2], [("highway", "primary")])]);
                break;
            case "keys":
                writer.Block("OSMData", new WireWriter().Message(1, new WireWriter().Text(1, "")).Message(2, new WireWriter().Message(3,
                    new WireWriter().Number(1, 5).Packed(2, [0, 0]).Packed(3, [0]))).Written);
                break;
            case "granularity":
                writer.Block("OSMData", new WireWriter().Number(17, 0).Written);
                break;
            case "history":
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }

        return stream.ToArray();
    }
}
