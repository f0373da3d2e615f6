using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Reads the blocks of an OpenStreetMap extract (PBF) one by one; at most one is in memory. Sizes are bounded as the format
/// has it: 64 KiB for a block's header, 32 MiB for its data, both packed and unpacked.</summary>
internal sealed class BlockReader(Stream stream)
{
    public const int LongestHeader = 64 * 1024;
    public const int LongestBlock = 32 * 1024 * 1024;

    private const int LengthBytes = 4;

    private byte[] _packed = [];
    private byte[] _data = [];
    private int _length;
    private long _read;

    /// <summary>How many blocks were begun.</summary>
    public int Number { get; private set; }

    /// <summary>Where the current block begins in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>What kind the current block is: <c>OSMHeader</c>, <c>OSMData</c> or another that is to be passed over.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The unpacked data of the current block, until the next.</summary>
    public ReadOnlySpan<byte> Data => _data.AsSpan(0, _length);

    /// <summary>Moves to the next block; false at the end of the file.</summary>
    /// <exception cref="DamagedExtractException">The block breaks the format.</exception>
    public bool Next()
    {
        Offset = _read;
        Span<byte> prefix = stackalloc byte[LengthBytes];
        var got = stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false);
        if (got == 0)
        {
            return false;
        }

        Number++;
        _read += got;
        var headerLength = got == LengthBytes ? BinaryPrimitives.ReadUInt32BigEndian(prefix) : throw Ended();
        if (headerLength is 0 or >= LongestHeader)
        {
            throw new DamagedExtractException($"its header claims {headerLength} bytes; fewer than {LongestHeader} are allowed");
        }

        var dataLength = ReadHeader((int)headerLength);
        Fill(ref _packed, dataLength);
        Unpack(_packed.AsSpan(0, dataLength));
        return true;
    }

    private int ReadHeader(int length)
    {
        Fill(ref _packed, length);
        var reader = new WireReader(_packed.AsSpan(0, length));
        Type = "";
        ulong? size = null;
        while (reader.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1:
                    reader.Expect(wire, WireReader.Bytes);
                    Type = Encoding.UTF8.GetString(reader.ReadBytes(out _));
                    break;
                case 3:
                    reader.Expect(wire, WireReader.Varint);
                    size = reader.ReadVarint();
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return size is { } bytes and <= LongestBlock ? (int)bytes
            : throw new DamagedExtractException(size is null ? "its header does not say how long it is" : $"it claims {size} bytes; at most {LongestBlock} are allowed");
    }

    private void Unpack(ReadOnlySpan<byte> blob)
    {
        var reader = new WireReader(blob);
        var (rawSize, packedAt, packedLength, isDone) = (-1L, 0, -1, false);
        while (reader.TryField(out var number, out var wire))
        {
            switch (number)
            {
                case 1:
                    reader.Expect(wire, WireReader.Bytes);
                    Keep(reader.ReadBytes(out _));
                    isDone = true;
                    break;
                case 2:
                    reader.Expect(wire, WireReader.Varint);
                    rawSize = (long)reader.ReadVarint();
                    break;
                case 3:
                    reader.Expect(wire, WireReader.Bytes);
                    packedLength = reader.ReadBytes(out packedAt).Length;
                    break;
                case 4 or 5 or 6 or 7:
                    throw new DamagedExtractException("it is packed by a method other than zlib");
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        if (packedLength >= 0 && !isDone)
        {
            Inflate(packedAt, packedLength, rawSize);
        }
        else if (!isDone)
        {
            throw new DamagedExtractException("it holds no data");
        }
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        Grow(ref _data, data.Length);
        data.CopyTo(_data);
        _length = data.Length;
    }

    private void Inflate(int at, int length, long rawSize)
    {
        if (rawSize is < 0 or > LongestBlock)
        {
            throw new DamagedExtractException($"it claims to unpack to {rawSize} bytes; at most {LongestBlock} are allowed");
        }

        Grow(ref _data, (int)rawSize);
        using var inflated = new ZLibStream(new MemoryStream(_packed, at, length, writable: false), CompressionMode.Decompress);
        try
        {
            _length = inflated.ReadAtLeast(_data.AsSpan(0, (int)rawSize), (int)rawSize, throwOnEndOfStream: false);
            if (_length < rawSize || inflated.ReadByte() >= 0)
            {
                throw new DamagedExtractException(_length < rawSize
                    ? $"it unpacks to {_length} bytes, and claims {rawSize}" : $"it unpacks to more than the {rawSize} bytes that it claims");
            }
        }
        catch (InvalidDataException)
        {
            throw new DamagedExtractException("its data is not what zlib packs");
        }
    }

    private void Fill(ref byte[] buffer, int length)
    {
        // Grows as the bytes arrive: a length that the file does not keep costs no memory.
        var got = 0;
        while (got < length)
        {
            var step = Math.Min(length - got, 1024 * 1024);
            Grow(ref buffer, got + step);
            var read = stream.ReadAtLeast(buffer.AsSpan(got, step), step, throwOnEndOfStream: false);
            got += read;
            _read += read;
            if (read < step)
            {
                throw Ended();
            }
        }
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            Array.Resize(ref buffer, Math.Min(LongestBlock, Math.Max(length, buffer.Length * 2)));
        }
    }

    private DamagedExtractException Ended() => new($"the file ends at byte {_read}, within it");
}
