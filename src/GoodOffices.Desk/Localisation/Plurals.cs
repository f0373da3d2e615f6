using System.Globalization;

namespace GoodOffices.Desk.Localisation;

/// <summary>Which form of a word goes with a whole number (Unicode CLDR, Language Plural Rules, cardinals).</summary>
internal static class Plurals
{
    /// <summary>The categories that a language has, for whole numbers.</summary>
    public static IReadOnlyList<string> Categories(string language) => language switch
    {
        "ru" => ["one", "few", "many", "other"],
        "ar" => ["zero", "one", "two", "few", "many", "other"],
        _ => ["one", "other"],
    };

    /// <summary>The category of a number.</summary>
    public static string Category(string language, long count)
    {
        var (ten, hundred) = (Math.Abs(count % 10), Math.Abs(count % 100));
        return language switch
        {
            "ru" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "ar" => count switch { 0 => "zero", 1 => "one", 2 => "two", _ => hundred is >= 3 and <= 10 ? "few" : hundred >= 11 ? "many" : "other" },
            "fr" or "hy" => count is 0 or 1 ? "one" : "other",
            _ => count == 1 ? "one" : "other",
        };
    }

    /// <summary>A number with its thousands set apart as in a language: a comma would read as a decimal one where the comma is that.</summary>
    public static string Number(string language, long count) => count.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Separator(language), StringComparison.Ordinal);

    // Unicode CLDR, number symbols, digits of the Latin script; a space for Azerbaijani, whose dot the others read as a decimal one.
    private static string Separator(string language) => language switch
    {
        "en" or "ar" => ",",
        "fr" => "\u202f",
        _ => "\u00a0",
    };
}
