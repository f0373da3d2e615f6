using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation.Outboxes;

/// <summary>What one device composed and did not send yet, sealed at rest under the device's key.</summary>
internal sealed class Outbox(INodeStore store, DeviceKeys device, Entropy entropy)
{
    private readonly SortedDictionary<long, OutboxItem> _items = [];
    private long _last;

    public IReadOnlyList<OutboxItem> Items => [.. _items.Values];

    public async Task LoadAsync(CancellationToken ct)
    {
        var prefix = device.PublicKey.ToArray();
        foreach (var row in await store.ListAsync(StoreTable.Outbox, prefix, int.MaxValue, ct))
        {
            if (!row.Row.HasPrefix(prefix)) break;
            if (!SealedValue.TryOpen(device.Storage, StoreTable.Outbox, row.Row.Span, row.Value.Span, out var bytes))
                throw new NodeException("outbox-damaged", "A composed act in the node's store does not open under this device's key.", "The store was altered. Restore it from a copy; compose anew what was not sent.");
            var number = RowKey.Number(row.Row);
            _items.Add(number, OutboxItem.Decode(number, bytes));
            _last = number;
        }
    }

    public OutboxItem? Find(long number) => _items.GetValueOrDefault(number);

    /// <summary>Adds acts in their order, in one transaction.</summary>
    public async Task<IReadOnlyList<OutboxItem>> AddAsync(IEnumerable<OutboxItem> items, CancellationToken ct)
    {
        var numbered = items.Select((item, place) => item with { Number = _last + 1 + place }).ToList();
        await store.CommitAsync([.. numbered.Select(Row)], ct);
        foreach (var item in numbered) _items.Add(_last = item.Number, item);
        return numbered;
    }

    /// <summary>The change that keeps an item as it is now, for a transaction that holds more; in force after <see cref="Apply"/>.</summary>
    public StoreChange Row(OutboxItem item)
    {
        var row = Key(item.Number);
        return new(StoreTable.Outbox, row, SealedValue.Seal(device.Storage, StoreTable.Outbox, row, item.Encode(), entropy));
    }

    public void Apply(OutboxItem item) => _items[item.Number] = item;

    public async Task UpdateAsync(OutboxItem item, CancellationToken ct)
    {
        await store.CommitAsync([Row(item)], ct);
        Apply(item);
    }

    public async Task RemoveAsync(long number, CancellationToken ct)
    {
        await store.CommitAsync([new(StoreTable.Outbox, Key(number), null)], ct);
        _items.Remove(number);
    }

    private byte[] Key(long number)
    {
        var row = new byte[PublicKey.Size + sizeof(long)];
        device.PublicKey.CopyTo(row);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(row.AsSpan(PublicKey.Size), number);
        return row;
    }
}
