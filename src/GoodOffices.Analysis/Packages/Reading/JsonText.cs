using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>Writes the product's own files.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_form = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_form))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    /// <summary>A number as the reader takes it: whole numbers as they are, others to seventeen digits.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, Rational value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value.Denominator.IsOne ? value.ToString() : value.ToDouble().ToString("R", CultureInfo.InvariantCulture));
    }
}
