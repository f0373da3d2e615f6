namespace GoodOffices.Documents.Networks.OpenStreetMap;

/// <summary>Reads fields of a protocol-buffers message from a span, without allocating. Source: the Protocol Buffers encoding
/// (developers.google.com/protocol-buffers/docs/encoding).</summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes, int start = 0)
{
    public const int Varint = 0;
    public const int Fixed64 = 1;
    public const int Bytes = 2;
    public const int Fixed32 = 5;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool AtEnd => _at >= _bytes.Length;

    /// <summary>Where the next field begins, counted from the start of the block's data.</summary>
    public readonly int Position => start + _at;

    /// <summary>Reads the key of a field; false at the end.</summary>
    public bool TryField(out int number, out int wire)
    {
        if (AtEnd)
        {
            (number, wire) = (0, 0);
            return false;
        }

        var key = ReadVarint();
        wire = (int)(key & 7);
        number = key >> 3 is > 0 and <= 0x1FFF_FFFF ? (int)(key >> 3) : throw Damaged("a field's number is out of range");
        return true;
    }

    /// <summary>Reads a variable-length integer of at most ten bytes.</summary>
    public ulong ReadVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (_at >= _bytes.Length)
            {
                throw Damaged("the data ends within a number");
            }

            var read = _bytes[_at++];
            value |= (ulong)(read & 0x7F) << shift;
            if (read < 0x80)
            {
                return value;
            }
        }

        throw Damaged("a number has more than ten bytes");
    }

    /// <summary>Reads a signed integer in zigzag form.</summary>
    public long ReadZigzag()
    {
        var value = ReadVarint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    /// <summary>Reads a length and as many bytes.</summary>
    public ReadOnlySpan<byte> ReadBytes(out int offset)
    {
        var length = ReadVarint();
        offset = Position;
        if (length > (ulong)(_bytes.Length - _at))
        {
            throw Damaged($"a field claims {length} bytes, and {_bytes.Length - _at} are left");
        }

        var read = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return read;
    }

    /// <summary>Reads a message within this one.</summary>
    public WireReader ReadMessage()
    {
        var message = ReadBytes(out var offset);
        return new WireReader(message, offset);
    }

    /// <summary>Passes over a field that is not needed.</summary>
    public void Skip(int wire)
    {
        switch (wire)
        {
            case Varint:
                ReadVarint();
                break;
            case Bytes:
                ReadBytes(out _);
                break;
            case Fixed64:
                Pass(8);
                break;
            case Fixed32:
                Pass(4);
                break;
            default:
                throw Damaged($"a field is of the unknown wire type {wire}");
        }
    }

    /// <summary>Holds a field's wire type against the one that it must have.</summary>
    public readonly void Expect(int wire, int expected)
    {
        if (wire != expected)
        {
            throw Damaged($"a field is of wire type {wire}, not {expected}");
        }
    }

    public readonly Exception Damaged(string message) => new DamagedExtractException(message) { At = Position };

    private void Pass(int count)
    {
        if (_bytes.Length - _at < count)
        {
            throw Damaged("the data ends within a number");
        }

        _at += count;
    }
}
