using System.Buffers.Binary;

namespace GoodOffices.Desk.Desks;

/// <summary>What a delegate's node keeps for that delegate alone, sealed under the device's key.</summary>
public static class PrivateValues
{
    private const string Seen = "seen";

    /// <summary>Up to which entry of the talks' log the delegate had looked when it last left; 0 before.</summary>
    public static async Task<long> SeenAsync(OpenDesk desk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return await desk.ReadPrivateAsync(Seen, ct) is { Length: sizeof(long) } kept ? BinaryPrimitives.ReadInt64BigEndian(kept.Span) : 0;
    }

    /// <summary>Keeps how far the delegate has looked.</summary>
    public static Task KeepSeenAsync(OpenDesk desk, long size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var kept = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(kept, size);
        return desk.WritePrivateAsync(Seen, kept, ct);
    }
}
