using System.Text.Json;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>A feature of a GeoJSON file.</summary>
/// <param name="Source">The file and the number of the feature.</param>
/// <param name="Number">Its number in the file, the first being 1.</param>
/// <param name="Id">The identifier, or an empty text.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Shape">Its geometry.</param>
internal sealed record GeoFeature(string Source, int Number, string Id, JsonElement Properties, GeoShape Shape)
{
    /// <summary>The text of a property: lists with commas between, everything that is no value as an empty text.</summary>
    public string Text(string property)
    {
        if (Properties.ValueKind != JsonValueKind.Object || !Properties.TryGetProperty(property, out var value))
        {
            return "";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(JsonText.Of)),
            _ => "",
        };
    }
}
