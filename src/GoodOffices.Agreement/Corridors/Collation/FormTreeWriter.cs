using System.Globalization;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Takes a part of a regime to pieces, field by field, by the one description that its other forms follow from.</summary>
internal sealed class FormTreeWriter : IFieldWriter
{
    private readonly List<KeyValuePair<string, FormNode?>> _fields = [];

    /// <summary>The pieces of a part.</summary>
    public static FormNode.Part Of<T>(T part)
        where T : class, IFormed<T>
    {
        var writer = new FormTreeWriter();
        part.Write(writer);
        return new FormNode.Part(writer._fields);
    }

    public void Text(string name, string value, string? usual = null) => Add(name, RegimeValueKind.Text, value, value == usual);

    public void Number(string name, long value, long? usual = null) => Add(name, RegimeValueKind.Number, Digits(value), value == usual);

    public void NumberOrNone(string name, long? value) => Add(name, RegimeValueKind.Number, value is { } number ? Digits(number) : "", value is null);

    public void Eur(string name, long cents, long? usual = null) => Add(name, RegimeValueKind.Eur, FieldNaming.Euros(cents), cents == usual);

    public void Flag(string name, bool value, bool? usual = null) => Add(name, RegimeValueKind.Flag, value ? "true" : "false", value == usual);

    public void Choice<T>(string name, T value, T? usual = null)
        where T : struct, Enum => Add(name, RegimeValueKind.Choice, FieldNaming.Word(value), usual is { } word && value.Equals(word), typeof(T).Name);

    public void Texts(string name, ValueList<string> values) =>
        Put(name, new FormNode.Leaf(new RegimeValue(RegimeValueKind.Texts, "", values, "", values.Count == 0)));

    public void One<T>(string name, T? value)
        where T : class, IFormed<T> => Put(name, value is null ? null : Of(value));

    public void List<T>(string name, ValueList<T> values)
        where T : class, IFormed<T>
    {
        var items = new List<KeyValuePair<string, FormNode.Part>>(values.Count);
        foreach (var value in values)
        {
            items.Add(KeyValuePair.Create(KeyOf(value), Of(value)));
        }

        Put(name, new FormNode.Listing(items, typeof(T) == typeof(ProcedureStep)));
    }

    private static string KeyOf(object entry) => entry switch
    {
        LinkRegime link => link.Id.ToString(),
        CounterpartLinks pair => $"{pair.First}+{pair.Second}",
        CabotageGrant grant => $"{grant.By}+{grant.To}",
        SectionRegime section => section.Id.ToString(),
        Arrangement item => $"{item.Holder}+{FieldNaming.Word(item.Kind)}",
        CrossingRegime crossing => crossing.Id.ToString(),
        CrossingMeasure measure => measure.Id.ToString(),
        ProcedureStep step => step.Procedure,
        DeclaredPair pair => $"{pair.First}+{pair.Second}",
        PlaceName name => name.By.ToString(),
        Justification item => FieldNaming.Word(item.Dimension),
        _ => throw new System.Diagnostics.UnreachableException(entry.GetType().Name),
    };

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string name, RegimeValueKind kind, string text, bool isUsual, string domain = "") =>
        Put(name, new FormNode.Leaf(new RegimeValue(kind, text, [], domain.Length == 0 ? "" : System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(domain), isUsual)));

    private void Put(string name, FormNode? node) => _fields.Add(KeyValuePair.Create(name, node));
}
