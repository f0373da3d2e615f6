using System.Text.Json;

namespace GoodOffices.Agreement.Corridors;

/// <summary>Writes a regime as JSON for people: fields by name, in order; one that has its usual value is left out.</summary>
internal sealed class JsonFieldWriter(Utf8JsonWriter to) : IFieldWriter
{
    public void Text(string name, string value, string? usual = null)
    {
        if (value != usual)
        {
            to.WriteString(name, value);
        }
    }

    public void Number(string name, long value, long? usual = null)
    {
        if (value != usual)
        {
            to.WriteNumber(name, value);
        }
    }

    public void NumberOrNone(string name, long? value)
    {
        if (value is { } number)
        {
            to.WriteNumber(name, number);
        }
    }

    public void Eur(string name, long cents, long? usual = null)
    {
        if (cents != usual)
        {
            to.WritePropertyName(name);
            to.WriteRawValue(FieldNaming.Euros(cents));
        }
    }

    public void Flag(string name, bool value, bool? usual = null)
    {
        if (value != usual)
        {
            to.WriteBoolean(name, value);
        }
    }

    public void Choice<T>(string name, T value, T? usual = null)
        where T : struct, Enum => Text(name, FieldNaming.Word(value), usual is { } word ? FieldNaming.Word(word) : null);

    public void Texts(string name, ValueList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        to.WriteStartArray(name);
        foreach (var value in values)
        {
            to.WriteStringValue(value);
        }

        to.WriteEndArray();
    }

    public void One<T>(string name, T? value)
        where T : class, IFormed<T>
    {
        if (value is not null)
        {
            to.WritePropertyName(name);
            Write(value);
        }
    }

    public void List<T>(string name, ValueList<T> values)
        where T : class, IFormed<T>
    {
        if (values.Count == 0)
        {
            return;
        }

        to.WriteStartArray(name);
        foreach (var value in values)
        {
            Write(value);
        }

        to.WriteEndArray();
    }

    /// <summary>Writes a part as an object.</summary>
    public void Write<T>(T value)
        where T : class, IFormed<T>
    {
        to.WriteStartObject();
        value.Write(this);
        to.WriteEndObject();
    }
}
