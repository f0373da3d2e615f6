using System.Globalization;
using System.Text.Json;
using GoodOffices.Agreement.Corridors;
using GoodOffices.Desk.Localisation;

namespace GoodOffices.Desk.Annexes;

/// <summary>The words of the annex's table in the language of the window. What a party wrote stays as it wrote it.</summary>
public static class AnnexWords
{
    /// <summary>The name of a field, such as <c>opening.from</c>. One that has no name as a whole is named by its parts, such as the state of the owner.</summary>
    public static string Field(DeskLanguage language, string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Has("field." + field) || !field.Contains('.', StringComparison.Ordinal) ? Named(language, "field." + field, field)
            : string.Join(": ", field.Split('.').Select(part => Has("field." + part) ? language["field." + part] : Choice(language, part)));
    }

    /// <summary>The name of a step or of a field, where a finding names either.</summary>
    public static string StepOrField(DeskLanguage language, string name) => Has("procedure." + name) ? Procedure(language, name) : Field(language, name switch
    {
        "fee" => "feeEur",
        "quota" => "quotaPerYear",
        "permits" => "permit",
        _ => name,
    });

    /// <summary>The ground of a difference, and what the parties wrote about it.</summary>
    public static string Ground(DeskLanguage language, StatedGround ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return $"{Choice(language, ground.Ground)}: {ground.Words}";
    }

    /// <summary>The name of a procedure of the catalogue; another one's own code.</summary>
    public static string Procedure(DeskLanguage language, string procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var code = procedure.Split('~')[0];
        return Named(language, "procedure." + code, ProcedureCatalogue.Find(code)?.Name ?? code);
    }

    /// <summary>The word for a choice.</summary>
    public static string Choice(DeskLanguage language, string word) => Named(language, "choice." + word, word);

    /// <summary>The word for a choice.</summary>
    public static string Choice<T>(DeskLanguage language, T value)
        where T : struct, Enum => Choice(language, JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    /// <summary>Direction, flow and carriage of a measure.</summary>
    public static string Traffic(DeskLanguage language, CrossingMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(measure);
        return language.Format("annex.traffic", Choice(language, measure.Direction), Choice(language, measure.Flow), Choice(language, measure.Carriage));
    }

    /// <summary>A value of the table: a choice by its word, a day or a figure as it stands, a dash for none.</summary>
    public static string Value(DeskLanguage language, RegimeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind switch
        {
            RegimeValueKind.Choice or RegimeValueKind.Flag => Choice(language, value.Text),
            RegimeValueKind.Eur => Separated(language, value.Shown),
            _ => value.Shown,
        };
    }

    /// <summary>Where a row stands: the entry, direction and traffic, the step.</summary>
    public static string Place(DeskLanguage language, RegimePlace place)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(place);
        var traffic = string.Join(", ", new[] { place.Direction, place.Traffic }.Where(static part => part.Length > 0).SelectMany(static part => part.Split(' ')).Select(word => Choice(language, word)));
        return place.Crossing.Length > 0 && traffic.Length > 0 ? $"{place.Crossing}: {traffic}" : place.Code;
    }

    /// <summary>Hundredths of a euro as euros, with the decimal separator of the language.</summary>
    public static string Euros(DeskLanguage language, long cents) => Separated(language, (cents / 100m).ToString(cents % 100 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture));

    /// <summary>A figure with at most two decimals, with the decimal separator of the language.</summary>
    public static string Figure(DeskLanguage language, decimal figure) => Separated(language, figure.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Metres as kilometres with one decimal.</summary>
    public static string Kilometres(DeskLanguage language, double metres) => Separated(language, (metres / 1000.0).ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>Minutes: as a rule, and the span from least to most where there is one.</summary>
    public static string Span(long least, long likely, long most) => least == likely && likely == most ? "" : string.Create(CultureInfo.InvariantCulture, $"{least}–{most}");

    /// <summary>The measure of a difference between two steps or totals, without sign: it does not say whose is better.</summary>
    public static string Difference(DeskLanguage language, long minutes, long cents, int documents, bool hours)
    {
        ArgumentNullException.ThrowIfNull(language);
        var parts = new List<string>();
        if (minutes != 0) parts.Add(language.Format("annex.minutes", Math.Abs(minutes)));
        if (cents != 0) parts.Add(language.Format("annex.eur", Euros(language, Math.Abs(cents))));
        if (documents != 0) parts.Add(language.Count("annex.documents", Math.Abs(documents)));
        if (hours) parts.Add(language["annex.other-hours"]);
        return string.Join(", ", parts);
    }

    // Arabic is set with Western digits here, as the talks' codes and record are, and these go with a point.
    private static string Separated(DeskLanguage language, string figure)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Code is "en" or "ar" ? figure : figure.Replace('.', ',');
    }

    private static bool Has(string key) => Words.Of("en").Has(key);

    private static string Named(DeskLanguage language, string key, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(language);
        var words = language[key];
        return words == key ? otherwise : words;
    }
}
