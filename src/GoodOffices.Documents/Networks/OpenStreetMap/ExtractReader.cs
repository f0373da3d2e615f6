using System.Globalization;
using System.Text;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Reads the links of an OpenStreetMap extract (<c>.osm.pbf</c>; wiki.openstreetmap.org/wiki/PBF_Format) in two passes: ways and
/// the numbers of their nodes, then the coordinates of these nodes. Memory is bounded by one block and by what the kept ways refer to.</summary>
public static class ExtractReader
{
    /// <summary>The most nodes that ways of an extract may refer to, unless another bound is given.</summary>
    public const int MostReferences = 50_000_000;

    private static readonly string[] s_features = ["OsmSchema-V0.6", "DenseNodes", "LocationsOnWays"];

    /// <summary>Reads an extract: each way that carries traffic is a link still to be cut.</summary>
    /// <param name="stream">The extract; it must be able to go back.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="mostReferences">The bound on memory.</param>
    /// <returns>The links and what was found; where the extract is damaged there is one error, with block and byte, and no link.</returns>
    public static ImportedNetwork Read(Stream stream, string file, int mostReferences = MostReferences)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = stream.Position;
        var ways = new WayDecoder(mostReferences);
        var blocks = new BlockReader(stream);
        try
        {
            var lastNodes = ReadWays(blocks, ways);
            var nodes = new WantedNodes(ways.References);
            stream.Position = start;
            blocks = new BlockReader(stream);
            ReadNodes(blocks, nodes, lastNodes);
            return WayAssembly.Links(ways, nodes, file);
        }
        catch (DamagedExtractException fault)
        {
            return new ImportedNetwork(new NetworkParts(), [], [Damage(blocks, fault, file)]);
        }
    }

    /// <returns>The number of the last block that holds nodes.</returns>
    private static int ReadWays(BlockReader blocks, WayDecoder ways)
    {
        var strings = new List<Range>();
        var lastNodes = 0;
        while (blocks.Next())
        {
            if (blocks.Number == 1 && blocks.Type != "OSMHeader")
            {
                throw new DamagedExtractException("it is not the header of an OpenStreetMap extract");
            }

            if (blocks.Type == "OSMHeader")
            {
                CheckHeader(blocks.Data);
            }
            else if (blocks.Type == "OSMData")
            {
                ways.Decode(blocks.Data, strings);
                lastNodes = ways.HasNodes ? blocks.Number : lastNodes;
            }
        }

        return blocks.Number > 0 ? lastNodes : throw new DamagedExtractException("the file is empty");
    }

    private static void ReadNodes(BlockReader blocks, WantedNodes nodes, int lastNodes)
    {
        var strings = new List<Range>();
        while (blocks.Number < lastNodes && blocks.Next())
        {
            if (blocks.Type == "OSMData")
            {
                NodeDecoder.Decode(blocks.Data, strings, nodes);
            }
        }
    }

    private static void CheckHeader(ReadOnlySpan<byte> data)
    {
        var reader = new WireReader(data);
        while (reader.TryField(out var number, out var wire))
        {
            if (number == 4 && wire == WireReader.Bytes)
            {
                var feature = Encoding.UTF8.GetString(reader.ReadBytes(out _));
                if (!s_features.Contains(feature, StringComparer.Ordinal))
                {
                    throw new DamagedExtractException($"it needs the feature '{(feature.Length > 40 ? feature[..40] : feature)}', which is not read here");
                }
            }
            else
            {
                reader.Skip(wire);
            }
        }
    }

    private static NetworkFinding Damage(BlockReader blocks, DamagedExtractException fault, string file)
    {
        var within = fault.At < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", at byte {fault.At} of its data");
        var message = string.Create(CultureInfo.InvariantCulture, $"block {Math.Max(1, blocks.Number)} (at byte {blocks.Offset}){within}: {fault.Message}");
        return new NetworkFinding(NetworkFindingKind.Unreadable, "", message)
        {
            Source = file,
            Hint = "Download the extract again, and compare its checksum.",
            IsError = true,
        };
    }
}
