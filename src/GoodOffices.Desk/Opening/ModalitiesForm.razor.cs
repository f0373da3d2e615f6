using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Parts;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Opening;

/// <content>What was typed, and sending it.</content>
public sealed partial class ModalitiesForm
{
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private ModalitiesDraft _draft = default!;
    private IReadOnlyDictionary<string, FormFault> _faults = new Dictionary<string, FormFault>();
    private Echoed? _echo;
    private DeskAnswer? _answer;
    private string? _toFocus;
    private bool _isBusy;

    /// <summary>The proposal with which the form begins; null where nobody has proposed any.</summary>
    [Parameter]
    public ModalitiesProposal? From { get; set; }

    /// <summary>Told what became of it, unless it was refused.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DeskAnswer> OnDone { get; set; }

    /// <summary>Told when nothing is to be proposed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private string FilledFrom => From is { } from ? L.Format("modalities.filled-from", from.By, from.Index) : L["modalities.filled-from-convocation"];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _draft = ModalitiesDraft.Of(View.Proceedings!, From?.Modalities, View.Host is { } host ? [.. View.OwnFirst, host] : View.OwnFirst);
        _toFocus = "modalities-drafting";
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus is not { } field) return;
        _toFocus = null;
        await FieldFocus.GoToAsync(Browser, field);
    }

    private FormFault? FaultOf(string field) => _faults.GetValueOrDefault(field);

    private async Task SubmitAsync()
    {
        if (_isBusy) return;
        _answer = null;
        _faults = _draft.Read(out var modalities);
        if (modalities is null)
        {
            // The first field of the form that cannot be taken comes into sight, with its reason.
            if (_faults.Keys.FirstOrDefault(static field => field != "whole") is { } first) _toFocus = "modalities-" + first;
            return;
        }

        _isBusy = true;
        try
        {
            // Whoever keeps the venue reads the modalities.
            _echo = await WrongRoom.FindAsync(Session.Desk!, View, null, _draft.AllWords, _answered);
            if (_echo is not null) return;
            _answer = await Session.Desk!.DoAsync(new ClearAct.ModalitiesProposed(modalities), "", null, CancellationToken.None);
        }
        finally
        {
            _isBusy = false;
        }

        if (_answer is not DeskAnswer.Refused) await OnDone.InvokeAsync(_answer);
    }

    private Task SendAllTheSameAsync()
    {
        // A second press of the button may come before it has gone.
        if (_echo is not { } asked) return Task.CompletedTask;
        _answered.Add(asked.Words);
        _echo = null;
        return SubmitAsync();
    }
}
