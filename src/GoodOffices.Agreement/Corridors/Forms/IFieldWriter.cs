namespace GoodOffices.Agreement.Corridors;

/// <summary>Takes the fields of a part of a regime. A field that has its usual value may be left out where the form has names.</summary>
internal interface IFieldWriter
{
    void Text(string name, string value, string? usual = null);

    void Number(string name, long value, long? usual = null);

    void NumberOrNone(string name, long? value);

    void Eur(string name, long cents, long? usual = null);

    void Flag(string name, bool value, bool? usual = null);

    void Choice<T>(string name, T value, T? usual = null)
        where T : struct, Enum;

    void Texts(string name, ValueList<string> values);

    void One<T>(string name, T? value)
        where T : class, IFormed<T>;

    void List<T>(string name, ValueList<T> values)
        where T : class, IFormed<T>;

    /// <summary>A list that came after the first form, the last field of its part.</summary>
    void Later<T>(string name, ValueList<T> values)
        where T : class, IFormed<T> => List(name, values);
}
