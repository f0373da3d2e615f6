using System.Runtime.InteropServices;
using System.Text;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Decodes the ways of blocks, keeps those that carry traffic, and the numbers of their nodes in one flat list.</summary>
internal sealed class WayDecoder(int mostReferences)
{
    private const int LongestWay = 100_000;

    private readonly List<long> _references = [];
    private readonly List<bool> _isKey = [];
    private readonly List<(ulong Key, ulong Value)> _pairs = [];
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    public List<TaggedWay> Ways { get; } = [];

    /// <summary>Ways of a yard, siding or crossover, which are no links.</summary>
    public int Sidings { get; private set; }

    /// <summary>True where the block just read holds nodes.</summary>
    public bool HasNodes { get; private set; }

    public ReadOnlySpan<long> References => CollectionsMarshal.AsSpan(_references);

    public void Decode(ReadOnlySpan<byte> data, List<Range> strings)
    {
        var block = new PrimitiveBlock(data, strings);
        HasNodes = false;
        _isKey.Clear();
        var reader = new WireReader(data);
        while (reader.TryField(out var number, out var wire))
        {
            if (number == 2 && wire == WireReader.Bytes)
            {
                DecodeGroup(reader.ReadMessage(), block);
            }
            else
            {
                reader.Skip(wire);
            }
        }
    }

    private void DecodeGroup(WireReader group, PrimitiveBlock block)
    {
        while (group.TryField(out var number, out var wire))
        {
            HasNodes |= number is 1 or 2;
            if (number == 3 && wire == WireReader.Bytes)
            {
                DecodeWay(group.ReadMessage(), block);
            }
            else
            {
                group.Skip(wire);
            }
        }
    }

    private void DecodeWay(WireReader way, PrimitiveBlock block)
    {
        var id = 0L;
        var keys = new WireReader([]);
        var values = keys;
        var nodes = keys;
        while (way.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1 when wire == WireReader.Varint:
                    id = (long)way.ReadVarint();
                    break;
                case 2 when wire == WireReader.Bytes:
                    keys = way.ReadMessage();
                    break;
                case 3 when wire == WireReader.Bytes:
                    values = way.ReadMessage();
                    break;
                case 8 when wire == WireReader.Bytes:
                    nodes = way.ReadMessage();
                    break;
                default:
                    way.Skip(wire);
                    break;
            }
        }

        if (Kind(keys, values, block) is { } kind)
        {
            Keep(id, kind, nodes);
        }
    }

    private WayKind? Kind(WireReader keys, WireReader values, PrimitiveBlock block)
    {
        if (_isKey.Count == 0)
        {
            FindKeys(block);
        }

        _pairs.Clear();
        var isTagged = false;
        while (!keys.AtEnd)
        {
            var pair = (keys.ReadVarint(), values.AtEnd ? throw values.Damaged("a way has more keys than values") : values.ReadVarint());
            isTagged |= _isKey[Index(pair.Item1, block)];
            _pairs.Add(pair);
        }

        if (!isTagged)
        {
            return null;
        }

        _tags.Clear();
        foreach (var (key, value) in _pairs)
        {
            _tags[Encoding.UTF8.GetString(block.String(key))] = Encoding.UTF8.GetString(block.String(value));
        }

        Sidings += WayTags.IsSiding(_tags) ? 1 : 0;
        return WayTags.Kind(_tags);
    }

    // Asks for the string, so that a number outside of the table is told.
    private static int Index(ulong key, PrimitiveBlock block) => block.String(key).Length >= 0 ? (int)key : -1;

    private void FindKeys(PrimitiveBlock block)
    {
        for (var at = 0; at < block.Strings.Count; at++)
        {
            _isKey.Add(WayTags.IsKey(block.String((ulong)at)));
        }
    }

    private void Keep(long id, WayKind kind, WireReader nodes)
    {
        var (first, node) = (_references.Count, 0L);
        while (!nodes.AtEnd)
        {
            node = unchecked(node + nodes.ReadZigzag());
            _references.Add(node);
            if (_references.Count - first > LongestWay)
            {
                throw nodes.Damaged($"way {id} has more than {LongestWay} nodes");
            }
        }

        if (_references.Count > mostReferences)
        {
            throw nodes.Damaged($"its ways refer to more than {mostReferences} nodes; take a smaller extract");
        }

        Ways.Add(new TaggedWay(id, kind, first, _references.Count - first));
    }
}
