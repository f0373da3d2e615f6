using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Reads what <see cref="CanonicalFieldWriter"/> writes; refuses at the first thing that is otherwise.</summary>
internal sealed class CanonicalFieldReader(CanonicalReader from) : IFieldReader
{
    /// <summary>True where the part that is being read has a field that came after its first form.</summary>
    private bool _hasLater;

    public string Text(string name, string? usual = null) => from.Text();

    public T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct => Parsed(from.Text(), parse, form);

    public T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct => from.Text() is { Length: > 0 } text ? Parsed(text, parse, form) : null;

    public int Number(string name, int? usual = null) => from.Small();

    public int? NumberOrNone(string name) => from.Optional(static reader => reader.Small());

    public long Eur(string name, long? usual = null) => from.Number();

    public bool Flag(string name, bool? usual = null) => from.Flag();

    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum => from.Choice<T>();

    public ValueList<string> Texts(string name) => from.List(static reader => reader.Text());

    public T One<T>(string name)
        where T : class, IFormed<T>
    {
        var (outer, later) = (_hasLater, from.Array() - T.Fields);
        if (later is not (0 or 1))
        {
            throw new MalformedException($"an array of {T.Fields} elements is expected here");
        }

        _hasLater = later == 1;
        var value = T.Read(this);
        if (value.Later != later)
        {
            throw new MalformedException($"an array of {T.Fields} elements is expected here");
        }

        from.End();
        _hasLater = outer;
        return value;
    }

    public T? OneOrNone<T>(string name)
        where T : class, IFormed<T>
    {
        if (!from.AtAbsent)
        {
            return One<T>(name);
        }

        _ = from.OptionalReference(static _ => "");
        return null;
    }

    public ValueList<T> List<T>(string name)
        where T : class, IFormed<T> => from.List(_ => One<T>(name));

    public ValueList<T> Later<T>(string name)
        where T : class, IFormed<T> => _hasLater ? List<T>(name) : [];

    /// <summary>A value has one text alone: hours or a gauge written otherwise would give the same regime another digest. Codes
    /// and days can't be written otherwise.</summary>
    private static T Parsed<T>(string text, TextParser<T> parse, string form)
        where T : struct => parse(text, out var value) && (value is DateOnly || value.ToString() == text) ? value : throw new MalformedException(form);
}
