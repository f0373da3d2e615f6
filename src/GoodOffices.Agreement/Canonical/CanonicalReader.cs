using System.Collections.Immutable;
using System.Formats.Cbor;

namespace GoodOffices.Agreement.Canonical;

/// <summary>Reads deterministic CBOR strictly: another encoding of the same value is refused, so that one act has one
/// form and one digest. Lengths are checked against the bytes at hand before anything is allocated.</summary>
internal sealed class CanonicalReader
{
    /// <summary>The most elements that a list may have: far above any real act, far below what could hurt.</summary>
    public const int LongestList = 10_000;

    private readonly CborReader _cbor;
    private readonly int _length;

    public CanonicalReader(ReadOnlyMemory<byte> bytes)
    {
        _length = bytes.Length;
        _cbor = new CborReader(bytes, CborConformanceMode.Canonical);
    }

    /// <summary>How many bytes were read so far.</summary>
    public int Offset => _length - _cbor.BytesRemaining;

    public bool AtAbsent => _cbor.PeekState() == CborReaderState.Null;

    public int Array()
    {
        var count = _cbor.ReadStartArray() ?? throw new MalformedException("an array has a definite length");
        return count <= LongestList ? count : throw new MalformedException($"a list has at most {LongestList} elements");
    }

    public void Array(int expected)
    {
        if (Array() != expected)
        {
            throw new MalformedException($"an array of {expected} elements is expected here");
        }
    }

    public void End() => _cbor.ReadEndArray();

    public void Finish()
    {
        if (_cbor.BytesRemaining != 0)
        {
            throw new MalformedException("nothing follows the value");
        }
    }

    public string Text() => _cbor.ReadTextString();

    public long Number() => _cbor.ReadInt64();

    public int Small()
    {
        var number = _cbor.ReadInt64();
        return number is >= 0 and <= int.MaxValue ? (int)number : throw new MalformedException("a number is from 0 to 2^31 - 1");
    }

    public bool Flag() => _cbor.ReadBoolean();

    public byte[] Bytes() => _cbor.ReadByteString();

    public T Choice<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Small());
        return Enum.IsDefined(value) ? value : throw new MalformedException($"unknown {typeof(T).Name}");
    }

    public Digest Digest()
    {
        var bytes = _cbor.ReadByteString();
        return bytes.Length == Agreement.Digest.Length
            ? Agreement.Digest.FromBytes(bytes) : throw new MalformedException("a digest has 32 bytes");
    }

    public PartyId Party() => PartyId.TryParse(Text(), out var party) ? party : throw new MalformedException("not a party's code");

    public InstrumentId Instrument() =>
        InstrumentId.TryParse(Text(), out var instrument) ? instrument : throw new MalformedException("not an instrument's code");

    public PrincipleId Principle() =>
        PrincipleId.TryParse(Text(), out var principle) ? principle : throw new MalformedException("not a principle's name");

    public Language Language()
    {
        var tag = Text();
        return Agreement.Language.TryParse(tag, out var language) && language.ToString() == tag
            ? language : throw new MalformedException("not a language tag in lower case");
    }

    public ActId Act()
    {
        var index = Number();
        return index >= 0 ? new ActId(index) : throw new MalformedException("an index is not negative");
    }

    public ProvisionId Provision()
    {
        Array(2);
        var provision = new ProvisionId(Instrument(), Named());
        End();
        return provision;
    }

    public ProposalId Proposal() => Numbered(static (party, number) => new ProposalId(party, number));

    public PackageId Package() => Numbered(static (party, number) => new PackageId(party, number));

    public OverlapId Overlap() => Numbered(static (party, number) => new OverlapId(party, number));

    public CorrectionId Correction() => Numbered(static (party, number) => new CorrectionId(party, number));

    public Texts Texts()
    {
        var texts = Agreement.Texts.None;
        var before = default(Language);
        for (var left = Array(); left > 0; left--)
        {
            Array(2);
            var language = Language();
            if (language <= before)
            {
                throw new MalformedException("languages are in the order of their tags, each once");
            }

            texts = texts.With(language, Text());
            before = language;
            End();
        }

        End();
        return texts;
    }

    public T? Optional<T>(Func<CanonicalReader, T> read)
        where T : struct
    {
        if (!AtAbsent)
        {
            return read(this);
        }

        _cbor.ReadNull();
        return null;
    }

    public T? OptionalReference<T>(Func<CanonicalReader, T> read)
        where T : class
    {
        if (!AtAbsent)
        {
            return read(this);
        }

        _cbor.ReadNull();
        return null;
    }

    public ValueList<T> List<T>(Func<CanonicalReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var left = Array(); left > 0; left--)
        {
            items.Add(read(this));
        }

        End();
        return new ValueList<T>(items.ToImmutable());
    }

    private string Named()
    {
        var key = Text();
        return ShortName.Holds(key, ProvisionId.MaximumLength) ? key : throw new MalformedException("not a provision's key");
    }

    private T Numbered<T>(Func<PartyId, int, T> make)
    {
        Array(2);
        var party = Party();
        var number = Small();
        End();
        return number > 0 ? make(party, number) : throw new MalformedException("a count begins at 1");
    }
}
