using System.Globalization;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Documents.Networks;

/// <summary>How entries are written, the same in GeoJSON and in CSV.</summary>
internal static class EntryText
{
    /// <summary>The codes that an end names, with a space between.</summary>
    public static string End(SectionEnd end) =>
        string.Join(' ', new[] { end.Place?.ToString(), end.Crossing?.ToString() }.Where(static code => code is not null));

    /// <summary>The shortest decimal that reads back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
