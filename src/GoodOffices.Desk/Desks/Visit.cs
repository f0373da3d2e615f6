using System.Buffers.Binary;

namespace GoodOffices.Desk.Desks;

/// <summary>A delegate's last visit to its desk: what it had looked at before, what it had when it left, and when that was.</summary>
/// <param name="Before">Up to which entry of the talks' log it had looked before that visit.</param>
/// <param name="Looked">Up to which entry when it last touched the window.</param>
/// <param name="Left">When it left; to the millisecond.</param>
public readonly record struct Visit(long Before, long Looked, DateTimeOffset Left)
{
    /// <summary>Who comes back within this goes on with the same visit: a page that is loaded again does not make what is new old.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private const int Length = 3 * sizeof(long);

    /// <summary>Where none was kept.</summary>
    public static Visit None => new(0, 0, DateTimeOffset.UnixEpoch);

    /// <summary>Up to which entry the delegate had looked before the visit that begins or goes on now.</summary>
    public long SeenBefore(DateTimeOffset now) => now - Left < Pause ? Before : Looked;

    /// <summary>As it is kept.</summary>
    public byte[] Encode()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Before);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(sizeof(long)), Looked);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(2 * sizeof(long)), Left.ToUnixTimeMilliseconds());
        return bytes;
    }

    /// <summary>Reads what was kept; a lone figure is how far the delegate had looked.</summary>
    public static Visit Decode(ReadOnlySpan<byte> kept) => kept.Length switch
    {
        Length => new Visit(BinaryPrimitives.ReadInt64BigEndian(kept), BinaryPrimitives.ReadInt64BigEndian(kept[sizeof(long)..]), DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(kept[(2 * sizeof(long))..]))),
        sizeof(long) => None with { Looked = BinaryPrimitives.ReadInt64BigEndian(kept) },
        _ => None,
    };
}
