using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Record;
using GoodOffices.Record.Merkle;

namespace GoodOffices.Procedure.Publishing;

/// <summary>One file by which anybody verifies, offline, that an act was done or a text released at these talks. It opens what it discloses and nothing else.</summary>
/// <remarks>Deterministic CBOR (RFC 8949 §4.2), an array of eight; the form is in docs/spec/disclosure.md.</remarks>
public sealed record DisclosureFile
{
    /// <summary>The format's name: the file's first item.</summary>
    public const string Format = "good-offices/1/publication";

    /// <summary>The longest file that is read, in bytes.</summary>
    public const int MaximumLength = 128 << 20;

    private const int MostItems = 4_096;

    /// <summary>With a released text, the 32 random bytes before it under the digest that was consented to; otherwise zeros.</summary>
    public required ReadOnlyMemory<byte> Salt { get; init; }

    /// <summary>The canonical bytes of the released text; empty where an act alone is disclosed.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The convocation, by which every key is known.</summary>
    public required ReadOnlyMemory<byte> Convocation { get; init; }

    /// <summary>The venue's signed checkpoint, in which every entry of the file is.</summary>
    public required ReadOnlyMemory<byte> Checkpoint { get; init; }

    /// <summary>The parties' cosignatures.</summary>
    public ImmutableArray<ProvenCosignature> Cosignatures { get; init; } = [];

    /// <summary>The clear entries that show device and powers of the authors, and the consents to a release, ascending by index.</summary>
    public ImmutableArray<ProvenEntry> Clear { get; init; } = [];

    /// <summary>The sealed entries that are disclosed, ascending by index.</summary>
    public ImmutableArray<ProvenEntry> Disclosed { get; init; } = [];

    /// <summary>SHA-256 over the salt and the text: what the parties consented to; null where no text is released.</summary>
    public Hash? SaltedDigest => Text.IsEmpty ? null : Hash.OfParts(Salt.Span, Text.Span);

    /// <summary>The file's bytes.</summary>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(8);
        writer.WriteTextString(Format);
        writer.WriteByteString(Salt.Span);
        writer.WriteByteString(Text.Span);
        writer.WriteByteString(Convocation.Span);
        writer.WriteByteString(Checkpoint.Span);
        writer.WriteStartArray(Cosignatures.Length);
        foreach (var cosignature in Cosignatures)
        {
            writer.WriteStartArray(2);
            writer.WriteByteString(cosignature.Note.Span);
            Write(writer, cosignature.Proof);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        Write(writer, Clear);
        Write(writer, Disclosed);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads a file. Nothing is verified yet.</summary>
    /// <param name="bytes">Foreign bytes.</param>
    /// <param name="file">The file, where true is returned.</param>
    /// <param name="error">The place and the rule, where false is returned.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out DisclosureFile? file, [NotNullWhen(false)] out ParseError? error)
    {
        (file, error) = (null, null);
        if (bytes.Length > MaximumLength)
        {
            error = new ParseError(MaximumLength, "a disclosure file is at most 128 MiB long");
            return false;
        }

        var reader = new CborReader(bytes, CborConformanceMode.Canonical);
        try
        {
            file = Read(reader);
            return true;
        }
        catch (FormatException broken)
        {
            error = new ParseError(bytes.Length - reader.BytesRemaining, broken.Message);
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException)
        {
            error = new ParseError(bytes.Length - reader.BytesRemaining, "a disclosure file is an array of eight items in deterministic CBOR");
        }

        return false;
    }

    private static DisclosureFile Read(CborReader reader)
    {
        Require(reader.ReadStartArray() == 8, "a disclosure file is an array of eight items");
        Require(reader.ReadTextString() == Format, $"the file begins with {Format}; a newer format needs a newer version of this software");
        var file = new DisclosureFile
        {
            Salt = reader.ReadByteString(),
            Text = reader.ReadByteString(),
            Convocation = reader.ReadByteString(),
            Checkpoint = reader.ReadByteString(),
            Cosignatures = List(reader, ReadCosignature),
            Clear = List(reader, ReadEntry),
            Disclosed = List(reader, ReadEntry),
        };
        reader.ReadEndArray();
        Require(file.Salt.Length == Hash.Size, "the salt is 32 bytes");
        Require(reader.BytesRemaining == 0, "nothing follows the last item");
        return file;
    }

    private static ProvenCosignature ReadCosignature(CborReader reader)
    {
        Require(reader.ReadStartArray() == 2, "a cosignature is a note and a proof");
        var cosignature = new ProvenCosignature(reader.ReadByteString(), ReadProof(reader));
        reader.ReadEndArray();
        return cosignature;
    }

    private static ProvenEntry ReadEntry(CborReader reader)
    {
        Require(reader.ReadStartArray() == 5, "an entry is an index, its bytes, its enclosure, its key and a proof");
        var index = reader.ReadUInt64();
        Require(index <= long.MaxValue, "an index is below 2^63");
        var entry = new ProvenEntry((long)index, reader.ReadByteString(), reader.ReadByteString(), reader.ReadByteString(), ReadProof(reader));
        reader.ReadEndArray();
        Require(entry.ActKey.Length is 0 or Hash.Size, "an act key is 32 bytes");
        return entry;
    }

    private static ImmutableArray<Hash> ReadProof(CborReader reader) => List(reader, static item =>
        item.ReadByteString() is { Length: Hash.Size } bytes ? Hash.FromBytes(bytes) : throw new FormatException("a hash is 32 bytes"), ConsistencyProof.MaximumLength);

    private static ImmutableArray<T> List<T>(CborReader reader, Func<CborReader, T> item, int most = MostItems)
    {
        var count = reader.ReadStartArray() is { } length && length <= most ? length : throw new FormatException("a list is of a definite and reasonable length");
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(count, 64));
        for (var i = 0; i < count; i++) items.Add(item(reader));
        reader.ReadEndArray();
        return items.ToImmutable();
    }

    private static void Write(CborWriter writer, ImmutableArray<ProvenEntry> entries)
    {
        writer.WriteStartArray(entries.Length);
        foreach (var entry in entries)
        {
            writer.WriteStartArray(5);
            writer.WriteUInt64((ulong)entry.Index);
            writer.WriteByteString(entry.Entry.Span);
            writer.WriteByteString(entry.Enclosure.Span);
            writer.WriteByteString(entry.ActKey.Span);
            Write(writer, entry.Proof);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(CborWriter writer, ImmutableArray<Hash> hashes)
    {
        writer.WriteStartArray(hashes.Length);
        foreach (var hash in hashes) writer.WriteByteString(hash.ToArray());
        writer.WriteEndArray();
    }

    private static void Require(bool kept, string rule)
    {
        if (!kept) throw new FormatException(rule);
    }
}
