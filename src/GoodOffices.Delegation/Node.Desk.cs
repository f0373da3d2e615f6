using GoodOffices.Delegation.Storage;
using GoodOffices.Delegation.Venues;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <content>What a desk needs beyond the command line: a connection to wait on, and private values of a delegate.</content>
public sealed partial class Node
{
    /// <summary>A further connection of the unlocked device to a log, to wait on while the node works. The caller disposes it.</summary>
    /// <param name="log">Empty for the talks', else the own party's code.</param>
    public IVenueConnection Connect(string log)
    {
        var state = Log(log);
        _venue ??= _options.Venue ?? MakeVenue();
        return _venue.Connect(_device?.Signing ?? throw Locked(), log, () => state.Replica.Highest?.Note);
    }

    /// <summary>Reads a private value of the delegate, such as a draft or how far it has read. This and the next may be called while the node does something else.</summary>
    /// <param name="name">Which; names are this program's own.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Null where there is none, or where it does not open under this device's key.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadPrivateAsync(string name, CancellationToken ct)
    {
        var (device, row) = PrivateRow(name);
        return await _options.Store.ReadAsync(StoreTable.Draft, row, ct) is { } stored && SealedValue.TryOpen(device.Storage, StoreTable.Draft, row, stored.Span, out var value)
            ? (ReadOnlyMemory<byte>?)value : null;
    }

    /// <summary>Keeps a private value of the delegate, sealed under the device's key and bound to its place.</summary>
    /// <param name="name">Which; a value of that name is replaced.</param>
    /// <param name="value">The value; null removes it.</param>
    /// <param name="ct">Gives up.</param>
    public async Task WritePrivateAsync(string name, ReadOnlyMemory<byte>? value, CancellationToken ct)
    {
        var (device, row) = PrivateRow(name);
        ReadOnlyMemory<byte>? kept = value is { } bytes ? SealedValue.Seal(device.Storage, StoreTable.Draft, row, bytes.Span, _options.Entropy) : null;
        await _options.Store.CommitAsync([new StoreChange(StoreTable.Draft, row, kept)], ct);
    }

    private (Keys.DeviceKeys Device, byte[] Row) PrivateRow(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var device = _device ?? throw Locked();
        return (device, RowKey.Of(device.PublicKey.ToArray(), RowKey.Of(name)));
    }
}
