using GoodOffices.Desk.Desks;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GoodOffices.Desk.Hosting;

/// <summary>Locks a window's device when nobody has touched the window for long.</summary>
/// <remarks>What the circuit hears is no sign of a person: the browser also answers each change that is drawn, and talks go on while nobody sits there.
/// The browser tells of pointers and keys itself (<see cref="Frame.Keyboard.Touch"/>).</remarks>
internal sealed class IdleLock(DeskSession session, TimeProvider time) : CircuitHandler, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);
    private ITimer? _timer;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        session.Touch();
        _timer = time.CreateTimer(_ => _ = session.LockIfIdleAsync(), null, Look, Look);
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();
}
