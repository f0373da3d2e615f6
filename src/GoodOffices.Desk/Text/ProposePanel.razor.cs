using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Delegation.Outboxes;
using GoodOffices.Desk.Desks;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Text;

/// <content>What is typed is kept on this node, sealed, as it is typed; what it would leave is collated meanwhile.</content>
public sealed partial class ProposePanel : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource _ending = new();

    // Taken once: of a source that was let go none can be had.
    private readonly CancellationToken _end;

    // Awaited by what is pressed before it is there: no key is let fall.
    private Task<IJSObjectReference>? _script;
    private string? _text;
    private int _typed;
    private int _previewed;
    private Table? _previewOf;

    // Nothing can be typed before the draft that was kept is here: it would be written over.
    private bool _isLoaded;
    private bool _isFocused;
    private bool _isBusy;
    private RollingProvision? _preview;
    private (Table Of, Trial Tabled, Trial Accepted)? _trial;
    private Prospect? _outlook;
    private DeskAnswer? _answer;

    /// <summary>Nothing is typed yet.</summary>
    public ProposePanel() => _end = _ending.Token;

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public TextModel Model { get; set; } = default!;

    /// <summary>The provision.</summary>
    [Parameter, EditorRequired]
    public TextRow Row { get; set; } = default!;

    /// <summary>The wording to begin with; null for the draft that was kept, else what the party stands by.</summary>
    [Parameter]
    public string? Start { get; set; }

    /// <summary>The wording to begin with where the party stands by nothing yet; null for the latest on the table.</summary>
    [Parameter]
    public string? Fallback { get; set; }

    /// <summary>Told to close.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The node's picture, given with the text so that both are of one moment.</summary>
    [Parameter, EditorRequired]
    public new DeskView View { get; set; } = default!;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private string DraftName => DraftNames.Of(Model.Room.Id, Row.Id);

    private Actor Me => new(new PartyId(View.Party.Value), View.Me.Delegate?.Value ?? "");

    private Command.Table? Proposed => string.IsNullOrWhiteSpace(_text) ? null
        : new Command.Table(Row.Id, new WordingContent(Model.Language, _text)) { Amends = Row.Standing.Compilation.Where(entry => entry.Proponents.Contains(Me.Party)).SelectMany(static entry => entry.Proposals).Select(static id => (ProposalId?)id).LastOrDefault() };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Bind("Control+Enter", View.MayTable ? "keys.table" : "propose.share", SendByKeyAsync);
        _known = await ReadKeptAsync(_end);
        _isKept = _known is not null;
        if (_known is not null && Start is { } start && start != _known) _other = (start, false);
        _text = _known ?? Start ?? (OwnWording.Of(Row.Rolling.Text, Row.Standing, Me.Party) is { Length: > 0 } own ? own : Fallback ?? FirstWording());
        _isLoaded = true;
        await PreviewAsync();
    }

    /// <summary>On another table what would be left may be another.</summary>
    protected override Task OnParametersSetAsync() => _isLoaded && !ReferenceEquals(_previewOf, Model.Room.Table) ? PreviewAsync() : Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var script = await (_script ??= Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/text.js").AsTask());
        if (!_isLoaded || _isFocused || _end.IsCancellationRequested) return;
        _isFocused = true;
        await script.InvokeVoidAsync("focus", "wording");
    }

    private string FirstWording() => Row.Standing.Compilation.Select(static entry => entry.Content).OfType<WordingContent>().LastOrDefault()?.Text ?? "";

    /// <summary>Waits until nothing was typed for a moment, then keeps the draft and shows what it would leave.</summary>
    private async Task TypedAsync()
    {
        var typed = ++_typed;
        _trial = null;
        try
        {
            await Task.Delay(Quiet, _end);
            if (typed != _typed) return;
            await KeepAsync(_end);
            await PreviewAsync();
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The panel has gone, and kept what was typed last as it went.
        }
    }

    private async Task PreviewAsync()
    {
        var (room, view, proposed, preview) = (Model.Room, View, Proposed, ++_previewed);
        _previewOf = room.Table;
        if (proposed is null)
        {
            (_preview, _outlook) = (null, null);
        }
        else
        {
            var made = await Task.Run(() =>
            {
                var trial = Decide.For(room.Table, proposed, Me) is Decision.Accepted decided ? decided.Acts.Aggregate(room.Table, (table, act) => table.Evolve(new Envelope(table.Size, Me.Party, Me.Delegate, act))) : room.Table;
                return (RollingInstrument.ProvisionOf(trial, Row.Id), Prospect.Of(view.Proceedings!, view.Device, room.Id, room.Table, view.Caucus?.Instructions ?? CaucusState.Empty, proposed));
            });
            // One that took longer is not to stand in the place of a later one.
            if (preview != _previewed) return;
            (_preview, _outlook) = made;
        }

        StateHasChanged();
    }

    private async Task TryAsync()
    {
        if (Proposed is not { } proposed) return;
        var (room, typed) = (Model.Room, _typed);
        var trial = await Task.Run(() => (room.Table, Trial.OfProposal(room.Table, room.Play, Me, proposed, accepted: false), Trial.OfProposal(room.Table, room.Play, Me, proposed, accepted: true)));
        if (typed == _typed) _trial = trial;
    }

    /// <summary>By the key only what is being written is tabled, or shared by who is not head: the same key in another field is not meant for the other side.</summary>
    private async Task SendByKeyAsync()
    {
        if (_script is null || !await (await _script).InvokeAsync<bool>("isWithin", ".propose")) return;
        if (View.MayTable) await TableAsync();
        else await ShareAsync();
    }

    private async Task TableAsync()
    {
        // The button may have been pressed as a head was named.
        if (_isBusy || !View.MayTable) return;
        _isBusy = true;
        try
        {
            await ReadFieldAsync();
            if (Proposed is not { } proposed) return;
            _answer = await Session.Desk!.DoAsync(Model.Room.Id, proposed, null, null, default);
            if (_answer is not DeskAnswer.Recorded) return;
            await ForgetAsync();
            await OnClose.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ShareAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            await ReadFieldAsync();
            if (!string.IsNullOrWhiteSpace(_text)) _answer = await Session.Desk!.DoAsync(new CaucusAct.DraftShared(Model.Room.Id.Value, Row.Id, Model.Language, _text, ""), default);
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>While the connection was lost more may have been typed than this node heard of.</summary>
    private async Task ReadFieldAsync()
    {
        if (_script is not null && await (await _script).InvokeAsync<string?>("valueOf", "wording") is { } typed) _text = typed;
        await KeepAsync(_end);
    }

    private async Task DropAsync()
    {
        _typed++;
        await ForgetAsync();
        await OnClose.InvokeAsync();
    }

    /// <summary>Keeps what was typed last.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _ending.CancelAsync();
        _ending.Dispose();
        if (_typed > 0) await KeepAsync(default);
        try
        {
            if (_script is not null) await (await _script).DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The window is gone, and the script with it.
        }
    }
}
