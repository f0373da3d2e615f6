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
    private Echoed? _echo;
    private string _language = "en";
    private bool _isBusy;

    /// <summary>The room that the words are for.</summary>
    [Parameter, EditorRequired]
    public RoomView Room { get; set; } = default!;

    /// <summary>What was typed for this room before. Read once: then what is typed here counts.</summary>
    [Parameter, EditorRequired]
    public RoomDraft Draft { get; set; } = RoomDraft.Empty;

    /// <summary>Told what is typed, and for which room.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(RoomId Room, RoomDraft Draft)> OnTyped { get; set; }

    /// <summary>Told when it was sent, and what stands in the draft since.</summary>
    [Parameter, EditorRequired]
    public EventCallback<(RoomId Room, RoomDraft Draft)> OnSent { get; set; }

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
        // A second press of the button may come before it has gone.
        if (_echo is not { } asked) return;
        _answered.Add(asked.Words);
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

        var sent = _draft;
        _isBusy = true;
        StateHasChanged();
        try
        {
            _echo = await WrongRoom.FindAsync(Session.Desk!, View, Room.State.Participants, $"{sent.Title}\n{sent.Words}", _answered);
            if (_echo is not null) return;
            _answer = await Session.Desk!.DoAsync(Room.Id, new Command.Do(ActOf(sent)), null, null, CancellationToken.None);
        }
        finally
        {
            _isBusy = false;
        }

        if (_answer is DeskAnswer.Refused) return;
        _answered.Clear();
        // Whoever went on writing while it was sent keeps what was written.
        if (_draft == sent) _draft = RoomDraft.Empty;
        await OnSent.InvokeAsync((Room.Id, _draft));
    }

    private TableAct ActOf(RoomDraft draft)
    {
        var language = Language.TryParse(_language, out var tag) ? tag : new Language("en");
        var words = Texts.Of(language, draft.Words.Trim());
        if (!draft.IsNonPaper) return new TableAct.StatementMade(words);
        return new TableAct.NonPaperHanded(string.IsNullOrWhiteSpace(draft.Title) ? Texts.None : Texts.Of(language, draft.Title.Trim()), words);
    }
}
