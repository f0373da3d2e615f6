using System.Diagnostics.CodeAnalysis;
using System.Formats.Cbor;
using GoodOffices.Record.Keys;

namespace GoodOffices.Record.Entries;

public sealed partial record Preamble
{
    private const int FieldCount = 10;

    /// <summary>The deterministic CBOR (RFC 8949 §4.2) of the ten fields.</summary>
    /// <returns>At most <see cref="MaximumLength"/> bytes; decoding and encoding again gives the same.</returns>
    public byte[] Encode()
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartArray(FieldCount);
        writer.WriteTextString(Format);
        writer.WriteByteString(Talks.ToArray());
        writer.WriteTextString(Log);
        writer.WriteTextString(Room);
        writer.WriteInt64(Epoch);
        writer.WriteByteString(Signer.ToArray());
        writer.WriteInt64(Number);
        writer.WriteByteString(Previous.ToArray());
        writer.WriteStartArray(3);
        writer.WriteInt64(Seen.Size);
        writer.WriteByteString(Seen.Root.ToArray());
        writer.WriteByteString(Seen.Signature);
        writer.WriteEndArray();
        writer.WriteInt32(BodyLength);
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>Reads a preamble; any other encoding of the same fields is refused.</summary>
    /// <param name="bytes">The encoding and nothing after it.</param>
    /// <param name="preamble">Null where it is refused.</param>
    /// <param name="error">Where and why; null where it is read.</param>
    /// <returns>Whether it was read. Never throws for what the bytes hold.</returns>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Preamble? preamble, [NotNullWhen(false)] out ParseError? error)
    {
        preamble = null;
        error = null;
        if (bytes.Length > MaximumLength)
        {
            error = new ParseError(MaximumLength, "a preamble is at most 512 bytes long");
            return false;
        }

        var fields = new PreambleReader(bytes);
        try
        {
            preamble = fields.Read();
            return true;
        }
        catch (FormatException broken)
        {
            error = new ParseError(fields.Offset, broken.Message);
            return false;
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException or OverflowException)
        {
            // The reader's own words could hold parts of what it read: the rule is said in ours.
            error = new ParseError(fields.Offset, "a preamble is an array of ten fields in deterministic CBOR");
            return false;
        }
    }

    /// <summary>Reads the ten fields in their order; every length is checked before anything is copied.</summary>
    private sealed class PreambleReader(ReadOnlyMemory<byte> bytes)
    {
        private readonly CborReader _reader = new(bytes, CborConformanceMode.Canonical);

        public int Offset => bytes.Length - _reader.BytesRemaining;

        public Preamble Read()
        {
            Array(FieldCount, "a preamble is an array of ten fields");
            if (Text("the format is a text") != Format) throw new FormatException("the format is good-offices/1");
            var talks = Bytes32("the talks id is 32 bytes");
            var log = Text("the log is a text");
            var room = Text("the room is a text");
            var epoch = Number("the epoch is a number from 0");
            var signer = PublicKey.FromBytes(Bytes(PublicKey.Size, "the signer is an Ed25519 public key of 32 bytes"));
            var number = Number("the number in the signer's chain is a number from 1");
            var previous = Bytes32("the hash of the previous act is 32 bytes");
            var seen = ReadSeen();
            var length = Number("the length of the body is a number from 1");
            _reader.ReadEndArray();
            if (_reader.BytesRemaining > 0) throw new FormatException("nothing follows a preamble's last field");
            if (length > MaximumBodyLength) throw new FormatException("the body is between 1 byte and 64 MiB long");
            var rule = BrokenRule(log, room, epoch, number, previous, (int)length);
            return rule is null
                ? new Preamble(talks, log, room, epoch, signer, number, previous, seen, (int)length)
                : throw new FormatException(rule);
        }

        private Seen ReadSeen()
        {
            Array(3, "what was seen is an array of size, root and signature");
            var size = Number("the size seen is a number from 0");
            var root = Bytes32("the root seen is 32 bytes");
            var signature = Bytes(PublicKey.SignatureSize, "the checkpoint's signature is 64 bytes");
            _reader.ReadEndArray();
            return new Seen(size, root, signature);
        }

        private void Array(int count, string rule)
        {
            if (_reader.PeekState() != CborReaderState.StartArray || _reader.ReadStartArray() != count) throw new FormatException(rule);
        }

        private string Text(string rule) =>
            _reader.PeekState() == CborReaderState.TextString ? _reader.ReadTextString() : throw new FormatException(rule);

        private long Number(string rule) =>
            _reader.PeekState() == CborReaderState.UnsignedInteger && _reader.ReadUInt64() is <= long.MaxValue and var value
                ? (long)value
                : throw new FormatException(rule);

        private Hash Bytes32(string rule) => Hash.FromBytes(Bytes(Hash.Size, rule));

        private ReadOnlySpan<byte> Bytes(int length, string rule) =>
            _reader.PeekState() == CborReaderState.ByteString && _reader.ReadDefiniteLengthByteString() is { Length: var found } value && found == length
                ? value.Span
                : throw new FormatException(rule);
    }
}
