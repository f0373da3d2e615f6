using System.Text.Json;

namespace GoodOffices.Documents.Networks.GeoJson;

/// <summary>Reads a string of a document whose bytes are UTF-8.</summary>
internal static class JsonText
{
    /// <summary>The text; where it escapes half a character, as it was written.</summary>
    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate such as \ud800 is no character: shown as written it is found by whoever looks for it.
            return text.GetRawText();
        }
    }
}
