namespace GoodOffices.Agreement.Corridors;

/// <summary>Reads the text form of a value.</summary>
internal delegate bool TextParser<T>(string? text, out T value);

/// <summary>Gives the fields of a part of a regime. A reader either refuses at once, or keeps the fault and gives a value
/// that stands in for the one that could not be read.</summary>
internal interface IFieldReader
{
    string Text(string name, string? usual = null);

    T Named<T>(string name, TextParser<T> parse, string form, T? usual = null)
        where T : struct;

    T? NamedOrNone<T>(string name, TextParser<T> parse, string form)
        where T : struct;

    int Number(string name, int? usual = null);

    int? NumberOrNone(string name);

    long Eur(string name, long? usual = null);

    bool Flag(string name, bool? usual = null);

    T Choice<T>(string name, T? usual = null)
        where T : struct, Enum;

    ValueList<string> Texts(string name);

    T One<T>(string name)
        where T : class, IFormed<T>;

    T? OneOrNone<T>(string name)
        where T : class, IFormed<T>;

    ValueList<T> List<T>(string name)
        where T : class, IFormed<T>;

    /// <summary>A list that came after the first form, the last field of its part.</summary>
    ValueList<T> Later<T>(string name)
        where T : class, IFormed<T> => List<T>(name);
}
