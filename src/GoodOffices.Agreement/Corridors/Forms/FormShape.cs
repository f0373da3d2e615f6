namespace GoodOffices.Agreement.Corridors;

/// <summary>Which fields a part of a regime has, by the one description that its forms follow from: a reader that is asked for
/// every field and keeps the questions.</summary>
internal sealed class FormShape : IFieldReader
{
    private readonly List<FormShapeField> _fields = [];

    private FormShape()
    {
    }

    /// <summary>The fields in the order of the form.</summary>
    public IReadOnlyList<FormShapeField> Fields => _fields;

    /// <summary>The fields of a part.</summary>
    public static FormShape Of<T>()
        where T : class, IFormed<T> => Ask<T>().Shape;

    /// <summary>The field of this name, or null.</summary>
    public FormShapeField? Find(string name) => _fields.Find(field => field.Name == name);

    public string Text(string name, string? usual = null) => Add(name, RegimeValueKind.Text, usual is null, "");

    public T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct => Add(name, RegimeValueKind.Text, usual is null, usual.GetValueOrDefault());

    public T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct => Add(name, RegimeValueKind.Text, false, (T?)null);

    public int Number(string name, int? usual = null) => Add(name, RegimeValueKind.Number, usual is null, 0);

    public int? NumberOrNone(string name) => Add(name, RegimeValueKind.Number, false, (int?)null);

    public long Eur(string name, long? usual = null) => Add(name, RegimeValueKind.Eur, usual is null, 0L);

    public bool Flag(string name, bool? usual = null) => Add(name, RegimeValueKind.Flag, usual is null, false);

    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum => Add(name, RegimeValueKind.Choice, usual is null, default(T));

    public ValueList<string> Texts(string name) => Add(name, RegimeValueKind.Texts, false, ValueList.Create<string>([]));

    public T One<T>(string name)
        where T : class, IFormed<T>
    {
        var (shape, value) = Ask<T>();
        _fields.Add(new FormShapeField(name, null, shape, IsList: false, IsNeeded: true));
        return value;
    }

    public T? OneOrNone<T>(string name)
        where T : class, IFormed<T>
    {
        _fields.Add(new FormShapeField(name, null, Of<T>(), IsList: false, IsNeeded: false));
        return null;
    }

    public ValueList<T> List<T>(string name)
        where T : class, IFormed<T>
    {
        _fields.Add(new FormShapeField(name, null, Of<T>(), IsList: true, IsNeeded: false));
        return [];
    }

    private static (FormShape Shape, T Value) Ask<T>()
        where T : class, IFormed<T>
    {
        var shape = new FormShape();
        return (shape, T.Read(shape));
    }

    private T Add<T>(string name, RegimeValueKind kind, bool needed, T value)
    {
        _fields.Add(new FormShapeField(name, kind, null, IsList: false, needed));
        return value;
    }
}
