using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GoodOffices.Agreement;
using GoodOffices.Analysis.Overlap;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Overlaps;

/// <summary>The device's shares of the keys of rounds: the only secrets of an overlap that outlive the making of a message. Kept sealed under the device's key, each bound to its log, room, list and round.</summary>
internal sealed class OverlapSecrets(INodeStore store, DeviceKeys device, Entropy entropy)
{
    // No party's code begins with a small letter, so that no row of a room's epochs begins like this.
    private const string Kind = "overlap";

    private static readonly byte[] s_kind = RowKey.Of(Kind, []);

    /// <summary>Draws a fresh secret and keeps it. One that was kept for the same round and whose key never left is written over.</summary>
    public async Task<OverlapSecret> DrawAsync(OverlapPlace place, CancellationToken ct)
    {
        using var random = new EntropyGenerator(entropy);
        var secret = OverlapSecret.Draw(random);
        var bytes = new byte[OverlapSecret.Size];
        try
        {
            secret.Write(bytes);
            var row = Row(place);
            await store.CommitAsync([new(StoreTable.Secret, row, SealedValue.Seal(device.Storage, StoreTable.Secret, row, bytes, entropy))], ct);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }

        return secret;
    }

    /// <summary>The secret of a round; null where there is none that opens.</summary>
    public async Task<OverlapSecret?> FindAsync(OverlapPlace place, CancellationToken ct)
    {
        var row = Row(place);
        if (await store.ReadAsync(StoreTable.Secret, row, ct) is not { } value || !SealedValue.TryOpen(device.Storage, StoreTable.Secret, row, value.Span, out var bytes)) return null;
        var found = OverlapSecret.TryRead(bytes, out var secret);
        CryptographicOperations.ZeroMemory(bytes);
        return found ? secret : null;
    }

    /// <summary>Erases secrets.</summary>
    public async Task EraseAsync(IReadOnlyCollection<OverlapPlace> places, CancellationToken ct)
    {
        if (places.Count > 0) await store.CommitAsync([.. places.Select(place => new StoreChange(StoreTable.Secret, Row(place), null))], ct);
    }

    /// <summary>For which rounds a secret is kept.</summary>
    public async Task<IReadOnlyList<OverlapPlace>> ListAsync(CancellationToken ct)
    {
        var prefix = RowKey.Of(device.PublicKey.ToArray(), s_kind);
        var places = new List<OverlapPlace>();
        foreach (var row in await store.ListAsync(StoreTable.Secret, prefix, int.MaxValue, ct))
        {
            if (!row.Row.HasPrefix(prefix)) break;
            places.Add(Read(row.Row.Span[prefix.Length..]));
        }

        return places;
    }

    private byte[] Row(OverlapPlace place)
    {
        var round = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(round, place.Round);
        var rest = RowKey.Of(place.Log, RowKey.Of(place.Room.Value, RowKey.Of($"{place.List}", round)));
        return RowKey.Of(device.PublicKey.ToArray(), RowKey.Of(Kind, rest));
    }

    /// <summary>Reads what <see cref="Row"/> wrote.</summary>
    private static OverlapPlace Read(ReadOnlySpan<byte> row)
    {
        var log = Part(ref row);
        var room = RoomId.Parse(Part(ref row));
        return OverlapId.TryParse(Part(ref row), out var list) ? new OverlapPlace(log, room, list, BinaryPrimitives.ReadInt32BigEndian(row))
            : throw new NodeStoreException("A row of the node's secrets has a name that this software did not give it.");
    }

    private static string Part(ref ReadOnlySpan<byte> row)
    {
        var end = row.IndexOf((byte)0);
        var part = Encoding.UTF8.GetString(row[..end]);
        row = row[(end + 1)..];
        return part;
    }
}
