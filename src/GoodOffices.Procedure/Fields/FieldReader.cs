using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using System.Globalization;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using GoodOffices.Record.Notes;

namespace GoodOffices.Procedure.Fields;

/// <summary>Reads the fields of a clear act, strictly: deterministic CBOR, each field within its limits, nothing left over.</summary>
/// <remarks>Lengths claimed by the bytes are held against a limit before anything is allocated for them.</remarks>
internal sealed class FieldReader
{
    private readonly CborReader _reader;
    private readonly int _length;

    private FieldReader(ReadOnlyMemory<byte> bytes)
    {
        _reader = new CborReader(bytes, CborConformanceMode.Canonical);
        _length = bytes.Length;
    }

    public delegate bool Parser<T>(string? text, [NotNullWhen(true)] out T? value) where T : class;

    private long Offset => _length - _reader.BytesRemaining;

    /// <summary>The one door: whatever the bytes are, gives the value or the rule that they break.</summary>
    public static bool TryRead<T>(ReadOnlyMemory<byte> bytes, Func<FieldReader, T> read, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ParseError? error)
        where T : class
    {
        value = null;
        error = null;
        FieldReader? reader = null;
        try
        {
            reader = new FieldReader(bytes);
            var result = read(reader);
            if (reader._reader.BytesRemaining != 0) throw reader.Fault("nothing follows the last field");
            value = result;
            return true;
        }
        catch (MalformedException malformed)
        {
            error = malformed.Error;
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException or OverflowException)
        {
            error = new ParseError(reader?.Offset ?? 0, "each field has its type, in deterministic CBOR (RFC 8949 §4.2)");
        }

        return false;
    }

    public MalformedException Fault(string rule) => new(Offset, rule);

    public int Array(int min, int max)
    {
        var length = _reader.ReadStartArray() ?? throw Fault("an array has a definite length");
        return length >= min && length <= max ? length
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"the array has {min} to {max} elements, not {length}"));
    }

    public void Fields(int count) => Array(count, count);

    public void End() => _reader.ReadEndArray();

    public string Text(int maxLength = 64)
    {
        var text = _reader.ReadTextString();
        return text.Length <= maxLength ? text : throw Fault(string.Create(CultureInfo.InvariantCulture, $"the text is at most {maxLength} characters long"));
    }

    /// <summary>A text for people, fit to be shown.</summary>
    public string Shown(int maxLength)
    {
        var text = Text(maxLength);
        return PlainText.Fault(text, maxLength) is { } fault ? throw Fault(fault) : text;
    }

    public T Parsed<T>(Parser<T> parse, string what)
        where T : class
    {
        var text = Text();
        return parse(text, out var value) ? value : throw Fault($"the text is {what}");
    }

    public PartyCode Party() => Parsed<PartyCode>(PartyCode.TryParse, "a party code");

    public DelegateId Delegate() => Parsed<DelegateId>(DelegateId.TryParse, "a delegate's identifier");

    public RoomId Room() => Parsed<RoomId>(RoomId.TryParse, "a room's name");

    public LanguageTag Language() => Parsed<LanguageTag>(LanguageTag.TryParse, "a language tag");

    public long Unsigned(long max = long.MaxValue)
    {
        var value = _reader.ReadUInt64();
        return value <= (ulong)max ? (long)value : throw Fault(string.Create(CultureInfo.InvariantCulture, $"the number is at most {max}"));
    }

    public TEnum OneOf<TEnum>()
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>();
        var number = Unsigned(values.Length - 1);
        return values[(int)number];
    }

    public bool Boolean() => _reader.ReadBoolean();

    public byte[] Bytes(int min, int max)
    {
        // The string is part of the bytes at hand, so its length cannot exceed theirs.
        var bytes = _reader.ReadByteString();
        return bytes.Length >= min && bytes.Length <= max ? bytes
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"the byte string is {min} to {max} bytes long"));
    }

    public Hash Hash() => Record.Hash.FromBytes(Bytes(Record.Hash.Size, Record.Hash.Size));

    public PublicKey Key() => PublicKey.TryParse(Bytes(32, 32), out var key) ? key : throw Fault("the key is an Ed25519 public key of 32 bytes");

    public KemPublicKey KemKey() => KemPublicKey.TryParse(Bytes(1_216, 1_216), out var key) ? key : throw Fault("the key is an X-Wing public key of 1,216 bytes");

    public NoteKey NoteKey(params ReadOnlySpan<byte> types)
    {
        if (!Record.Notes.NoteKey.TryParse(Text(512), out var key, out var error)) throw Fault(error.Rule);
        return types.Contains(key.Type) ? key : throw Fault("the vkey is of a type that serves here");
    }

    public PowerSet Powers(PowerSet within)
    {
        if (!PowerSet.TryFromBits((ulong)Unsigned(), out var powers) || powers.IsEmpty) throw Fault("the powers are known ones, at least one");
        return powers.IsWithin(within) ? powers : throw Fault("the powers are ones that this act can give");
    }

    public string Matching(Func<string, bool> rule, string what)
    {
        var text = Text();
        return rule(text) ? text : throw Fault($"the text is {what}");
    }

    public DateOnly Date() => DateOnly.TryParseExact(Text(10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date : throw Fault("the date is a day of the calendar, such as 2024-05-10");

    public DateOnly? OptionalDate() => Null() ? null : Date();

    /// <summary>True, and the null is read, where the next field is null.</summary>
    public bool Null()
    {
        if (_reader.PeekState() != CborReaderState.Null) return false;
        _reader.ReadNull();
        return true;
    }

    public T? Optional<T>(Func<FieldReader, T> read)
        where T : class => Null() ? null : read(this);

    public ImmutableArray<T> List<T>(int min, int max, Func<FieldReader, T> read)
    {
        var count = Array(min, max);
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++) items.Add(read(this));
        End();
        return items.ToImmutable();
    }

    /// <summary>A list in strictly ascending order: one way to write it, and nothing twice.</summary>
    public ImmutableArray<T> Ascending<T>(int min, int max, Func<FieldReader, T> read)
        where T : IComparable<T> => Ascending(min, max, read, static item => item);

    /// <summary>A list whose keys are in strictly ascending order.</summary>
    public ImmutableArray<T> Ascending<T, TKey>(int min, int max, Func<FieldReader, T> read, Func<T, TKey> key)
        where TKey : IComparable<TKey>
    {
        var items = List(min, max, read);
        for (var i = 1; i < items.Length; i++)
        {
            if (key(items[i - 1]).CompareTo(key(items[i])) >= 0) throw Fault("the list is in ascending order and holds nothing twice");
        }

        return items;
    }

    public TextInLanguages Texts(int maxLength = TextInLanguages.MaxLength)
    {
        var pairs = Ascending(0, TextInLanguages.MaxLanguages, reader =>
        {
            reader.Fields(2);
            var pair = KeyValuePair.Create(reader.Language(), reader.Shown(maxLength));
            reader.End();
            return pair;
        }, static pair => pair.Key);
        return TextInLanguages.Of(pairs);
    }
}
