using System.Globalization;
using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Reads one JSON object field by field. Every fault is kept with its line and path, and reading goes on, so that
/// a file's faults are told together; what is not asked for is a fault too.</summary>
internal sealed class JsonFieldReader : IFieldReader
{
    private readonly JsonEntry _entry;
    private readonly List<RegimeFault> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private JsonFieldReader(JsonEntry entry, List<RegimeFault> faults) => (_entry, _faults) = (entry, faults);

    /// <summary>Reads an object as a part of a regime.</summary>
    public static T Read<T>(JsonEntry entry, List<RegimeFault> faults)
        where T : class, IFormed<T>
    {
        var reader = new JsonFieldReader(entry, faults);
        if (entry.Kind != JsonTokenType.StartObject)
        {
            reader.Fault(entry, "wrong-type", "an object in braces is expected here");
        }

        var value = T.Read(reader);
        reader.RefuseTheRest();
        return value;
    }

    public string Text(string name, string? usual = null) =>
        Find(name, usual is null) is not { } entry ? usual ?? ""
        : Is(entry, JsonTokenType.String, "text in quotation marks") ? entry.Raw : "";

    public T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct
    {
        if (Find(name, usual is null) is not { } entry)
        {
            return usual.GetValueOrDefault();
        }

        return Parsed(entry, parse, form) ?? default;
    }

    public T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct => Find(name, needed: false) is { } entry ? Parsed(entry, parse, form) : null;

    public int Number(string name, int? usual = null) =>
        Find(name, usual is null) is not { } entry ? usual.GetValueOrDefault() : Whole(entry);

    public int? NumberOrNone(string name) => Find(name, needed: false) is { } entry ? Whole(entry) : null;

    public long Eur(string name, long? usual = null)
    {
        if (Find(name, usual is null) is not { } entry)
        {
            return usual.GetValueOrDefault();
        }

        if (!Is(entry, JsonTokenType.Number, "an amount in euros"))
        {
            return 0;
        }

        if (decimal.TryParse(entry.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var euros)
            && euros is > -1_000_000_000m and < 1_000_000_000m && decimal.Truncate(euros * 100) == euros * 100)
        {
            return (long)(euros * 100);
        }

        Fault(entry, "not-an-amount", $"{ShortName.Shown(entry.Raw)} is not an amount in euros and cents");
        return 0;
    }

    public bool Flag(string name, bool? usual = null)
    {
        if (Find(name, usual is null) is not { } entry)
        {
            return usual.GetValueOrDefault();
        }

        if (entry.Kind is not (JsonTokenType.True or JsonTokenType.False))
        {
            Fault(entry, "wrong-type", "true or false is expected here");
        }

        return entry.Kind == JsonTokenType.True;
    }

    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum =>
        Named<T>(name, FieldNaming.TryWord, $"one of: {string.Join(", ", FieldNaming.AllWords<T>())}", usual);

    public ValueList<string> Texts(string name) => ValueList.From(
        Items(name).Where(entry => Is(entry, JsonTokenType.String, "text in quotation marks")).Select(static entry => entry.Raw));

    public T One<T>(string name)
        where T : class, IFormed<T> =>
        Read<T>(Find(name, needed: true) ?? _entry, Has(name) ? _faults : []);

    public T? OneOrNone<T>(string name)
        where T : class, IFormed<T> => Find(name, needed: false) is { } entry ? Read<T>(entry, _faults) : null;

    public ValueList<T> List<T>(string name)
        where T : class, IFormed<T> => ValueList.From(Items(name).Select(entry => Read<T>(entry, _faults)));

    private List<JsonEntry> Items(string name) =>
        Find(name, needed: false) is { } entry && Is(entry, JsonTokenType.StartArray, "a list in square brackets") ? entry.Items : [];

    private JsonEntry? Find(string name, bool needed)
    {
        _asked.Add(name);
        foreach (var (key, value) in _entry.Fields)
        {
            if (key == name)
            {
                return value;
            }
        }

        if (needed && _entry.Kind == JsonTokenType.StartObject)
        {
            Fault(_entry, "missing-field", $"the field '{name}' is missing");
        }

        return null;
    }

    private bool Has(string name) => _entry.Fields.Any(field => field.Name == name);

    private T? Parsed<T>(JsonEntry entry, TextParser<T> parse, string form)
        where T : struct
    {
        if (!Is(entry, JsonTokenType.String, "text in quotation marks"))
        {
            return null;
        }

        if (parse(entry.Raw, out var value))
        {
            return value;
        }

        Fault(entry, "wrong-form", $"'{ShortName.Shown(entry.Raw)}' is not {form}");
        return null;
    }

    private int Whole(JsonEntry entry)
    {
        if (!Is(entry, JsonTokenType.Number, "a whole number"))
        {
            return 0;
        }

        if (int.TryParse(entry.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(entry, "not-a-number", $"{ShortName.Shown(entry.Raw)} is not a whole number up to {int.MaxValue}");
        return 0;
    }

    private bool Is(JsonEntry entry, JsonTokenType kind, string expected)
    {
        if (entry.Kind != kind)
        {
            Fault(entry, "wrong-type", $"{expected} is expected here");
        }

        return entry.Kind == kind;
    }

    private void RefuseTheRest()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in _entry.Fields)
        {
            if (!_asked.Contains(name))
            {
                Fault(value, "unknown-field", $"there is no field '{ShortName.Shown(name)}' here; the fields are {string.Join(", ", _asked)}");
            }
            else if (!seen.Add(name))
            {
                Fault(value, "field-twice", $"the field '{name}' stands twice");
            }
        }
    }

    private void Fault(JsonEntry entry, string code, string why) => _faults.Add(new RegimeFault(entry.Path, code, why) { Line = entry.Line });
}
