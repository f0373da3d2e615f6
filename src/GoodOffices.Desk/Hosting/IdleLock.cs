using GoodOffices.Desk.Desks;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GoodOffices.Desk.Hosting;

/// <summary>Notes when something was done in a window, and locks its device when nothing was for long.</summary>
internal sealed class IdleLock(DeskSession session, TimeProvider time) : CircuitHandler, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);
    private ITimer? _timer;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        session.Touched = time.GetUtcNow();
        _timer = time.CreateTimer(_ => _ = session.LockIfIdleAsync(time.GetUtcNow()), null, Look, Look);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        session.Touched = time.GetUtcNow();
        return next(context);
    };

    public void Dispose() => _timer?.Dispose();
}
