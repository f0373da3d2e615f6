using System.Formats.Cbor;
using System.Globalization;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Procedure.Fields;

/// <summary>Writes the fields of a clear act as deterministic CBOR (RFC 8949 §4.2): arrays of definite length only.</summary>
internal sealed class FieldWriter
{
    private readonly CborWriter _writer = new(CborConformanceMode.Canonical);

    public FieldWriter Array(int length)
    {
        _writer.WriteStartArray(length);
        return this;
    }

    public FieldWriter End()
    {
        _writer.WriteEndArray();
        return this;
    }

    public FieldWriter Text(string text)
    {
        _writer.WriteTextString(text);
        return this;
    }

    public FieldWriter OptionalText(string? text) => text is null ? Null() : Text(text);

    public FieldWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _writer.WriteByteString(bytes);
        return this;
    }

    public FieldWriter Hash(Hash hash)
    {
        Span<byte> bytes = stackalloc byte[Record.Hash.Size];
        hash.CopyTo(bytes);
        return Bytes(bytes);
    }

    public FieldWriter Key(PublicKey key) => Bytes(key.ToArray());

    public FieldWriter KemKey(KemPublicKey key) => Bytes(key.ToArray());

    public FieldWriter Date(DateOnly date) => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public FieldWriter OptionalDate(DateOnly? date) => date is { } day ? Date(day) : Null();

    public FieldWriter Unsigned(long value)
    {
        _writer.WriteUInt64((ulong)value);
        return this;
    }

    public FieldWriter Boolean(bool value)
    {
        _writer.WriteBoolean(value);
        return this;
    }

    public FieldWriter Null()
    {
        _writer.WriteNull();
        return this;
    }

    public FieldWriter Optional(long? value) => value is { } number ? Unsigned(number) : Null();

    public FieldWriter Optional(Hash? value) => value is { } hash ? Hash(hash) : Null();

    public FieldWriter List<T>(IEnumerable<T> items, Action<FieldWriter, T> write)
    {
        var list = items as IReadOnlyCollection<T> ?? [.. items];
        Array(list.Count);
        foreach (var item in list) write(this, item);
        return End();
    }

    public FieldWriter Texts(TextInLanguages texts) => List(texts.Texts, static (writer, pair) =>
        writer.Array(2).Text(pair.Key.Value).Text(pair.Value).End());

    public byte[] ToArray() => _writer.Encode();
}
