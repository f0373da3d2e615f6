using GoodOffices.Agreement;
using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <content>What packages are worth: a delegate's own judgement and its guesses of others. On this node alone, sealed under the device's key; never an act, never in the record.</content>
public sealed partial class Node
{
    private const string Worths = "worths";

    /// <summary>Keeps what is worth what to a party; what was kept of it before is gone.</summary>
    /// <param name="room">At which table.</param>
    /// <param name="of">Whose worths: one's own, or what is assumed of another.</param>
    /// <param name="worths">A file of worths.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="NodeException">No device is unlocked.</exception>
    public async Task KeepWorthsAsync(RoomId room, PartyId of, ReadOnlyMemory<byte> worths, CancellationToken ct)
    {
        var (device, row) = WorthsRow(room, of);
        await _options.Store.CommitAsync([new(StoreTable.Draft, row, SealedValue.Seal(device.Storage, StoreTable.Draft, row, worths.Span, _options.Entropy))], ct);
    }

    /// <summary>What was kept of a party's worths; null where nothing was.</summary>
    /// <exception cref="NodeException">No device is unlocked, or the value does not open.</exception>
    public async Task<ReadOnlyMemory<byte>?> KeptWorthsAsync(RoomId room, PartyId of, CancellationToken ct)
    {
        var (device, row) = WorthsRow(room, of);
        if (await _options.Store.ReadAsync(StoreTable.Draft, row, ct) is not { } value) return null;
        return SealedValue.TryOpen(device.Storage, StoreTable.Draft, row, value.Span, out var worths) ? worths
            : throw new NodeException("store-damaged", "Worths in the node's store do not open under this device's key.", "The store was altered. Restore it from a copy, or forget these worths and keep them anew.");
    }

    /// <summary>Removes what was kept of a party's worths.</summary>
    /// <returns>Whether there was any.</returns>
    /// <exception cref="NodeException">No device is unlocked.</exception>
    public async Task<bool> ForgetWorthsAsync(RoomId room, PartyId of, CancellationToken ct)
    {
        var (_, row) = WorthsRow(room, of);
        if (await _options.Store.ReadAsync(StoreTable.Draft, row, ct) is null) return false;
        await _options.Store.CommitAsync([new(StoreTable.Draft, row, null)], ct);
        return true;
    }

    /// <summary>The row bears no name in the clear: whose worths a delegate keeps says something by itself.</summary>
    private (DeviceKeys Device, byte[] Row) WorthsRow(RoomId room, PartyId of)
    {
        if (_device is not { } device) throw Locked();
        var subject = RowKey.Of(Worths, RowKey.Of($"{room}", RowKey.Of($"{of}")));
        return (device, RowKey.Of(device.PublicKey.ToArray(), Record.Hash.Of(subject).ToArray()));
    }
}
