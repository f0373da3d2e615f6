using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Rooms;
using GoodOffices.Procedure;
using GoodOffices.Procedure.Acts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Sessions;

/// <content>What is done with sessions.</content>
public sealed partial class SessionsPage
{
    private IReadOnlyList<SessionRow> _rows = [];
    private DeskAnswer? _answer;
    private SessionState? _anew;
    private SessionState? _asked;
    private bool _isConvening;

    // Which form is open, and which is on its way; 0 for none.
    private int _form;
    private int _sending;
    private bool _isBusy;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <summary>The rooms for which this delegate may convene.</summary>
    private List<RoomState> Rooms => [.. View.Rooms.Append(View.Caucus).OfType<RoomView>().Select(static room => room.State).Where(room => room.Stands && Lacks(room) is null)];

    private string Finding
    {
        get
        {
            if (_rows.FirstOrDefault(static row => row.Session.Phase == SessionPhase.Open) is { } open) return L.Format("sessions.now", RoomNames.Of(View, L, open.Room), open.Session.Number);
            return _rows.FirstOrDefault(static row => row.Session.Phase == SessionPhase.Convened) is { } next
                ? L.Format("sessions.next", RoomNames.Of(View, L, next.Room), next.Session.Number, L.Day(next.Session.Date), L.Of(next.Session.Place)) : L["sessions.no-next"];
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        OnViewChanged();
    }

    /// <inheritdoc/>
    protected override void OnViewChanged() => _rows = SessionRow.Of(View);

    private Record.Refusal? Lacks(RoomState room)
    {
        if (!room.Participants.Contains(View.Party)) return new Record.Refusal("room-of-others", "", "");
        return (room.Id == RoomId.Caucus ? View.CaucusProceedings : View.Proceedings)!.Lacks(View.Device, Power.Convene);
    }

    private string Phase(SessionRow row) => row switch
    {
        { IsCalledOff: true } => L["sessions.called-off"],
        { Session.Phase: SessionPhase.Open } => L.Format("sessions.is-open", L.When(TimeOf(row, row.OpenedAt!.Value))),
        { Session.Phase: SessionPhase.Closed } => L.Format("sessions.is-closed", L.When(TimeOf(row, row.ClosedAt!.Value))),
        _ => L["sessions.is-convened"],
    };

    private DateTimeOffset TimeOf(SessionRow row, long index) => (row.Room.Id == RoomId.Caucus ? View.CaucusEntries : View.Entries)[(int)index].Time;

    private void Begin(SessionState? anew)
    {
        // The form that is open stays, with what is typed; one that is on its way gives place to another.
        if (!_isConvening || _sending == _form || _anew?.Room != anew?.Room || _anew?.Number != anew?.Number) _form++;
        (_anew, _isConvening, _answer) = (anew, true, null);
    }

    private void Sending(int form, bool sends) => _sending = sends ? form : _sending == form ? 0 : _sending;

    private void Done(int form, DeskAnswer answer)
    {
        _answer = answer;
        // A form that was opened meanwhile is another.
        if (form == _form) _isConvening = answer is DeskAnswer.Refused;
    }

    private void Ask(SessionState session) => (_asked, _answer) = (session, null);

    private async Task ActAsync(RoomId room, ClearAct act)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            _answer = await Session.Desk!.DoAsync(act, room == RoomId.Caucus ? View.Party.Value : "", null, CancellationToken.None);
            _asked = null;
        }
        finally
        {
            _isBusy = false;
        }
    }

    // A calendar is handed on without thought: what only the delegation may know is in a file of its own.
    private async Task HandCalendarAsync(bool ofCaucus)
    {
        var name = ofCaucus ? RoomNames.Of(View, L, View.Caucus!.State) : L.Of(View.Convocation!.Terms.Title);
        var bytes = CalendarFile.Write(View.Proceedings!.TalksId, name, _rows.Where(row => row.Room.Id == RoomId.Caucus == ofCaucus).Select(row => row.ToCalendar(View, L)));
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/desk.js");
        using var stream = new DotNetStreamReference(new MemoryStream(bytes));
        await module.InvokeVoidAsync("hand", ofCaucus ? "sessions-caucus.ics" : "sessions.ics", "text/calendar;charset=utf-8", stream);
    }
}
