using System.Text.Json;

namespace GoodOffices.Analysis.Packages.Reading;

/// <summary>The fields of an object, each taken by its name; one that nobody takes is a fault.</summary>
internal sealed class JsonFields
{
    private readonly FileReading _reading;
    private readonly PlacedJson _value;
    private readonly string _what;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public JsonFields(FileReading reading, PlacedJson value, string what)
    {
        (_reading, _value, _what) = (reading, value, what);
        if (value.Kind != JsonValueKind.Object)
        {
            throw reading.Fault(value.Line, $"{what} is no object");
        }
    }

    public int Line => _value.Line;

    public PlacedJson? Maybe(string name)
    {
        _taken.Add(name);
        return _value.Fields.FirstOrDefault(field => field.Name == name).Value;
    }

    public PlacedJson Of(string name) => Maybe(name) ?? throw _reading.Fault(Line, $"{_what} has no field '{name}'");

    public string Text(string name) => TextOf(_reading, Of(name), name);

    public Rational Number(string name) => NumberOf(_reading, Of(name), name);

    /// <summary>Ends: whatever is left is not known.</summary>
    public void End()
    {
        foreach (var (name, value) in _value.Fields.Where(field => !_taken.Contains(field.Name)))
        {
            throw _reading.Fault(value.Line, $"{_what} has a field '{FileReading.Shown(name)}', which is not known", $"known are {FileReading.Shown(_taken.Order(StringComparer.Ordinal))}");
        }
    }

    public static string TextOf(FileReading reading, PlacedJson value, string what) => value.Kind == JsonValueKind.String && value.Text.Length > 0
        ? value.Text
        : throw reading.Fault(value.Line, $"{what} is no text");

    public static Rational NumberOf(FileReading reading, PlacedJson value, string what) => value.Kind == JsonValueKind.Number
        ? reading.Number(value.Line, what, value.Text)
        : throw reading.Fault(value.Line, $"{what} is no number");

    public static IEnumerable<PlacedJson> ItemsOf(FileReading reading, PlacedJson value, string what) => value.Kind == JsonValueKind.Array
        ? value.Items
        : throw reading.Fault(value.Line, $"{what} is no list");
}
