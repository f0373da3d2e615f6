using System.Text.Json;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>Networks as GeoJSON (RFC 7946); the properties are those of docs/spec/network.md.</summary>
public static class GeoJsonNetwork
{
    /// <summary>Reads a network. A line feature without <c>entry</c> is a link still to be cut.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="mode">What links carry that do not say it themselves; null where all do.</param>
    public static ImportedNetwork Read(ReadOnlyMemory<byte> utf8, string file, TransportMode? mode = null)
    {
        var (reader, codes) = (new EntryReader(file), new LineCodes());
        using var features = new GeoJsonReader(utf8, file, reader.Findings);
        foreach (var feature in features.Features())
        {
            var shape = feature.Shape;
            var entry = feature.Text(Vocabulary.Entry) is { Length: > 0 } named ? named : shape.Lines.Count > 0 ? Vocabulary.LineEntry : Vocabulary.PlaceEntry;
            var parts = entry == Vocabulary.LineEntry && shape.Points.Count == 0 ? Math.Max(1, shape.Lines.Count) : 1;
            var code = Code(feature, entry, codes);
            for (var part = 0; part < parts; part++)
            {
                var id = parts == 1 ? code : LineCodes.Part(code, part + 1);
                var fields = new Fields(feature.Source, field => Text(feature, field, id, mode), reader.Findings);
                if (shape.Polygons.Count > 0 || shape.Lines.Count + shape.Points.Count > parts)
                {
                    fields.Fail("a network has single points and lines only", "Take features of several parts apart, and leave polygons to the boundary file.");
                }
                else
                {
                    reader.Read(fields, entry, shape.Lines.Count > 0 ? shape.Lines[part] : [.. shape.Points]);
                }
            }
        }

        return reader.Finish();
    }

    private static string Text(GeoFeature feature, string field, string id, TransportMode? mode) => field switch
    {
        Vocabulary.Id => id,
        Vocabulary.Mode when mode is { } usual && feature.Text(field).Length == 0 => usual.Code(),
        _ => feature.Text(field),
    };

    // A line needs no code of its own, since nothing else in the file can name it.
    private static string Code(GeoFeature feature, string entry, LineCodes codes)
    {
        var own = feature.Text(Vocabulary.Id) is { Length: > 0 } named ? named : feature.Id;
        return entry == Vocabulary.LineEntry && (own.Length == 0 || own.StartsWith("way/", StringComparison.Ordinal)) ? codes.Of(feature) : own;
    }

    /// <summary>Writes a network: places, links (without geometry), sections, crossings, one feature a line.</summary>
    public static void Write(TransportNetwork network, Stream to)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(to);
        using var features = new FeatureWriter(to);
        foreach (var place in network.Places)
        {
            features.Write(Vocabulary.PlaceEntry, place.Id.ToString(), [place.At], "Point", writer => WritePlace(writer, place));
        }

        foreach (var link in network.Links)
        {
            features.Write(Vocabulary.LinkEntry, link.Id.ToString(), [], "", writer => WriteLink(writer, link));
        }

        foreach (var section in network.Sections)
        {
            var course = section.Geometry.Count > 0 ? section.Geometry : [section.From.At, section.To.At];
            features.Write(Vocabulary.SectionEntry, section.Id.ToString(), course, "LineString", writer => WriteSection(writer, section));
        }

        foreach (var crossing in network.Crossings)
        {
            features.Write(Vocabulary.CrossingEntry, crossing.Id.ToString(), [crossing.At], "Point", writer => WriteCrossing(writer, crossing));
        }
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, ValueList<PlaceName> names)
    {
        writer.WriteString(Vocabulary.Name, name);
        if (names.Count > 0)
        {
            writer.WriteString(Vocabulary.Names, PlaceNames.Write(names));
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, Place place)
    {
        WriteNames(writer, place.Name, place.Names);
        writer.WriteString(Vocabulary.Kind, Vocabulary.Code(place.Kind));
        writer.WriteString(Vocabulary.States, string.Join(',', place.States));
        writer.WriteString(Vocabulary.Provenance, place.Provenance.ToString());
    }

    private static void WriteLink(Utf8JsonWriter writer, TransportLink link)
    {
        WriteNames(writer, link.Name, link.Names);
        writer.WriteString(Vocabulary.Mode, link.Mode.Code());
        writer.WriteString(Vocabulary.Sections, string.Join(' ', link.Sections));
        writer.WriteString(Vocabulary.Provenance, link.Provenance.ToString());
    }

    private static void WriteSection(Utf8JsonWriter writer, NetworkSection section)
    {
        writer.WriteString(Vocabulary.Link, section.Link.ToString());
        writer.WriteString(Vocabulary.Mode, section.Mode.Code());
        writer.WriteString(Vocabulary.Territory, section.Territory.ToString());
        writer.WriteString(Vocabulary.From, EntryText.End(section.From));
        writer.WriteString(Vocabulary.To, EntryText.End(section.To));
        writer.WriteNumber(Vocabulary.Length, section.Length.Value);
        writer.WriteString(Vocabulary.State, section.State.ToString());
        writer.WriteString(Vocabulary.Class, section.Class);
        writer.WriteString(Vocabulary.Gauge, section.Gauge.ToString());
        writer.WriteString(Vocabulary.Note, section.Note);
        writer.WriteString(Vocabulary.Provenance, section.Provenance.ToString());
    }

    private static void WriteCrossing(Utf8JsonWriter writer, NetworkCrossing crossing)
    {
        WriteNames(writer, crossing.Name, crossing.Names);
        writer.WriteString(Vocabulary.First, crossing.First.ToString());
        writer.WriteString(Vocabulary.Second, crossing.Second.ToString());
        writer.WriteString(Vocabulary.Provenance, crossing.Provenance.ToString());
    }
}
