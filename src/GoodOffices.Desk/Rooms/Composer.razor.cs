using GoodOffices.Agreement;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Rooms;

/// <content>Types, asks once where the words are like those of the caucus, sends.</content>
public sealed partial class Composer
{
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private RoomDraft _draft = RoomDraft.Empty;
    private DeskAnswer? _answer;
    private ElementReference _field;
    private string? _echo;
    private string _language = "en";
    private bool _isBusy;

    /// <summary>The room that the words are for.</summary>
    [Parameter, EditorRequired]
    public RoomView Room { get; set; } = default!;

    /// <summary>What was typed for this room before. Read once: then what is typed here counts.</summary>
    [Parameter, EditorRequired]
    public RoomDraft Draft { get; set; } = RoomDraft.Empty;

    /// <summary>What was typed for the caucus, also where it was taken out again.</summary>
    [Parameter]
    public IEnumerable<string> CaucusDrafts { get; set; } = [];

    /// <summary>Told what is typed, and for which room.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(RoomId Room, RoomDraft Draft)> OnTyped { get; set; }

    /// <summary>Told when it was sent.</summary>
    [Parameter, EditorRequired]
    public EventCallback<RoomId> OnSent { get; set; }

    private RoomKind Kind => RoomNames.KindOf(View, Room.State);

    private string HostKey => Kind switch
    {
        RoomKind.Caucus => "rooms.nobody-else",
        RoomKind.Table => "rooms.host-not",
        _ => "rooms.no-more",
    };

    private Record.Refusal? Lacks => (Kind == RoomKind.Caucus ? View.CaucusProceedings : View.Proceedings)?.Lacks(View.Device, Power.Speak);

    private IReadOnlyList<string> Languages => View.Proceedings?.Modalities is { } modalities
        ? [.. modalities.AuthenticLanguages.Prepend(modalities.DraftingLanguage).Select(static tag => tag.ToString()).Distinct(StringComparer.Ordinal)] : ["en"];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _draft = Draft;
        _language = Languages[0];
        Bind("Control+Enter", "rooms.keys-send", SendAsync);
    }

    private Task TypeTitleAsync(string? typed) => TypeAsync(_draft with { Title = typed ?? "" });

    private Task TypeWordsAsync(string? typed) => TypeAsync(_draft with { Words = typed ?? "" });

    private Task TypeAsync(RoomDraft draft)
    {
        (_draft, _echo, _answer) = (draft, null, null);
        return OnTyped.InvokeAsync((Room.Id, draft));
    }

    private async Task SendAllTheSameAsync()
    {
        _answered.Add(_echo!);
        _echo = null;
        await SendAsync();
    }

    private async Task SendAsync()
    {
        if (_isBusy) return;
        if (string.IsNullOrWhiteSpace(_draft.Words))
        {
            await _field.FocusAsync();
            return;
        }

        if (Kind != RoomKind.Caucus)
        {
            _echo = Echo.Find($"{_draft.Title}\n{_draft.Words}", CaucusWords.Of(View, CaucusDrafts).Where(source => !_answered.Contains(source)), CaucusWords.KnownIn(Room));
            if (_echo is not null) return;
        }

        _isBusy = true;
        StateHasChanged();
        try
        {
            _answer = await Session.Desk!.DoAsync(Room.Id, new Command.Do(ActOf(_draft)), null, null, CancellationToken.None);
        }
        finally
        {
            _isBusy = false;
        }

        if (_answer is DeskAnswer.Refused) return;
        _draft = RoomDraft.Empty;
        _answered.Clear();
        await OnSent.InvokeAsync(Room.Id);
    }

    private TableAct ActOf(RoomDraft draft)
    {
        var language = Language.TryParse(_language, out var tag) ? tag : new Language("en");
        var words = Texts.Of(language, draft.Words.Trim());
        if (!draft.IsNonPaper) return new TableAct.StatementMade(words);
        return new TableAct.NonPaperHanded(string.IsNullOrWhiteSpace(draft.Title) ? Texts.None : Texts.Of(language, draft.Title.Trim()), words);
    }
}
