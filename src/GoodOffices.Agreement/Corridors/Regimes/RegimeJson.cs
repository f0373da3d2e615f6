using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>A regime as JSON, the form of an annex file (docs/spec/regime.md). Reading is strict: an unknown field, a field
/// that stands twice and a value of another type are faults, as is everything that a regime forbids.</summary>
public static class RegimeJson
{
    private static readonly JsonWriterOptions s_form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a regime; never throws. Faults name line and path.</summary>
    /// <param name="utf8">The text in UTF-8, without byte-order mark.</param>
    public static RegimeCheck Read(ReadOnlySpan<byte> utf8)
    {
        JsonEntry entry;
        try
        {
            entry = JsonEntry.Read(utf8);
        }
        catch (JsonException broken)
        {
            return new RegimeCheck(null, [new RegimeFault(broken.Path ?? "", "not-json", "it is not JSON: " + broken.Message) { Line = (int)(broken.LineNumber ?? -1) + 1 }]);
        }

        var faults = new List<RegimeFault>();
        var parts = JsonFieldReader.Read<RegimeParts>(entry, faults);
        if (faults.Count > 0)
        {
            return new RegimeCheck(null, ValueList.From(faults.OrderBy(static fault => fault.Line)));
        }

        var check = Regime.Check(parts);
        return check.Stands ? check : check with { Faults = ValueList.From(check.Faults.Select(fault => fault with { Line = LineOf(entry, fault.Path) })) };
    }

    /// <summary>The regime as JSON text, indented, ending in a line break. Reading it gives the same regime.</summary>
    public static string Write(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return WritePart(regime.Parts) + "\n";
    }

    /// <summary>A part of a regime as JSON text.</summary>
    internal static string WritePart<T>(T part)
        where T : class, IFormed<T>
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, s_form))
        {
            new JsonFieldWriter(writer).Write(part);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The line of the entry at this path, or of the nearest one above it that the text has.</summary>
    private static int LineOf(JsonEntry entry, string path)
    {
        var at = entry;
        foreach (var part in path.Split('.', '['))
        {
            var next = part.EndsWith(']')
                ? at.Items.ElementAtOrDefault(int.Parse(part.AsSpan(0, part.Length - 1), System.Globalization.CultureInfo.InvariantCulture))
                : at.Fields.FirstOrDefault(field => field.Name == part).Value;
            if (next is null)
            {
                break;
            }

            at = next;
        }

        return at.Line;
    }
}
