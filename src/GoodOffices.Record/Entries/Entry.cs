using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace GoodOffices.Record.Entries;

/// <summary>An entry of a log: <c>u64be milliseconds | content</c>. The content of entry 0 is the convocation, of every other a submission.</summary>
/// <param name="Time">The venue's time in milliseconds since 1 January 1970 UTC: for display, it decides nothing.</param>
/// <param name="Content">A submission's bytes, or the convocation's.</param>
public sealed record Entry(long Time, ReadOnlyMemory<byte> Content)
{
    /// <summary>The longest entry in bytes: what a bundle's two-byte length can say.</summary>
    public const int MaximumLength = ushort.MaxValue;

    /// <summary>The latest time that an entry can bear: the last millisecond of the year 9999.</summary>
    public const long MaximumTime = 253_402_300_799_999;

    /// <summary>The entry's bytes, as they are hashed into the log.</summary>
    /// <exception cref="InvalidOperationException">The time is out of range, or the content empty or too long.</exception>
    public byte[] Encode()
    {
        if (Time is < 0 or > MaximumTime) throw new InvalidOperationException("An entry's time is between the years 1970 and 9999.");
        if (Content.Length is 0 or > MaximumLength - sizeof(ulong)) throw new InvalidOperationException("An entry's content is between 1 and 65,527 bytes long.");
        var bytes = new byte[sizeof(ulong) + Content.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Time);
        Content.Span.CopyTo(bytes.AsSpan(sizeof(ulong)));
        return bytes;
    }

    /// <summary>Splits an entry. Its content is not looked at.</summary>
    /// <param name="bytes">The entry and nothing after it; they are kept, not copied.</param>
    /// <param name="entry">Null where it is refused.</param>
    /// <param name="error">Where and why; null where it is read.</param>
    /// <returns>Whether it was read. Never throws for what the bytes hold.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out ParseError? error)
    {
        entry = null;
        error = Refuse(bytes.Span);
        if (error is not null) return false;
        entry = new Entry(BinaryPrimitives.ReadInt64BigEndian(bytes.Span), bytes[sizeof(ulong)..]);
        return true;
    }

    private static ParseError? Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximumLength) return new ParseError(MaximumLength, "an entry is at most 65,535 bytes long");
        if (bytes.Length <= sizeof(ulong)) return new ParseError(bytes.Length, "an entry holds a time of eight bytes and its content");
        return BinaryPrimitives.ReadUInt64BigEndian(bytes) > MaximumTime
            ? new ParseError(0, "an entry's time is before the year 10000")
            : null;
    }
}
