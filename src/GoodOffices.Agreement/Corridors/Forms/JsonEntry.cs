using System.Text;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A value of a JSON text with its place: the line, from 1, and the path such as <c>measures[3].steps[0].minutes</c>.</summary>
internal sealed class JsonEntry
{
    /// <summary>How deep values may be nested.</summary>
    public const int Deepest = 32;

    private JsonEntry(JsonTokenType kind, int line, string path) => (Kind, Line, Path) = (kind, line, path);

    public JsonTokenType Kind { get; }

    public int Line { get; }

    public string Path { get; }

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
        var entry = Read(ref reader, utf8, ref lines, "");
        reader.Read();
        return entry;
    }

    private static JsonEntry Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref LineCounter lines, string path)
    {
        var entry = new JsonEntry(reader.TokenType, lines.At(utf8, (int)reader.TokenStartIndex), path);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Words(ref reader);
                    reader.Read();
                    entry.Fields.Add((name, Read(ref reader, utf8, ref lines, path.Length == 0 ? name : $"{path}.{name}")));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    entry.Items.Add(Read(ref reader, utf8, ref lines, $"{path}[{entry.Items.Count}]"));
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
