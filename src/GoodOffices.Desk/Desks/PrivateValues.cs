using System.Buffers.Binary;

namespace GoodOffices.Desk.Desks;

/// <summary>What a delegate's node keeps for that delegate alone, sealed under the device's key.</summary>
public static class PrivateValues
{
    private const string Seen = "seen";

    /// <summary>Up to which entry of the talks' log the delegate had looked when it last left; 0 before.</summary>
    public static Task<long> SeenAsync(OpenDesk desk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.WithNodeAsync(static async (node, token) => await node.ReadPrivateAsync(Seen, token) is { Length: sizeof(long) } kept ? BinaryPrimitives.ReadInt64BigEndian(kept.Span) : 0, ct);
    }

    /// <summary>Keeps how far the delegate has looked.</summary>
    public static Task KeepSeenAsync(OpenDesk desk, long size, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var kept = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(kept, size);
        return desk.WithNodeAsync(async (node, token) =>
        {
            await node.WritePrivateAsync(Seen, kept, token);
            return true;
        }, ct);
    }
}
