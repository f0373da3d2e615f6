using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Frame;
using GoodOffices.Desk.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace GoodOffices.Desk.Text;

/// <content>What is selected, and what the keys do.</content>
public sealed partial class TextPage : IAsyncDisposable
{
    /// <summary>Up to so many provisions everything is drawn at once; beyond, only what is near.</summary>
    private const int Few = 120;

    private readonly HashSet<ProvisionId> _near = [];
    private readonly Dictionary<ProvisionId, string> _changes = [];
    private TextFilter _filter = TextFilter.None;
    private IReadOnlyList<TextRow>? _shown;
    private (TextModel Model, TextFilter Filter, ProvisionId? Selected)? _shownOf;
    private ProvisionId? _provision;
    private string? _bracket;
    private string? _reading;
    private string? _start;
    private string _said = "";
    private TextForm _form;
    private bool _isProposing;
    private bool _isGoing;
    private bool _isHistoryOpen;
    private bool _isWhole;
    private ProvisionPanel? _panel;
    private IJSObjectReference? _script;
    private DotNetObjectReference<TextPage>? _self;
    private string? _scrollTo;

    /// <summary>The instrument in the address; null for the first.</summary>
    [Parameter]
    public string? Instrument { get; set; }

    /// <summary>The room in the address; null for whichever has the instrument.</summary>
    [SupplyParameterFromQuery(Name = "room")]
    public string? RoomName { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private TextModel? Model { get; set; }

    private IReadOnlyList<TextPlace> Places { get; set; } = [];

    private TextRow? Selected => Model?.Row(_provision);

    /// <summary>The rows that the filter leaves; the selected one stays while it is looked at.</summary>
    private IReadOnlyList<TextRow> Shown
    {
        get
        {
            if (Model is not { } model) return [];
            if (_shown is null || _shownOf != (model, _filter, _provision))
            {
                _shown = _filter.IsNone ? model.Rows : [.. model.Rows.Where(row => _filter.Shows(row) || row.Id == _provision)];
                _shownOf = (model, _filter, _provision);
            }

            return _shown;
        }
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += OnMoved;
        Bind("j", "keys.next-bracket", () => StepAsync(1));
        Bind("k", "keys.previous-bracket", () => StepAsync(-1));
        foreach (var place in Enumerable.Range(1, 9)) Bind(place.ToString(System.Globalization.CultureInfo.InvariantCulture), "keys.read-with", () => _panel?.ReadWithAsync(place) ?? Task.CompletedTask);
        Bind("a", "keys.accept", () => _panel?.AcceptAsync() ?? Task.CompletedTask);
        Bind("r", "keys.reserve", () => _panel?.OpenReservationAsync() ?? Task.CompletedTask);
        Bind("p", "keys.propose", () => ProposeAsync(null));
        Bind("h", "keys.history", HistoryAsync);
        Bind("n", "keys.next-question", NextQuestionAsync);
        Bind("Control+k", "keys.go-to", () =>
        {
            _isGoing = true;
            return Task.CompletedTask;
        });
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Renew();
        SelectByAddress();
    }

    /// <inheritdoc/>
    protected override void OnViewChanged()
    {
        var before = Model;
        Renew();
        if (before is null || Model is not { } now || before.Place != now.Place || ReferenceEquals(before, now)) return;
        foreach (var row in now.Rows.Where(row => !ReferenceEquals(before.Row(row.Id)?.Rolling, row.Rolling))) Note(row);
        if (_bracket is not null && Selected?.Brackets.Any(bracket => bracket.Number == _bracket) != true) _bracket = null;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _script = await Browser.InvokeAsync<IJSObjectReference>("import", "/_content/GoodOffices.Desk/text.js");
        if (_script is not { } script) return;
        if (firstRender) await script.InvokeVoidAsync("fold");
        if (Model is { Rows.Count: > Few } && !_isWhole) await script.InvokeVoidAsync("watch", _self ??= DotNetObjectReference.Create(this));
        if (_scrollTo is not { } anchor) return;
        _scrollTo = null;
        await script.InvokeVoidAsync("show", anchor);
    }

    /// <summary>Provisions have come near what is read.</summary>
    [JSInvokable]
    public Task NearAsync(int[] places) => InvokeAsync(() =>
    {
        if (Model is { } model) _near.UnionWith(TextRow.At(model.Rows, places));
        StateHasChanged();
    });

    private bool IsNear(TextRow row) => _isWhole || Model!.Rows.Count <= Few || row.Id == _provision || row.Place < 12 || _near.Contains(row.Id);

    private void Renew()
    {
        Places = TextPlace.All(View);
        Model = TextPlace.Find(View, Instrument, RoomName) is { } place ? TextModel.Of(View.Room(place.Room)!, place) : null;
    }

    private void Note(TextRow row)
    {
        if (ProvisionHistory.Of(Model!.Room, row.Id) is not [{ Act: { } act, Author.Party: { } party } entry, ..] || party == View.Party) return;
        _changes[row.Id] = L.Format("text.changed", party.Value, L.When(entry.Entry.Time));
        _said = $"{party.Value} {ActSaid.Of(L, act)}";
    }

    private string Finding(TextModel model) => model.Rows.Count == 0 ? L["text.empty"]
        : L.Count("text.finding", model.Tally.Agreed, L.Number(model.Tally.Total)) + " " + L.Count("text.finding-brackets", model.BracketCount) + " "
        + L.Count("text.finding-move", model.Rows.Count(row => row.Standing.WhoseMove.Any(party => party.ToString() == View.Party.Value)));

    private Task SelectProvisionAsync(ProvisionId provision)
    {
        SelectAgain(provision, null);
        return Task.CompletedTask;
    }

    private Task SelectBracketAsync((ProvisionId Provision, string Bracket) chosen)
    {
        Select(chosen.Provision, chosen.Bracket);
        return Task.CompletedTask;
    }

    /// <summary>Selected by name, even if it was: then what is on the table now is what is read.</summary>
    private void SelectAgain(ProvisionId provision, string? bracket)
    {
        if (provision == _provision) _panel?.ReadLatest();
        Select(provision, bracket);
    }

    private void Select(ProvisionId provision, string? bracket)
    {
        if (_provision != provision) (_reading, _isHistoryOpen) = (null, false);
        if (_provision != provision && _isProposing) (_isProposing, _start) = (false, null);
        (_provision, _bracket) = (provision, bracket);
        _changes.Remove(provision);
        if (Selected is { } row) foreach (var near in Model!.Rows.Skip(Math.Max(0, row.Place - 8)).Take(17)) _near.Add(near.Id);
        _scrollTo = bracket is null ? TextPlace.AnchorOf(provision) : $"b-{bracket}";
        _said = bracket is null ? "" : L.Format("text.selected", bracket);
    }

    private Task StepAsync(int step)
    {
        if (TextModel.Step(Shown, _provision, _bracket, step) is { } next) Select(next.Row.Id, next.Bracket.Number);
        else _said = L["text.no-more"];
        return Task.CompletedTask;
    }

    private Task NextQuestionAsync()
    {
        if (Model?.NextMove(new PartyId(View.Party.Value), _provision) is { } row) SelectAgain(row.Id, row.Brackets is [var first, ..] ? first.Number : null);
        else _said = L["text.no-question"];
        return Task.CompletedTask;
    }

    private Task HistoryAsync()
    {
        _isHistoryOpen = !_isHistoryOpen;
        return Task.CompletedTask;
    }

    private Task ProposeAsync(string? start)
    {
        if (Selected is null) _said = L["panel.nothing"];
        else (_isProposing, _start, _scrollTo) = (true, start, TextPlace.AnchorOf(Selected.Id));
        return Task.CompletedTask;
    }

    private void CloseProposal() => (_isProposing, _start) = (false, null);

    private Task GoAsync((ProvisionId Provision, string? Bracket) chosen)
    {
        _isGoing = false;
        _form = _form is TextForm.Rolling or TextForm.Compilation ? _form : TextForm.Rolling;
        SelectAgain(chosen.Provision, chosen.Bracket);
        return Task.CompletedTask;
    }

    private async Task PrintAsync()
    {
        _isWhole = true;
        StateHasChanged();
        await Task.Yield();
        if (_script is not null) await _script.InvokeVoidAsync("print", _self ??= DotNetObjectReference.Create(this));
    }

    /// <summary>The sheets are made: a long text is again drawn only where it is read.</summary>
    [JSInvokable]
    public Task PrintedAsync() => InvokeAsync(() =>
    {
        _isWhole = false;
        StateHasChanged();
    });

    private void SelectByAddress()
    {
        if (Model is not { } model || new Uri(Navigation.Uri).Fragment is not { Length: > 1 } fragment) return;
        var name = Uri.UnescapeDataString(fragment[1..]);
        var bare = name.StartsWith("p-", StringComparison.Ordinal) || name.StartsWith("b-", StringComparison.Ordinal) ? name[2..] : name;
        if (model.Rows.FirstOrDefault(row => row.Id.Key == bare || row.Id.Key == name) is { } provision) Select(provision.Id, null);
        else if (model.Rows.FirstOrDefault(row => row.Bracket(bare) is not null) is { } row) Select(row.Id, bare);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs to) => _ = InvokeAsync(() =>
    {
        SelectByAddress();
        StateHasChanged();
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnMoved;
        base.Dispose(disposing);
    }

    /// <summary>Lets go of the browser's part.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        _self?.Dispose();
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
