using System.Collections.Immutable;
using GoodOffices.Desk.Localisation;
using GoodOffices.Procedure;

namespace GoodOffices.Desk.Opening;

/// <summary>Languages as people type them: by their tags, with commas or spaces between, or by the name that the desk itself has for them.</summary>
public static class LanguageList
{
    private static readonly char[] s_between = [',', ';', '،', ' ', '\n', '\t'];

    /// <summary>Reads one language.</summary>
    /// <returns>False where the text is no tag and no name that the desk knows.</returns>
    public static bool TryRead(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out LanguageTag? language)
    {
        var typed = text?.Trim() ?? "";
        return LanguageTag.TryParse(Words.Languages.FirstOrDefault(code => string.Equals(Named(code), typed, StringComparison.OrdinalIgnoreCase)) ?? typed, out language);
    }

    /// <summary>Reads several languages, each once, in the order in which they were typed.</summary>
    /// <returns>False where one of them cannot be read.</returns>
    public static bool TryReadAll(string? text, out ImmutableArray<LanguageTag> languages)
    {
        var read = ImmutableArray.CreateBuilder<LanguageTag>();
        languages = [];
        foreach (var one in (text ?? "").Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryRead(one, out var language)) return false;
            if (!read.Contains(language)) read.Add(language);
        }

        languages = read.ToImmutable();
        return true;
    }

    /// <summary>Writes languages as they would be typed.</summary>
    public static string Write(IEnumerable<LanguageTag> languages) => string.Join(", ", languages);

    /// <summary>A language by the name that it has for itself, where the desk speaks it; else by its tag.</summary>
    public static string Name(LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Words.Languages.Contains(language.Value) ? Named(language.Value) : language.Value;
    }

    /// <summary>The tags of the languages that the desk speaks, each with its name, as a help to whoever types them.</summary>
    public static string Known => string.Join(", ", Words.Languages.Select(static code => $"{code} {Named(code)}"));

    private static string Named(string code) => Words.Of(code)["language.name"];
}
