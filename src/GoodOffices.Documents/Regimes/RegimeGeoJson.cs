using System.Text.Json;
using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Documents.Networks.GeoJson;

namespace GoodOffices.Documents.Regimes;

/// <summary>A regime as GeoJSON (RFC 7946): its sections and crossings as features with what the regime says of them, the
/// courses and points from a network. For maps; reading it back is not meant.</summary>
public static class RegimeGeoJson
{
    /// <summary>Writes a regime.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="network">Where its sections and crossings lie.</param>
    /// <param name="to">Where to.</param>
    /// <returns>The sections and crossings that the network does not have: their features are without geometry.</returns>
    public static IReadOnlyList<string> Write(Regime regime, TransportNetwork network, Stream to)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(to);
        var missing = new List<string>();
        using var features = new FeatureWriter(to);
        foreach (var section in regime.Sections)
        {
            var known = network.Section(section.Id);
            var course = known is null ? [] : known.Geometry.Count > 0 ? known.Geometry : [known.From.At, known.To.At];
            Miss(missing, course.Count, section.Id.ToString());
            features.Write("section", section.Id.ToString(), course, "LineString", writer => Write(writer, regime, section, known));
        }

        foreach (var crossing in regime.Crossings)
        {
            GeoPosition[] at = network.Crossing(crossing.Id) is { } known ? [known.At] : [];
            Miss(missing, at.Length, crossing.Id.ToString());
            features.Write("crossing", crossing.Id.ToString(), at, "Point", writer => Write(writer, regime, crossing));
        }

        return missing;
    }

    private static void Miss(List<string> missing, int positions, string id)
    {
        if (positions == 0)
        {
            missing.Add(id);
        }
    }

    private static void Write(Utf8JsonWriter writer, Regime regime, SectionRegime section, NetworkSection? known)
    {
        var link = regime.Link(section.Link)!;
        writer.WriteString("name", section.Name);
        writer.WriteString("link", link.Id.ToString());
        writer.WriteString("link_name", link.Name);
        Write(writer, "link_names", link.Names);
        writer.WriteString("mode", link.Mode.Code());
        writer.WriteString("sovereign", section.Sovereign.ToString());
        writer.WriteString("law", section.Law.ToString());
        foreach (var (role, body) in (ReadOnlySpan<(string, Body)>)[("owner", section.Owner), ("manager", section.Manager), ("operator", section.Operator), ("border", section.Border), ("customs", section.Customs), ("security", section.Security)])
        {
            writer.WriteString(role, body.Shown);
        }

        Write(writer, section.Opening);
        writer.WriteStartArray("arrangements");
        foreach (var item in section.Arrangements)
        {
            writer.WriteStringValue($"{JsonNamingPolicy.KebabCaseLower.ConvertName(item.Kind.ToString())} {item.Holder}");
        }

        writer.WriteEndArray();
        if (known is not null)
        {
            writer.WriteNumber("length_m", known.Length.Value);
            writer.WriteString("state", known.State.ToString());
            writer.WriteString("provenance", known.Provenance.ToString());
        }
    }

    private static void Write(Utf8JsonWriter writer, Regime regime, CrossingRegime crossing)
    {
        var (first, second) = regime.Sides(crossing.Id);
        writer.WriteString("name", crossing.Name);
        Write(writer, "names", crossing.Names);
        writer.WriteString("link", crossing.Link.ToString());
        writer.WriteString("mode", regime.Link(crossing.Link)!.Mode.Code());
        writer.WriteString("first", first.Sovereign.ToString());
        writer.WriteString("second", second.Sovereign.ToString());
        writer.WriteString("interchange", crossing.Rail?.Station ?? "");
        writer.WriteStartArray("measures");
        foreach (var measure in regime.Measures.Where(measure => measure.Crossing == crossing.Id))
        {
            Write(writer, measure);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CrossingMeasure measure)
    {
        var total = FaceTotal.Of(measure);
        writer.WriteStartObject();
        writer.WriteString("id", measure.Id.ToString());
        writer.WriteString("by", measure.By.ToString());
        writer.WriteString("direction", JsonNamingPolicy.KebabCaseLower.ConvertName(measure.Direction.ToString()));
        writer.WriteString("flow", JsonNamingPolicy.KebabCaseLower.ConvertName(measure.Flow.ToString()));
        writer.WriteString("carriage", JsonNamingPolicy.KebabCaseLower.ConvertName(measure.Carriage.ToString()));
        Write(writer, measure.Opening);
        writer.WriteNumber("minutes_least", total.Least);
        writer.WriteNumber("minutes_likely", total.Likely);
        writer.WriteNumber("minutes_most", total.Most);
        writer.WriteNumber("eur", total.EurCents / 100m);
        writer.WriteNumber("documents", total.Documents.Count);
        writer.WriteString("hours", total.Hours.ToString());
        if (measure.QuotaPerYear is { } quota)
        {
            writer.WriteNumber("quota_per_year", quota);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string field, ValueList<PlaceName> names)
    {
        if (names.Count > 0)
        {
            writer.WriteString(field, PlaceNames.Write(names));
        }
    }

    private static void Write(Utf8JsonWriter writer, Opening? opening)
    {
        if (opening is not null)
        {
            writer.WriteString("access", JsonNamingPolicy.KebabCaseLower.ConvertName(opening.Access.ToString()));
            writer.WriteString("from", opening.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }
    }
}
