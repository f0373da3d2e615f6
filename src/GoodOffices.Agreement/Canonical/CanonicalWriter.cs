using System.Formats.Cbor;

namespace GoodOffices.Agreement.Canonical;

/// <summary>Writes the values of the table as deterministic CBOR (RFC 8949 §4.2): arrays of definite length, integers in
/// the shortest form, null for what is absent, no maps (their order would have to be sorted and proved sorted).</summary>
internal sealed class CanonicalWriter
{
    private readonly CborWriter _cbor = new(CborConformanceMode.Canonical);

    public byte[] ToArray() => _cbor.Encode();

    public Digest ToDigest() => Digest.Of(_cbor.Encode());

    public CanonicalWriter Array(int count)
    {
        _cbor.WriteStartArray(count);
        return this;
    }

    public CanonicalWriter End()
    {
        _cbor.WriteEndArray();
        return this;
    }

    public CanonicalWriter Text(string value)
    {
        _cbor.WriteTextString(value);
        return this;
    }

    public CanonicalWriter Number(long value)
    {
        _cbor.WriteInt64(value);
        return this;
    }

    public CanonicalWriter Flag(bool value)
    {
        _cbor.WriteBoolean(value);
        return this;
    }

    public CanonicalWriter Bytes(ReadOnlySpan<byte> value)
    {
        _cbor.WriteByteString(value);
        return this;
    }

    public CanonicalWriter Absent()
    {
        _cbor.WriteNull();
        return this;
    }

    public CanonicalWriter Raw(ReadOnlySpan<byte> encoded)
    {
        _cbor.WriteEncodedValue(encoded);
        return this;
    }

    public CanonicalWriter Write(Digest value)
    {
        Span<byte> bytes = stackalloc byte[Digest.Length];
        value.CopyTo(bytes);
        return Bytes(bytes);
    }

    public CanonicalWriter Write(PartyId value) => Text(value.ToString());

    public CanonicalWriter Write(InstrumentId value) => Text(value.ToString());

    public CanonicalWriter Write(PrincipleId value) => Text(value.ToString());

    public CanonicalWriter Write(Language value) => Text(value.ToString());

    public CanonicalWriter Write(ActId value) => Number(value.Index);

    public CanonicalWriter Write(ProvisionId value) => Array(2).Write(value.Instrument).Text(value.Key).End();

    public CanonicalWriter Write(ProposalId value) => Array(2).Write(value.Party).Number(value.Number).End();

    public CanonicalWriter Write(PackageId value) => Array(2).Write(value.Party).Number(value.Number).End();

    public CanonicalWriter Write(OverlapId value) => Array(2).Write(value.Party).Number(value.Number).End();

    public CanonicalWriter Write(CorrectionId value) => Array(2).Write(value.Party).Number(value.Number).End();

    public CanonicalWriter Write(Texts value)
    {
        Array(value.Count);
        foreach (var (language, text) in value)
        {
            Array(2).Write(language).Text(text).End();
        }

        return End();
    }

    public CanonicalWriter Optional<T>(T? value, Action<CanonicalWriter, T> write)
        where T : struct
    {
        if (value is { } present)
        {
            write(this, present);
            return this;
        }

        return Absent();
    }

    public CanonicalWriter OptionalReference<T>(T? value, Action<CanonicalWriter, T> write)
        where T : class
    {
        if (value is null)
        {
            return Absent();
        }

        write(this, value);
        return this;
    }

    public CanonicalWriter List<T>(IEnumerable<T> items, Action<CanonicalWriter, T> write)
    {
        var listed = items as IReadOnlyCollection<T> ?? [.. items];
        Array(listed.Count);
        foreach (var item in listed)
        {
            write(this, item);
        }

        return End();
    }
}
