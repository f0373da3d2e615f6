using GoodOffices.Delegation;
using GoodOffices.Record.Keys;

namespace GoodOffices.Desk.Desks;

/// <summary>One window: who signed in there, in which language it speaks. Lives as long as the window's circuit.</summary>
public sealed class DeskSession(OpenDesks desks) : IAsyncDisposable
{
    /// <summary>How long a window may lie untouched before its device is locked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private OpenDesk? _desk;

    /// <summary>The delegate's desk; null before signing in.</summary>
    public OpenDesk? Desk => _desk;

    /// <summary>The latest picture of the node.</summary>
    /// <exception cref="InvalidOperationException">Nobody signed in.</exception>
    public DeskView View => (_desk ?? throw new InvalidOperationException("Nobody signed in to this window.")).View;

    /// <summary>Up to which entry of the talks' log this delegate had looked when it last left a window.</summary>
    public long SeenBefore { get; private set; }

    /// <summary>When somebody last did something in this window.</summary>
    public DateTimeOffset Touched { get; set; }

    /// <summary>Told after each change of the node, and of who signed in, on no particular thread.</summary>
    public event Action? Changed;

    /// <summary>Unlocks a device for this window.</summary>
    /// <exception cref="NodeException">The passphrase is another.</exception>
    public async Task SignInAsync(DeviceRecord device, Passphrase passphrase, CancellationToken ct)
    {
        await SignOutAsync();
        var entered = await desks.EnterAsync(device, passphrase, ct);
        SeenBefore = await PrivateValues.SeenAsync(entered, ct);
        _desk = entered;
        _desk.Changed += OnChanged;
        OnChanged();
    }

    /// <summary>Locks the device for this window.</summary>
    public async Task SignOutAsync()
    {
        if (_desk is not { } left) return;
        _desk = null;
        left.Changed -= OnChanged;
        OnChanged();
        await PrivateValues.KeepSeenAsync(left, left.View.SizeOf(""), CancellationToken.None);
        await desks.LeaveAsync(left);
    }

    /// <summary>Locks the device where the window has lain untouched for too long.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> LockIfIdleAsync(DateTimeOffset now)
    {
        if (_desk is null || now - Touched < Patience) return false;
        await SignOutAsync();
        return true;
    }

    /// <summary>The window was closed.</summary>
    public async ValueTask DisposeAsync() => await SignOutAsync();

    private void OnChanged() => Changed?.Invoke();
}
