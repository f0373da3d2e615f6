using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Parts;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Rooms;

/// <content>What was typed, and sending it.</content>
public sealed partial class ProposeRoomForm
{
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly DelegatesInRoom _delegates = new();
    private RoomTerms _terms = default!;
    private IReadOnlyDictionary<string, FormFault> _faults = new Dictionary<string, FormFault>();
    private Echoed? _echo;
    private DeskAnswer? _answer;
    private bool _isBusy;

    /// <summary>Told what became of it, unless the proposal was refused.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DeskAnswer> OnDone { get; set; }

    /// <summary>Told when nothing is to be proposed.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private List<string> Languages => [.. (View.Proceedings?.Modalities is { } modalities ? modalities.AuthenticLanguages.Prepend(modalities.DraftingLanguage).Select(static tag => tag.ToString()) : ["en"]).Distinct(StringComparer.Ordinal)];

    /// <summary>Who would read what is said in the room.</summary>
    private List<PartyCode> Readers => [.. View.OwnFirst.Where(_terms.Parties.Contains), .. View.Host is { } host && _terms.HostIn ? [host] : Array.Empty<PartyCode>()];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _terms = RoomTerms.For(View.Proceedings!, View.Party);
        _terms.Language = Languages.Contains(L.Code) ? L.Code : Languages[0];
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await FieldFocus.GoToAsync(Browser, "room-purpose");
    }

    private void Choose(PartyCode party, bool isIn) => _ = isIn ? _terms.Parties.Add(party) : _terms.Parties.Remove(party);

    private async Task SubmitAsync()
    {
        if (_isBusy) return;
        _answer = null;
        var faults = new Dictionary<string, FormFault>(_terms.Read(View.Proceedings!, out var proposed), StringComparer.Ordinal);
        if (_delegates.Read(out var delegates) is { } none) faults.Add("delegates", none);
        _faults = faults;
        if (proposed is null || faults.Count > 0) return;
        _isBusy = true;
        try
        {
            // Whoever keeps the venue reads name and purpose, whatever the room.
            _echo = await WrongRoom.FindAsync(Session.Desk!, View, null, $"{_terms.Name}\n{_terms.Purpose}", _answered);
            if (_echo is not null) return;
            _answer = await Session.Desk!.DoAsync(proposed, "", null, CancellationToken.None);
            if (_answer is DeskAnswer.Refused) return;
            // One who proposes a room means to be in it; where the proposal is still on its way, or joining is refused, the list of rooms offers to join later.
            if (_answer is DeskAnswer.Recorded) _answer = await Session.Desk!.DoAsync(new ClearAct.RoomJoined(proposed.Room, delegates), "", null, CancellationToken.None);
        }
        finally
        {
            _isBusy = false;
        }

        await OnDone.InvokeAsync(_answer);
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
