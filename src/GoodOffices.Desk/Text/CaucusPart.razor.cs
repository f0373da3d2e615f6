using GoodOffices.Agreement;
using GoodOffices.Delegation.Instructing;
using GoodOffices.Desk.Desks;
using GoodOffices.Procedure;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Text;

/// <content>What is said in the caucus, and what one may say there.</content>
public sealed partial class CaucusPart
{
    private readonly Comments _comments = new();
    private FollowingField<string> _note = new("");
    private FollowingField<string> _line = new("");
    private FollowingField<InstructionForm> _instruction = new(InstructionForm.Blank);
    private DeskAnswer? _answer;
    private string? _overtaken;
    private bool _isBusy;
    private bool _wasUnsent;

    /// <summary>The room whose table it is about.</summary>
    [Parameter, EditorRequired]
    public RoomView Room { get; set; } = default!;

    /// <summary>The provision.</summary>
    [Parameter, EditorRequired]
    public ProvisionId Provision { get; set; }

    /// <summary>Told to propose with the wording of a draft.</summary>
    [Parameter]
    public EventCallback<string?> OnPropose { get; set; }

    /// <summary>Told when there come to be words here that are not sent, and when there are none any more.</summary>
    [Parameter]
    public EventCallback<bool> OnUnsent { get; set; }

    private CaucusState State => View.Caucus!.Instructions;

    private CaucusAct.InstructionGiven? Instruction => State.Instructions.GetValueOrDefault((Room.Id.Value, Provision));

    private string? RedLine => State.RedLines.GetValueOrDefault((Room.Id.Value, Provision));

    private IEnumerable<KeyValuePair<string, string>> Notes => State.Notes.GetValueOrDefault((Room.Id.Value, Provision)) ?? Enumerable.Empty<KeyValuePair<string, string>>();

    private IEnumerable<CaucusDraft> Drafts => State.Drafts.Values.Where(draft => draft.Shared.Room == Room.Id.Value && draft.Shared.Provision == Provision);

    private IEnumerable<Proposal> Live => Room.Table.Provisions.GetValueOrDefault(Provision)?.Proposals.Values.Where(static proposal => !proposal.IsWithdrawn) ?? [];

    private bool ForCapital => View.CaucusProceedings?.Lacks(View.Device, Power.Accept) is null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (View.Caucus is null) return;
        (_note, _line, _instruction) = (new(OwnNote), new(RedLine ?? ""), new(InstructionForm.Of(Instruction)));
    }

    /// <inheritdoc/>
    protected override void OnViewChanged()
    {
        if (View.Caucus is null) return;
        _note.Follow(OwnNote);
        _line.Follow(RedLine ?? "");
        _instruction.Follow(InstructionForm.Of(Instruction));
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => TellAsync();

    /// <summary>Tells at once, not when the browser has drawn: before that another act could take the row away, and the words with it.</summary>
    private async Task TellAsync()
    {
        var isUnsent = _note.IsTouched || _line.IsTouched || _instruction.IsTouched || _comments.Any;
        if (isUnsent == _wasUnsent) return;
        _wasUnsent = isUnsent;
        await OnUnsent.InvokeAsync(isUnsent);
    }

    private string OwnNote => View.Me.Delegate is { } me ? Notes.FirstOrDefault(note => note.Key == me.Value).Value ?? "" : "";

    /// <summary>What the instruction allows and nobody tables any more.</summary>
    private IEnumerable<Digest> Gone => _instruction.Value.Allowed.Where(content => Live.All(proposal => proposal.Content.Digest != content));

    private Command.Table Tabling(CaucusDraft draft) => draft.ToCommand(Room.Table, new PartyId(View.Party.Value));

    private string Allowed(CaucusAct.InstructionGiven instruction) => string.Join(", ", Live.Where(proposal => instruction.Allowed.Contains(proposal.Content.Digest)).Select(static proposal => proposal.Id));

    private Task AllowAsync(Digest content, bool allowed)
    {
        _instruction.Value = _instruction.Value.With(content, allowed);
        return TellAsync();
    }

    private Task WordAsync(string? words)
    {
        _instruction.Value = _instruction.Value with { Words = words ?? "" };
        return TellAsync();
    }

    private async Task CommentAsync(CaucusDraft draft)
    {
        if (_comments[draft.Id] is { Length: > 0 } words && await DoAsync(new CaucusAct.CommentMade(draft.Id, words))) _comments[draft.Id] = null;
    }

    private Task NoteAsync() => UnlessOvertakenAsync(_note, OwnNote, "caucus.note-overtaken", words => new CaucusAct.NoteMade(Room.Id.Value, Provision, words));

    private Task DrawAsync() => UnlessOvertakenAsync(_line, RedLine ?? "", "caucus.line-overtaken", words => new CaucusAct.RedLineDrawn(Room.Id.Value, Provision, words));

    private Task InstructAsync() => UnlessOvertakenAsync(_instruction, InstructionForm.Of(Instruction), "caucus.instruction-overtaken",
        form => new CaucusAct.InstructionGiven(Room.Id.Value, Provision, [.. form.Allowed], form.Highest, form.Words));

    // What a colleague put into force meanwhile stands above the form: it is read before it is replaced.
    private async Task UnlessOvertakenAsync<T>(FollowingField<T> field, T now, string overtaken, Func<T, CaucusAct> act)
    {
        if (field.IsOvertaken(now)) (_overtaken, _answer) = (L[overtaken], null);
        else await DoAsync(act(field.Value));
    }

    /// <summary>Tables a draft as it stands. It is looked at again here: two presses would table it twice.</summary>
    private Task<bool> TableAsync(CaucusDraft draft) => _isBusy || !View.MayTable || draft.TabledAs(Room.Table) is not null ? Task.FromResult(false)
        : DoAsync(() => Session.Desk!.DoAsync(Room.Id, Tabling(draft), null, null, default));

    private Task<bool> DoAsync(CaucusAct act) => DoAsync(() => Session.Desk!.DoAsync(act, default));

    private async Task<bool> DoAsync(Func<Task<DeskAnswer>> act)
    {
        _overtaken = null;
        _isBusy = true;
        try
        {
            _answer = await act();
            return _answer is not DeskAnswer.Refused;
        }
        finally
        {
            _isBusy = false;
        }
    }

    private sealed class Comments
    {
        private readonly Dictionary<ActId, string?> _words = [];

        public bool Any => _words.Values.Any(static words => !string.IsNullOrEmpty(words));

        public string? this[ActId draft]
        {
            get => _words.GetValueOrDefault(draft);
            set => _words[draft] = value;
        }
    }
}
