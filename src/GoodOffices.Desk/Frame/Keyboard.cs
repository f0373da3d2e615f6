using GoodOffices.Desk.Desks;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Frame;

/// <summary>The keys of one window: single letters outside of fields, which can be switched off (WCAG 2.1.4).</summary>
public sealed class Keyboard(DeskSession session) : IDisposable
{
    private readonly List<KeyBinding> _bindings = [];
    private DotNetObjectReference<Keyboard>? _self;

    /// <summary>Whether single letters do anything.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>What is bound now, in the order in which it was bound.</summary>
    public IReadOnlyList<KeyBinding> Bindings => _bindings;

    /// <summary>Told when keys are bound or let go.</summary>
    public event Action? Changed;

    /// <summary>Binds a key until the result is disposed. What was bound last wins.</summary>
    /// <param name="key">As the browser names it: <c>j</c>, <c>?</c>, <c>Escape</c>, <c>Control+k</c>.</param>
    /// <param name="label">The key of the words that say what it does.</param>
    /// <param name="press">What it does.</param>
    public IDisposable Bind(string key, string label, Func<Task> press)
    {
        var binding = new KeyBinding(key, label, press);
        _bindings.Add(binding);
        Changed?.Invoke();
        return new Release(this, binding);
    }

    /// <summary>Switches single letters on or off.</summary>
    public void Switch(bool on)
    {
        IsOn = on;
        Changed?.Invoke();
    }

    /// <summary>A key was pressed, outside of a field.</summary>
    [JSInvokable]
    public Task PressAsync(string key) =>
        (IsOn || key?.Length > 1) && _bindings.FindLast(binding => binding.Key == key) is { } bound ? bound.Press() : Task.CompletedTask;

    /// <summary>Somebody moved a pointer or pressed a key in the window. The browser says so once in a while, not each time.</summary>
    [JSInvokable]
    public void Touch() => session.Touch();

    /// <summary>By this the browser calls.</summary>
    internal DotNetObjectReference<Keyboard> Self => _self ??= DotNetObjectReference.Create(this);

    /// <summary>The window was closed.</summary>
    public void Dispose() => _self?.Dispose();

    private sealed class Release(Keyboard keyboard, KeyBinding binding) : IDisposable
    {
        public void Dispose()
        {
            keyboard._bindings.Remove(binding);
            keyboard.Changed?.Invoke();
        }
    }
}
