using System.Text;
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
    private readonly CancellationTokenSource _ended = new();
    private CancellationTokenSource _typing = new();
    private IJSObjectReference? _script;
    private string? _text;
    private string? _saved;
    private bool _isKept;

    // Nothing can be typed before the draft that was kept is here: it would be written over.
    private bool _isLoaded;
    private bool _isFocused;
    private bool _isBusy;
    private RollingProvision? _preview;
    private (Trial Tabled, Trial Accepted)? _trial;
    private Prospect? _outlook;
    private DeskAnswer? _answer;

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public TextModel Model { get; set; } = default!;

    /// <summary>The provision.</summary>
    [Parameter, EditorRequired]
    public TextRow Row { get; set; } = default!;

    /// <summary>The wording to begin with; null for the draft that was kept, else what the party stands by.</summary>
    [Parameter]
    public string? Start { get; set; }

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
        Bind("Control+Enter", "keys.table", TableAsync);
        var kept = Start is null ? await Session.Desk!.ReadPrivateAsync(DraftName, _ended.Token) : null;
        _isKept = kept is not null;
        _text = _saved = Start ?? (kept is { } draft ? Encoding.UTF8.GetString(draft.Span) : Row.Rolling.Text.Resolve(View.Party.Value) is { Length: > 0 } own ? own : FirstWording());
        _isLoaded = true;
        await PreviewAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _script = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/text.js");
        if (!_isLoaded || _isFocused || _script is not { } script) return;
        _isFocused = true;
        await script.InvokeVoidAsync("focus", "wording");
    }

    /// <summary>The node's picture has changed: what would be left may be another.</summary>
    protected override void OnViewChanged() => _ = InvokeAsync(PreviewAsync);

    private string FirstWording() => Row.Standing.Compilation.Select(static entry => entry.Content).OfType<WordingContent>().LastOrDefault()?.Text ?? "";

    /// <summary>Waits until nothing was typed for a moment, then keeps the draft and shows what it would leave.</summary>
    private async Task TypedAsync()
    {
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        try
        {
            await Task.Delay(Quiet, _typing.Token);
            await KeepAsync(_typing.Token);
            _trial = null;
            await PreviewAsync();
        }
        catch (OperationCanceledException)
        {
            // More was typed: that keeps it.
        }
    }

    private async Task KeepAsync(CancellationToken ct)
    {
        var text = _text ?? "";
        if (text == _saved) return;
        await Session.Desk!.WritePrivateAsync(DraftName, Encoding.UTF8.GetBytes(text), ct);
        (_saved, _isKept) = (text, true);
    }

    private async Task PreviewAsync()
    {
        var (room, view, proposed) = (Model.Room, View, Proposed);
        if (proposed is null)
        {
            (_preview, _outlook) = (null, null);
        }
        else
        {
            (_preview, _outlook) = await Task.Run(() =>
            {
                var trial = Decide.For(room.Table, proposed, Me) is Decision.Accepted decided ? decided.Acts.Aggregate(room.Table, (table, act) => table.Evolve(new Envelope(table.Size, Me.Party, Me.Delegate, act))) : room.Table;
                return (RollingInstrument.ProvisionOf(trial, Row.Id), Prospect.Of(view.Proceedings!, view.Device, room.Id, room.Table, view.Caucus?.Instructions ?? CaucusState.Empty, proposed));
            });
        }

        StateHasChanged();
    }

    private async Task TryAsync()
    {
        if (Proposed is not { } proposed) return;
        var room = Model.Room;
        _trial = await Task.Run(() => (Trial.OfProposal(room.Table, room.Play, Me, proposed, accepted: false), Trial.OfProposal(room.Table, room.Play, Me, proposed, accepted: true)));
    }

    private async Task TableAsync()
    {
        if (_isBusy) return;
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
        if (_script is not null && await _script.InvokeAsync<string?>("valueOf", "wording") is { } typed) _text = typed;
        await KeepAsync(_ended.Token);
    }

    private async Task DropAsync()
    {
        await _typing.CancelAsync();
        await ForgetAsync();
        await OnClose.InvokeAsync();
    }

    private async Task ForgetAsync()
    {
        await Session.Desk!.WritePrivateAsync(DraftName, null, default);
        _saved = _text;
    }

    /// <summary>Keeps what was typed last.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Session.Desk is not null && _text is not null && _text != _saved) await KeepAsync(default);
        Dispose();
        await _ended.CancelAsync();
        _typing.Dispose();
        _ended.Dispose();
        try
        {
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The window is gone, and the script with it.
        }
    }
}
