using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Localisation;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Frame;

/// <summary>A part of a page that shows what the node holds, and is drawn anew when that changes.</summary>
public abstract class DeskComponent : ComponentBase, IDisposable
{
    private readonly List<IDisposable> _bound = [];
    private bool _isDisposed;

    /// <summary>Who signed in to this window.</summary>
    [Inject]
    protected DeskSession Session { get; set; } = default!;

    /// <summary>The words of the interface.</summary>
    [Inject]
    protected DeskLanguage L { get; set; } = default!;

    /// <summary>The keys of this window.</summary>
    [Inject]
    protected Keyboard Keys { get; set; } = default!;

    /// <summary>The latest picture of the node.</summary>
    protected DeskView View => Session.View;

    /// <summary>Binds a key while this is shown.</summary>
    protected void Bind(string key, string label, Func<Task> press) => _bound.Add(Keys.Bind(key, label, () => InvokeAsync(async () =>
    {
        await press();
        StateHasChanged();
    })));

    /// <summary>What is to be computed anew when the node's picture has changed, before this is drawn.</summary>
    protected virtual void OnViewChanged()
    {
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Session.Changed += OnChanged;
        L.Changed += OnChanged;
    }

    /// <summary>Lets go of what it listens to.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what it listens to.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _isDisposed = true;
        Session.Changed -= OnChanged;
        L.Changed -= OnChanged;
        foreach (var bound in _bound) bound.Dispose();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        if (_isDisposed || Session.Desk is null) return;
        OnViewChanged();
        StateHasChanged();
    });
}
