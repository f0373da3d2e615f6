using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A value of a JSON text with its place: the line, from 1, and the path such as <c>measures[3].steps[0].minutes</c>.</summary>
internal sealed class JsonEntry
{
    /// <summary>How deep values may be nested.</summary>
    public const int Deepest = 32;

    private readonly JsonEntry? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonEntry(JsonTokenType kind, int line, JsonEntry? parent, string? name, int index) =>
        (Kind, Line, _parent, _name, _index) = (kind, line, parent, name, index);

    public JsonTokenType Kind { get; }

    public int Line { get; }

    public string Path => _parent is null ? ""
        : _name is null ? string.Create(CultureInfo.InvariantCulture, $"{_parent.Path}[{_index}]")
        : _parent._parent is null ? _name : $"{_parent.Path}.{_name}";

    /// <summary>The words of a string or the digits of a number.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>The fields of an object in the order of the text; a name may stand twice.</summary>
    public List<(string Name, JsonEntry Value)> Fields { get; } = [];

    /// <summary>The elements of an array.</summary>
    public List<JsonEntry> Items { get; } = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonEntry Read(ReadOnlySpan<byte> utf8)
    {
        var lines = new LineCounter();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        var entry = Read(ref reader, utf8, ref lines, null, null, 0);
        reader.Read();
        return entry;
    }

    private static JsonEntry Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref LineCounter lines, JsonEntry? parent, string? name, int index)
    {
        var entry = new JsonEntry(reader.TokenType, lines.At(utf8, (int)reader.TokenStartIndex), parent, name, index);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var field = Words(ref reader);
                    reader.Read();
                    entry.Fields.Add((field, Read(ref reader, utf8, ref lines, entry, field, 0)));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    entry.Items.Add(Read(ref reader, utf8, ref lines, entry, null, entry.Items.Count));
                }

                break;
            case JsonTokenType.String:
                entry.Raw = Words(ref reader);
                break;
            default:
                entry.Raw = Encoding.UTF8.GetString(reader.ValueSpan);
                break;
        }

        return entry;
    }

    /// <summary>A string; one that escapes half a character is refused like other text that is not JSON.</summary>
    private static string Words(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("a string has a lone surrogate or is not UTF-8", broken);
        }
    }

    /// <summary>Counts line breaks, each once, since entries come in the order of the text.</summary>
    private struct LineCounter
    {
        private int _offset;
        private int _breaks;

        public int At(ReadOnlySpan<byte> utf8, int offset)
        {
            _breaks += utf8[_offset..offset].Count((byte)'\n');
            _offset = offset;
            return _breaks + 1;
        }
    }
}
