using GoodOffices.Delegation.Keys;
using GoodOffices.Delegation.Storage;
using GoodOffices.Procedure;
using GoodOffices.Record;
using GoodOffices.Record.Keys;

namespace GoodOffices.Delegation;

/// <summary>The devices of several delegates on one node, each under its delegate's own passphrase.</summary>
public static class DeviceStore
{
    /// <summary>Opens the node's keys, which a new device is given.</summary>
    /// <exception cref="NodeException">The passphrase is another.</exception>
    public static async Task<NodeKeys> OpenNodeKeysAsync(INodeStore store, Passphrase passphrase, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.ReadAsync(StoreTable.KeyFile, RowKey.Of("node"), ct) is not { } file)
            throw new NodeException("no-node-keys", "The store holds no keys of a node.", "Make the node with `good-offices delegation init`.");
        return NodeKeys.TryOpen(file, passphrase, out var keys, out var error) ? keys
            : throw new NodeException("passphrase", $"The node's keys do not open, {error}.", "Type the passphrase again: that of the party key.");
    }

    /// <summary>Makes a device and keeps it. It counts once the party's key has enrolled it (<see cref="Node.EnrolAsync"/>).</summary>
    /// <param name="store">The node's.</param>
    /// <param name="keys">The node's.</param>
    /// <param name="delegate">Whose device.</param>
    /// <param name="label">Neutral words that tell the delegate's devices apart.</param>
    /// <param name="passphrase">The delegate's. Lost, it cannot be recovered: the device is revoked and a new one enrolled.</param>
    /// <param name="entropy">Where the keys come from.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<DeviceKeys> AddAsync(INodeStore store, NodeKeys keys, DelegateId @delegate, string label, Passphrase passphrase, Entropy entropy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        var device = DeviceKeys.Generate(keys, entropy);
        await store.CommitAsync(
        [
            new(StoreTable.KeyFile, FileRow(device.PublicKey), device.ToFile(passphrase, entropy)),
            new(StoreTable.Device, device.PublicKey.ToArray(), new DeviceRecord(device.PublicKey, device.Kem.PublicKey, @delegate, label).Encode()),
        ], ct);
        return device;
    }

    /// <summary>The devices on this node, ascending by key.</summary>
    public static async Task<IReadOnlyList<DeviceRecord>> ListAsync(INodeStore store, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        return [.. (await store.ListAsync(StoreTable.Device, default, int.MaxValue, ct)).Select(row => DeviceRecord.Decode(row.Row, row.Value))];
    }

    /// <summary>Unlocks a device.</summary>
    /// <returns>To be disposed, which locks it.</returns>
    /// <exception cref="NodeException">There is no such device here, or the passphrase is another.</exception>
    public static async Task<DeviceKeys> UnlockAsync(INodeStore store, PublicKey device, Passphrase passphrase, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.ReadAsync(StoreTable.KeyFile, FileRow(device), ct) is not { } file)
            throw new NodeException("no-device", "There is no such device on this node.", "List them with `good-offices delegation devices`.");
        return DeviceKeys.TryOpen(file, passphrase, out var keys, out var error) ? keys
            : throw new NodeException("passphrase", $"The device does not open, {error}.", "Type the delegate's passphrase again.");
    }

    private static byte[] FileRow(PublicKey device) => RowKey.Of("device", device.ToArray());
}
