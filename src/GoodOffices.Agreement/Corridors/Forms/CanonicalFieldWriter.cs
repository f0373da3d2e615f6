using GoodOffices.Agreement.Canonical;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Writes a regime as deterministic CBOR: each part an array of all its fields, none left out; an empty text or
/// null for what is absent. A list that came after the first form stands at the end, where it is not empty.</summary>
internal sealed class CanonicalFieldWriter(CanonicalWriter to) : IFieldWriter
{
    public void Text(string name, string value, string? usual = null) => to.Text(value);

    public void Number(string name, long value, long? usual = null) => to.Number(value);

    public void NumberOrNone(string name, long? value) => to.Optional(value, static (writer, number) => writer.Number(number));

    public void Eur(string name, long cents, long? usual = null) => to.Number(cents);

    public void Flag(string name, bool value, bool? usual = null) => to.Flag(value);

    public void Choice<T>(string name, T value, T? usual = null)
        where T : struct, Enum => to.Number(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));

    public void Texts(string name, ValueList<string> values) => to.List(values, static (writer, text) => writer.Text(text));

    public void One<T>(string name, T? value)
        where T : class, IFormed<T>
    {
        if (value is null)
        {
            to.Absent();
            return;
        }

        to.Array(T.Fields + value.Later);
        value.Write(this);
        to.End();
    }

    public void Later<T>(string name, ValueList<T> values)
        where T : class, IFormed<T>
    {
        if (values.Count > 0)
        {
            List(name, values);
        }
    }

    public void List<T>(string name, ValueList<T> values)
        where T : class, IFormed<T>
    {
        to.Array(values.Count);
        foreach (var value in values)
        {
            One(name, value);
        }

        to.End();
    }
}
