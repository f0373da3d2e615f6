using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>A value of a JSON file with its line, so that a fault can name it.</summary>
/// <param name="Line">From one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's characters, or a number as it is written; empty for others.</param>
/// <param name="Items">The values of an array.</param>
/// <param name="Fields">The fields of an object in their order, each name once.</param>
internal sealed record PlacedJson(int Line, JsonValueKind Kind, string Text, ImmutableArray<PlacedJson> Items, ImmutableArray<(string Name, PlacedJson Value)> Fields)
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 16 << 20;

    public static PlacedJson Read(FileReading reading, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            throw reading.Fault(0, $"the file has {bytes.Length} bytes; at most {MostBytes} are read");
        }

        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes.Span[Encoding.UTF8.Preamble.Length..] : bytes.Span;
        try
        {
            var lines = new LineCounter();
            var reader = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
            reader.Read();
            var root = Value(ref reader, text, reading, lines);
            while (reader.Read())
            {
                throw reading.Fault(lines.At(text, reader.TokenStartIndex), "something follows the end of the value");
            }

            return root;
        }
        catch (JsonException broken)
        {
            throw reading.Fault((int)(broken.LineNumber ?? 0) + 1, "it is not JSON: " + FileReading.Shown(broken.Message.Split(" LineNumber:")[0].TrimEnd('.')));
        }
        catch (InvalidOperationException)
        {
            throw reading.Fault(0, "it holds a string that is not Unicode");
        }
    }

    public override string ToString() => $"{Kind} in line {Line}";

    private static PlacedJson Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, FileReading reading, LineCounter lines)
    {
        var line = lines.At(text, reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<PlacedJson>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, text, reading, lines));
                }

                return new PlacedJson(line, JsonValueKind.Array, "", items.ToImmutable(), []);
            case JsonTokenType.StartObject:
                return Object(ref reader, text, reading, lines, line);
            case JsonTokenType.String:
                return new PlacedJson(line, JsonValueKind.String, reader.GetString()!, [], []);
            case JsonTokenType.Number:
                return new PlacedJson(line, JsonValueKind.Number, Encoding.ASCII.GetString(reader.ValueSpan), [], []);
            default:
                return new PlacedJson(line, reader.TokenType switch { JsonTokenType.True => JsonValueKind.True, JsonTokenType.False => JsonValueKind.False, _ => JsonValueKind.Null }, "", [], []);
        }
    }

    private static PlacedJson Object(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, FileReading reading, LineCounter lines, int line)
    {
        var (fields, names) = (ImmutableArray.CreateBuilder<(string, PlacedJson)>(), new HashSet<string>(StringComparer.Ordinal));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
            {
                throw reading.Fault(lines.At(text, reader.TokenStartIndex), $"the field '{FileReading.Shown(name)}' stands twice");
            }

            reader.Read();
            fields.Add((name, Value(ref reader, text, reading, lines)));
        }

        return new PlacedJson(line, JsonValueKind.Object, "", [], fields.ToImmutable());
    }

    /// <summary>Counts lines as it goes forward, so that all of a file is looked at once.</summary>
    private sealed class LineCounter
    {
        private int _at;
        private int _line = 1;

        public int At(ReadOnlySpan<byte> text, long offset)
        {
            _line += text[_at..(int)offset].Count((byte)'\n');
            _at = (int)offset;
            return _line;
        }
    }
}
