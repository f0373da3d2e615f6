using GoodOffices.Delegation;
using GoodOffices.Record.Keys;

namespace GoodOffices.Desk.Desks;

/// <summary>One window: who signed in there, in which language it speaks. Lives as long as the window's circuit.</summary>
public sealed class DeskSession(OpenDesks desks, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long a window may lie untouched before its device is locked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private OpenDesk? _desk;
    private DateTimeOffset _touched = time.GetUtcNow();
    private long _looked;

    /// <summary>The delegate's desk; null before signing in.</summary>
    public OpenDesk? Desk => _desk;

    /// <summary>The latest picture of the node.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in.</exception>
    public DeskView View => (_desk ?? throw new InvalidOperationException("Nobody signed in to this window.")).View;

    /// <summary>Up to which entry of the talks' log this delegate had looked at the end of its last visit. Who comes back soon after leaving goes on with the same visit.</summary>
    public long SeenBefore { get; private set; }

    /// <summary>Somebody did something in this window, and so has looked at what it shows.</summary>
    public void Touch()
    {
        _touched = time.GetUtcNow();
        if (_desk is { } desk) _looked = desk.View.SizeOf("");
    }

    /// <summary>Told after each change of the node, and of who signed in, on no particular thread.</summary>
    public event Action? Changed;

    /// <summary>Unlocks a device for this window.</summary>
    /// <exception cref="NodeException">The passphrase is another.</exception>
    public async Task SignInAsync(DeviceRecord device, Passphrase passphrase, CancellationToken ct)
    {
        await SignOutAsync();
        var entered = await desks.EnterAsync(device, passphrase, ct);
        SeenBefore = (await PrivateValues.LastVisitAsync(entered, ct)).SeenBefore(time.GetUtcNow());
        _desk = entered;
        _desk.Changed += OnChanged;
        Touch();
        OnChanged();
    }

    /// <summary>Locks the device for this window.</summary>
    public async Task SignOutAsync()
    {
        if (_desk is not { } left) return;
        _desk = null;
        left.Changed -= OnChanged;
        OnChanged();
        try
        {
            await PrivateValues.KeepVisitAsync(left, new Visit(SeenBefore, _looked, time.GetUtcNow()), CancellationToken.None);
        }
        finally
        {
            await desks.LeaveAsync(left);
        }
    }

    /// <summary>Locks the device where the window has lain untouched for too long.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> LockIfIdleAsync()
    {
        if (_desk is null || time.GetUtcNow() - _touched < Patience) return false;
        await SignOutAsync();
        return true;
    }

    /// <summary>The window was closed.</summary>
    public async ValueTask DisposeAsync() => await SignOutAsync();

    private void OnChanged() => Changed?.Invoke();
}
