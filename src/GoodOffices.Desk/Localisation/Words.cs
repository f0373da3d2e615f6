using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace GoodOffices.Desk.Localisation;

/// <summary>The words of the interface in one language, from the files in <c>Words</c>: <c>PART.LANGUAGE.json</c>.</summary>
/// <remarks>
/// A value is a text, or an object with a text for each plural category that the language has (CLDR: one, two, few, many, other).
/// <c>{0}</c>, <c>{1}</c> stand for what is put in. What a language lacks is shown in English; a test asks that it lacks nothing.
/// </remarks>
public sealed class Words
{
    private static readonly string[] s_languages = ["en", "ru", "fr", "hy", "az", "kk", "ar"];
    private static readonly FrozenDictionary<string, Words> s_all = Load();
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _values;
    private readonly Words? _fallback;

    private Words(string language, IEnumerable<KeyValuePair<string, FrozenDictionary<string, string>>> values, Words? fallback)
    {
        (Language, _fallback) = (language, fallback);
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Languages => s_languages;

    /// <summary>The languages whose words were reviewed by their authors; the others say that they were not.</summary>
    public static IReadOnlySet<string> Reviewed { get; } = new HashSet<string>(["en", "ru"], StringComparer.Ordinal);

    /// <summary>Its tag (BCP 47).</summary>
    public string Language { get; }

    /// <summary>The keys that this language has itself.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Whether this language has a key itself.</summary>
    internal bool Has(string key) => _values.ContainsKey(key);

    /// <summary>The words of a language; English where it is none of these.</summary>
    public static Words Of(string? language) => s_all.GetValueOrDefault(language ?? "") ?? s_all["en"];

    /// <summary>A text, or the key itself where no language has it.</summary>
    public string this[string key] => Find(key)?["other"] ?? key;

    /// <summary>A text with what is put in.</summary>
    public string Format(string key, params ReadOnlySpan<object> arguments) => Fill(this[key], arguments);

    /// <summary>A text about a number of things, which is <c>{0}</c>.</summary>
    public string Count(string key, long count, params ReadOnlySpan<object> more)
    {
        if (Find(key) is not { } forms) return key;
        var text = forms.GetValueOrDefault(Plurals.Category(Owner(key).Language, count)) ?? forms["other"];
        return Fill(text, [Plurals.Number(Language, count), .. more]);
    }

    /// <summary>The plural categories in which this language has a key; only <c>other</c> where it is a plain text.</summary>
    internal IEnumerable<string> Forms(string key) => _values.TryGetValue(key, out var forms) ? forms.Keys : [];

    /// <summary>The text of one plural category of a key that this language has.</summary>
    internal string Form(string key, string category) => _values[key][category];

    private Words Owner(string key) => _values.ContainsKey(key) || _fallback is null ? this : _fallback;

    private FrozenDictionary<string, string>? Find(string key) => _values.GetValueOrDefault(key) ?? _fallback?.Find(key);

    private static string Fill(string text, ReadOnlySpan<object> arguments)
    {
        for (var number = 0; number < arguments.Length; number++)
            text = text.Replace(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{{number}}}"), Convert.ToString(arguments[number], System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    private static FrozenDictionary<string, Words> Load()
    {
        var read = s_languages.ToDictionary(static language => language, static _ => new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal), StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Words/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var json = JsonDocument.Parse(stream);
            var language = name.Split('.')[^2];
            foreach (var property in json.RootElement.EnumerateObject()) read[language].Add(property.Name, FormsOf(property.Value));
        }

        var english = new Words("en", read["en"], null);
        return read.Select(pair => pair.Key == "en" ? english : new Words(pair.Key, pair.Value, english)).ToFrozenDictionary(static words => words.Language, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> FormsOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = value.GetString()! }.ToFrozenDictionary(StringComparer.Ordinal)
        : value.EnumerateObject().ToFrozenDictionary(static form => form.Name, static form => form.Value.GetString()!, StringComparer.Ordinal);
}
