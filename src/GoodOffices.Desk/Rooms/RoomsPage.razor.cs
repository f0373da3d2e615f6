using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Rooms;

/// <content>Which room is in sight, how far it was read, and the drafts, each of which stays with its room.</content>
public sealed partial class RoomsPage
{
    private readonly Dictionary<RoomId, RoomDraft> _drafts = [];
    private readonly Dictionary<RoomId, long> _read = [];
    private IReadOnlyList<RoomView> _rooms = [];
    private IReadOnlyList<Utterance> _said = [];
    private (RoomView? Room, int Entries) _of;
    private long? _newAfter;
    private RoomId? _opened;
    private int _returned;
    private Keeper? _keeper;
    private UnsentWords? _unsent;
    private Utterance? _transmitting;
    private bool _toEnd;

    /// <summary>The room in sight; null for the list.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private RoomView? Shown => RoomId.TryParse(Name, out var id) ? View.Room(id) : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _keeper = new Keeper(Keep(Session.Desk!));
        _unsent = Session.Desk!.Unsent;
        _unsent.Returned += OnReturned;
        OnViewChanged();
        foreach (var room in _rooms) await LoadAsync(room.Id);
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        OnViewChanged();
        await OpenAsync();
    }

    /// <inheritdoc/>
    protected override void OnViewChanged()
    {
        _rooms = [.. View.Rooms.Where(static room => !room.State.IsClosed).OrderBy(room => RoomNames.KindOf(View, room.State) switch { RoomKind.Plenary => 0, RoomKind.Table => 1, RoomKind.WithHost => 2, _ => 3 }), .. View.Caucus is { } caucus ? [caucus] : Array.Empty<RoomView>()];
        if (Shown is not { } shown) return;
        var log = shown.Id == RoomId.Caucus ? View.CaucusEntries : View.Entries;
        if (ReferenceEquals(_of.Room, shown) && _of.Entries == log.Count) return;
        _of = (shown, log.Count);
        _said = Conversation.Of(shown, log);
        if (_opened == shown.Id) _ = InvokeAsync(() => MarkAsync(shown));
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_toEnd || _said.Count == 0) return;
        _toEnd = false;
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/desk.js");
        await module.InvokeVoidAsync("show", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"said-{_said[^1].Index}"));
    }

    private static Func<string, ReadOnlyMemory<byte>?, Task> Keep(OpenDesk desk) => (name, value) => desk.WritePrivateAsync(name, value, CancellationToken.None);

    private static string ReadName(RoomId room) => $"room-read/{room.Value}";

    private async Task LoadAsync(RoomId room)
    {
        _drafts[room] = RoomDraft.Decode(await Session.Desk!.ReadPrivateAsync(RoomDraft.NameOf(room), CancellationToken.None));
        Session.Desk!.Unsent.Typed(room, _drafts[room]);
        _read[room] = await Session.Desk!.ReadPrivateAsync(ReadName(room), CancellationToken.None) is { Length: sizeof(long) } bytes ? BitConverter.ToInt64(bytes.Span) : -1;
    }

    /// <summary>A room comes into sight: what is new in it is marked as new until one leaves, and counts as read.</summary>
    private async Task OpenAsync()
    {
        if (Shown is not { } room)
        {
            _opened = null;
            return;
        }

        if (!_read.ContainsKey(room.Id)) await LoadAsync(room.Id);
        // Parameters are set again whenever what is above is drawn anew: what was unread is taken down once, before anything counts as read.
        if (_opened != room.Id) (_opened, _newAfter, _toEnd) = (room.Id, _read[room.Id], true);
        await MarkAsync(room);
    }

    private async Task MarkAsync(RoomView room)
    {
        var last = room.Entries.Count == 0 ? -1 : room.Entries[^1].Index;
        if (_read.GetValueOrDefault(room.Id, -1) >= last) return;
        _read[room.Id] = last;
        await _keeper!.Keep(ReadName(room.Id), BitConverter.GetBytes(last));
    }

    private int Unread(RoomView room) => Conversation.Unread(room, _read.GetValueOrDefault(room.Id, long.MaxValue), View.Device);

    private RoomDraft DraftOf(RoomId room) => _drafts.GetValueOrDefault(room) ?? RoomDraft.Empty;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_unsent is not null) _unsent.Returned -= OnReturned;
        base.Dispose(disposing);
    }

    // A composer reads its draft once: another takes its place.
    private void OnReturned(RoomId room, RoomDraft draft) => _ = InvokeAsync(() =>
    {
        (_drafts[room], _returned) = (draft, _returned + 1);
        StateHasChanged();
    });

    private bool HasDraft(RoomId room) => !DraftOf(room).IsEmpty;

    private async Task TypedAsync((RoomId Room, RoomDraft Draft) typed)
    {
        _drafts[typed.Room] = typed.Draft;
        Session.Desk!.Unsent.Typed(typed.Room, typed.Draft);
        await _keeper!.Keep(RoomDraft.NameOf(typed.Room), typed.Draft.Encode());
    }

    private async Task SentAsync((RoomId Room, RoomDraft Draft) sent)
    {
        _toEnd = true;
        await TypedAsync(sent);
    }

    private string Finding(RoomView room)
    {
        var count = L.Count("rooms.said", _said.LastOrDefault(static one => one.Number > 0)?.Number ?? 0);
        var open = room.State.Sessions.Values.LastOrDefault(static session => session.Phase == SessionPhase.Open);
        return open is null ? count : $"{count} {L.Format("rooms.session-open", open.Number)}";
    }

    private string ReadersKey(RoomView room) => RoomNames.KindOf(View, room.State) switch
    {
        RoomKind.Caucus => "rooms.read-caucus",
        RoomKind.Plenary => "rooms.read-plenary",
        RoomKind.Bilateral => "rooms.read-bilateral",
        RoomKind.WithHost => "rooms.read-with-host",
        _ => "rooms.read-table",
    };

    private Task TransmitAsync(Utterance said)
    {
        _transmitting = said;
        StateHasChanged();
        return Task.CompletedTask;
    }
}
