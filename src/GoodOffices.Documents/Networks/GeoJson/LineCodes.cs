using System.Globalization;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>Gives lines of one file a code where they have none: that of their way in OpenStreetMap, or their number in the file.</summary>
internal sealed class LineCodes
{
    private static readonly string[] s_ways = ["osm_way", "osm_id", "@id"];

    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>The code for a feature; one that is wanted again goes on as <c>w1-2</c>, as a way does that falls apart.</summary>
    public string Of(GeoFeature feature)
    {
        var way = s_ways.Select(feature.Text).Append(feature.Id).Select(Number).FirstOrDefault(static number => number.Length > 0);
        var code = way is null ? string.Create(CultureInfo.InvariantCulture, $"f{feature.Number}") : $"w{way}";
        var times = _given[code] = _given.GetValueOrDefault(code) + 1;
        return Part(code, times);
    }

    /// <summary>The code of a part of a line, the first being 1.</summary>
    public static string Part(string code, int number) => number == 1 ? code : string.Create(CultureInfo.InvariantCulture, $"{code}-{number}");

    // "123" and "way/123"; relations and nodes are no ways.
    private static string Number(string text)
    {
        var number = text.StartsWith("way/", StringComparison.Ordinal) ? text["way/".Length..] : text;
        return number.Length is > 0 and <= 19 && number.All(char.IsAsciiDigit) ? number : "";
    }
}
