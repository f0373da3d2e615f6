using System.Globalization;
using System.Text.Json.Nodes;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Turns texts that people type into values of an annex file, by what the field holds. A text that is no such value
/// stays a text, so that the strict reader tells the fault.</summary>
internal static class JsonTexts
{
    private const char Separator = ';';
    private const char Escape = '\\';

    /// <summary>The JSON value for a text; several texts have a semicolon between them.</summary>
    public static JsonNode Value(RegimeValueKind kind, string text) => kind switch
    {
        RegimeValueKind.Number when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        RegimeValueKind.Eur when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) => euros,
        RegimeValueKind.Flag when text is "true" or "false" => text == "true",
        RegimeValueKind.Texts => new JsonArray([.. Split(text).Select(static item => (JsonNode)item)]),
        _ => text,
    };

    /// <summary>Several texts as one.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Select(static text =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>Reads what <see cref="Join"/> writes; blanks around an entry are left out.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var item = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Escape && at + 1 < text.Length)
            {
                item.Append(text[++at]);
            }
            else if (text[at] == Separator)
            {
                yield return item.ToString();
                item.Clear();
                at += at + 1 < text.Length && text[at + 1] == ' ' ? 1 : 0;
            }
            else
            {
                item.Append(text[at]);
            }
        }

        if (item.Length > 0)
        {
            yield return item.ToString();
        }
    }
}
