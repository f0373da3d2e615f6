using GoodOffices.Delegation;
using GoodOffices.Delegation.Parties;
using GoodOffices.Record;
using GoodOffices.Record.Keys;
using Microsoft.Extensions.Logging;

namespace GoodOffices.Desk.Desks;

/// <summary>The desks that are open on a node: one for each device that somebody unlocked, shared by that delegate's windows.</summary>
/// <remarks>A device is locked again when the last window in which it was unlocked is closed.</remarks>
public sealed class OpenDesks(NodeDirectory directory, TimeProvider time, Entropy entropy, ILogger<OpenDesks> log) : IAsyncDisposable
{
    private readonly SemaphoreSlim _doors = new(1);
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<PublicKey, (OpenDesk Desk, int Windows)> _open = [];

    /// <summary>Whose node it is.</summary>
    public PartyFile Party => directory.Party;

    /// <summary>The devices on this node, ascending by delegate and label.</summary>
    public async Task<IReadOnlyList<DeviceRecord>> DevicesAsync(CancellationToken ct) =>
        [.. (await DeviceStore.ListAsync(directory.Store, ct)).OrderBy(static device => device.Delegate.Value, StringComparer.Ordinal).ThenBy(static device => device.Label, StringComparer.Ordinal)];

    /// <summary>Unlocks a device for one window. Each window gives the passphrase, also where another has the same device open.</summary>
    /// <exception cref="NodeException">The passphrase is another, or the node cannot be opened.</exception>
    public async Task<OpenDesk> EnterAsync(DeviceRecord device, Passphrase passphrase, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(device);
        var keys = await DeviceStore.UnlockAsync(directory.Store, device.Key, passphrase, ct);
        await _doors.WaitAsync(ct);
        try
        {
            if (_open.TryGetValue(device.Key, out var known))
            {
                keys.Dispose();
                _open[device.Key] = (known.Desk, known.Windows + 1);
                return known.Desk;
            }

            var options = new NodeOptions { Party = directory.Party, Store = directory.Store, Time = time, Entropy = entropy };
            var desk = await OpenDesk.OpenAsync(options, _gate, keys, device, log, ct);
            _open[device.Key] = (desk, 1);
            return desk;
        }
        finally
        {
            _doors.Release();
        }
    }

    /// <summary>A window leaves a desk.</summary>
    public async Task LeaveAsync(OpenDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        await _doors.WaitAsync();
        try
        {
            if (!_open.TryGetValue(desk.Device.Key, out var known)) return;
            if (known.Windows > 1)
            {
                _open[desk.Device.Key] = (desk, known.Windows - 1);
                return;
            }

            _open.Remove(desk.Device.Key);
            await desk.DisposeAsync();
        }
        finally
        {
            _doors.Release();
        }
    }

    /// <summary>Locks every device.</summary>
    public async ValueTask DisposeAsync()
    {
        await _doors.WaitAsync();
        foreach (var (desk, _) in _open.Values) await desk.DisposeAsync();
        _open.Clear();
        _doors.Release();
        _doors.Dispose();
        _gate.Dispose();
    }
}
