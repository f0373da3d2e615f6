using System.Text.Encodings.Web;
using System.Text.Json;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>Writes a FeatureCollection, one feature a line.</summary>
internal sealed class FeatureWriter : IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _to;
    private readonly Utf8JsonWriter _writer;
    private bool _hasFeature;

    public FeatureWriter(Stream to)
    {
        _to = to;
        _to.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        _writer = new Utf8JsonWriter(to, s_options);
    }

    public void Write(string entry, string id, IReadOnlyList<GeoPosition> course, string geometry, Action<Utf8JsonWriter> properties)
    {
        _to.Write(_hasFeature ? ",\n"u8 : "\n"u8);
        _hasFeature = true;
        _writer.WriteStartObject();
        _writer.WriteString("type", "Feature");
        _writer.WriteString("id", id);
        WriteGeometry(course, geometry);
        _writer.WriteStartObject("properties");
        _writer.WriteString(Vocabulary.Entry, entry);
        _writer.WriteString(Vocabulary.Id, id);
        properties(_writer);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _to.Write("\n]}\n"u8);
    }

    private void WriteGeometry(IReadOnlyList<GeoPosition> course, string geometry)
    {
        if (course.Count == 0)
        {
            _writer.WriteNull("geometry");
            return;
        }

        _writer.WriteStartObject("geometry");
        _writer.WriteString("type", geometry);
        _writer.WritePropertyName("coordinates");
        if (geometry == "Point")
        {
            WritePosition(course[0]);
        }
        else
        {
            _writer.WriteStartArray();
            foreach (var at in course)
            {
                WritePosition(at);
            }

            _writer.WriteEndArray();
        }

        _writer.WriteEndObject();
    }

    private void WritePosition(GeoPosition at)
    {
        _writer.WriteStartArray();
        _writer.WriteNumberValue(at.Longitude);
        _writer.WriteNumberValue(at.Latitude);
        _writer.WriteEndArray();
    }
}
