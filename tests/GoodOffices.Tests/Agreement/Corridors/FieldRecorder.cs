using GoodOffices.Agreement;
using GoodOffices.Agreement.Corridors;

namespace GoodOffices.Tests.Agreement.Corridors;

/// <summary>Asks every part of a regime for its fields and notes what it asks for.</summary>
internal sealed class FieldRecorder : IFieldReader
{
    private readonly Dictionary<Type, List<Field>> _forms;
    private readonly List<Field> _fields = [];
    private int _later;

    private FieldRecorder(Dictionary<Type, List<Field>> forms) => _forms = forms;

    /// <summary>One field: its name, the type of its value, whether it is needed.</summary>
    public sealed record Field(string Name, Type Type, bool Needed, bool IsList = false, bool IsAmount = false);

    /// <summary>The fields of a part and of all parts in it, by type.</summary>
    public static IReadOnlyDictionary<Type, List<Field>> Of<T>()
        where T : class, IFormed<T>
    {
        var forms = new Dictionary<Type, List<Field>>();
        new FieldRecorder(forms).Visit<T>();
        return forms;
    }

    public string Text(string name, string? usual = null) => Note<string>(name, usual is null, "");

    public T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct => Note<T>(name, usual is null, default);

    public T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct => Note<T>(name, false, default);

    public int Number(string name, int? usual = null) => Note<int>(name, usual is null, 0);

    public int? NumberOrNone(string name) => Note<int>(name, false, 0);

    public long Eur(string name, long? usual = null)
    {
        _fields.Add(new Field(name, typeof(long), usual is null, IsAmount: true));
        return 0;
    }

    public bool Flag(string name, bool? usual = null) => Note<bool>(name, usual is null, false);

    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum => Note<T>(name, usual is null, default);

    public ValueList<string> Texts(string name)
    {
        _fields.Add(new Field(name, typeof(string), Needed: false, IsList: true));
        return [];
    }

    public T One<T>(string name)
        where T : class, IFormed<T>
    {
        _fields.Add(new Field(name, typeof(T), Needed: true));
        return Visit<T>();
    }

    public T? OneOrNone<T>(string name)
        where T : class, IFormed<T>
    {
        _fields.Add(new Field(name, typeof(T), Needed: false));
        return Visit<T>();
    }

    public ValueList<T> List<T>(string name)
        where T : class, IFormed<T>
    {
        _fields.Add(new Field(name, typeof(T), Needed: false, IsList: true));
        return [Visit<T>()];
    }

    public ValueList<T> Later<T>(string name)
        where T : class, IFormed<T>
    {
        _later++;
        return List<T>(name);
    }

    private T Note<T>(string name, bool needed, T value)
    {
        _fields.Add(new Field(name, typeof(T), needed));
        return value;
    }

    private T Visit<T>()
        where T : class, IFormed<T>
    {
        var inner = new FieldRecorder(_forms);
        var value = T.Read(inner);
        Assert.Equal(T.Fields, inner._fields.Count - inner._later);
        _forms[typeof(T)] = inner._fields;
        return value;
    }
}
