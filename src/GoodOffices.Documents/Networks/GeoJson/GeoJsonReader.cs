using System.Globalization;
using System.Text.Json;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>Reads the features of a GeoJSON text (RFC 7946). A feature that cannot be read is a finding with its number.</summary>
internal sealed class GeoJsonReader : IDisposable
{
    private readonly string _file;
    private readonly List<NetworkFinding> _findings;
    private readonly JsonDocument? _document;

    public GeoJsonReader(ReadOnlyMemory<byte> utf8, string file, List<NetworkFinding> findings)
    {
        (_file, _findings) = (file, findings);
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        // The parser looks at the form alone: a text that is none would come to light only when it is read.
        if (!System.Text.Unicode.Utf8.IsValid(utf8.Span))
        {
            Fail(file, "this is not UTF-8", "Convert it: iconv -t UTF-8.");
            return;
        }

        try
        {
            _document = JsonDocument.Parse(utf8);
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            Fail(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}"), "this is not JSON", "Check the file at this line.");
        }
    }

    public void Dispose() => _document?.Dispose();

    /// <summary>The features, valid until this is disposed.</summary>
    public IEnumerable<GeoFeature> Features()
    {
        if (_document is null)
        {
            yield break;
        }

        var root = _document.RootElement;
        if (Member(root, "crs") is { } crs && !IsWgs84(crs))
        {
            Fail(_file, "it names a reference system other than WGS 84", "Convert it, for example with: ogr2ogr -t_srs EPSG:4326 out.geojson in.geojson");
            yield break;
        }

        var number = 0;
        foreach (var element in FeaturesOf(root))
        {
            number++;
            var source = string.Create(CultureInfo.InvariantCulture, $"{_file}, feature {number}");
            if (Read(element, source, number) is { } feature)
            {
                yield return feature;
            }
        }
    }

    private IEnumerable<JsonElement> FeaturesOf(JsonElement root)
    {
        var type = Text(root, "type");
        if (type == "FeatureCollection" && Member(root, "features") is { ValueKind: JsonValueKind.Array } features)
        {
            foreach (var feature in features.EnumerateArray())
            {
                yield return feature;
            }
        }
        else if (type == "Feature")
        {
            yield return root;
        }
        else
        {
            Fail(_file, "it is no FeatureCollection and no Feature", "Write GeoJSON by RFC 7946.");
        }
    }

    private GeoFeature? Read(JsonElement element, string source, int number)
    {
        if (Text(element, "type") != "Feature")
        {
            Fail(source, "it is no Feature");
            return null;
        }

        var shape = new GeoShape();
        if (Member(element, "geometry") is { ValueKind: JsonValueKind.Object } geometry && !Read(geometry, shape, source, 0))
        {
            return null;
        }

        var id = Member(element, "id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? value.ToString() : "";
        return new GeoFeature(source, number, id, Member(element, "properties") ?? default, shape);
    }

    private bool Read(JsonElement geometry, GeoShape shape, string source, int depth)
    {
        var type = Text(geometry, "type");
        if (type == "GeometryCollection" && depth == 0 && Member(geometry, "geometries") is { ValueKind: JsonValueKind.Array } parts)
        {
            return parts.EnumerateArray().All(part => Read(part, shape, source, depth + 1));
        }

        var fault = Member(geometry, "coordinates") is { ValueKind: JsonValueKind.Array } coordinates
            ? Coordinates(type, coordinates, shape) : "its geometry has no coordinates";
        if (fault is not null)
        {
            Fail(source, fault, "Positions are [longitude, latitude] in degrees, WGS 84.");
        }

        return fault is null;
    }

    private static string? Coordinates(string type, JsonElement coordinates, GeoShape shape) => type switch
    {
        "Point" => Point(coordinates, shape),
        "MultiPoint" => Each(coordinates, item => Point(item, shape)),
        "LineString" => Line(coordinates, shape.Lines),
        "MultiLineString" => Each(coordinates, item => Line(item, shape.Lines)),
        "Polygon" => Polygon(coordinates, shape),
        "MultiPolygon" => Each(coordinates, item => Polygon(item, shape)),
        _ => $"'{(type.Length > 40 ? type[..40] : type)}' is no geometry of RFC 7946",
    };

    private static string? Point(JsonElement coordinates, GeoShape shape)
    {
        if (!TryPosition(coordinates, out var at))
        {
            return $"{Shown(coordinates)} is no position";
        }

        shape.Points.Add(at);
        return null;
    }

    private static string? Polygon(JsonElement coordinates, GeoShape shape)
    {
        var rings = new List<GeoPosition[]>();
        shape.Polygons.Add(rings);
        return coordinates.ValueKind == JsonValueKind.Array && coordinates.GetArrayLength() > 0
            ? Each(coordinates, ring => Line(ring, rings)) : "a polygon has no ring";
    }

    private static string? Line(JsonElement coordinates, List<GeoPosition[]> lines)
    {
        if (coordinates.ValueKind != JsonValueKind.Array)
        {
            return $"{Shown(coordinates)} is no list of positions";
        }

        var line = new GeoPosition[coordinates.GetArrayLength()];
        var at = 0;
        foreach (var item in coordinates.EnumerateArray())
        {
            if (!TryPosition(item, out line[at]))
            {
                return string.Create(CultureInfo.InvariantCulture, $"position {at + 1}, {Shown(item)}, is no position");
            }

            at++;
        }

        lines.Add(line);
        return line.Length < 2 ? "a line has fewer than two positions" : null;
    }

    private static string? Each(JsonElement list, Func<JsonElement, string?> read)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return $"{Shown(list)} is no list";
        }

        foreach (var item in list.EnumerateArray())
        {
            if (read(item) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static bool TryPosition(JsonElement item, out GeoPosition at)
    {
        at = default;
        return item.ValueKind == JsonValueKind.Array && item.GetArrayLength() is 2 or 3
            && item[0].ValueKind == JsonValueKind.Number && item[1].ValueKind == JsonValueKind.Number
            && item[0].TryGetDouble(out var longitude) && item[1].TryGetDouble(out var latitude)
            && GeoPosition.TryCreate(latitude, longitude, out at);
    }

    private static bool IsWgs84(JsonElement crs)
    {
        var name = Member(crs, "properties") is { } properties ? Text(properties, "name") : "";
        return crs.ValueKind == JsonValueKind.Null || name.EndsWith("CRS84", StringComparison.Ordinal) || name.EndsWith("4326", StringComparison.Ordinal);
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value ? JsonText.Of(value) : "";

    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length > 40 ? text[..40] + "..." : text;
    }

    private void Fail(string source, string message, string hint = "") =>
        _findings.Add(new NetworkFinding(NetworkFindingKind.Unreadable, "", message) { Source = source, Hint = hint, IsError = true });
}
