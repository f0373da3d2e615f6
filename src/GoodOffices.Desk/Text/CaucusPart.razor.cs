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
    private readonly HashSet<ProposalId> _allowed = [];
    private DeskAnswer? _answer;
    private HighestLevel _highest = HighestLevel.AdReferendum;
    private string? _note;
    private string? _line;
    private string? _instruction;
    private bool _isBusy;

    /// <summary>The room whose table it is about.</summary>
    [Parameter, EditorRequired]
    public RoomView Room { get; set; } = default!;

    /// <summary>The provision.</summary>
    [Parameter, EditorRequired]
    public ProvisionId Provision { get; set; }

    /// <summary>Told to propose with the wording of a draft.</summary>
    [Parameter]
    public EventCallback<string?> OnPropose { get; set; }

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
        _note = View.Caucus is not null && View.Me.Delegate is { } me ? Notes.FirstOrDefault(note => note.Key == me.Value).Value : null;
        _line = View.Caucus is null ? null : RedLine;
    }

    private ProposalId? Tabled(CaucusDraft draft) => Live.Where(proposal => proposal.Content.Digest == WordingContent.DigestOf(draft.Shared.Language, draft.Shared.Text)).Select(static proposal => (ProposalId?)proposal.Id).FirstOrDefault();

    private string Allowed(CaucusAct.InstructionGiven instruction) => string.Join(", ", Live.Where(proposal => instruction.Allowed.Contains(proposal.Content.Digest)).Select(static proposal => proposal.Id));

    private void Allow(ProposalId proposal, bool allowed)
    {
        if (allowed) _allowed.Add(proposal);
        else _allowed.Remove(proposal);
    }

    private async Task CommentAsync(CaucusDraft draft)
    {
        if (_comments[draft.Id] is { Length: > 0 } words && await DoAsync(new CaucusAct.CommentMade(draft.Id, words))) _comments[draft.Id] = null;
    }

    private Task<bool> NoteAsync() => DoAsync(new CaucusAct.NoteMade(Room.Id.Value, Provision, _note ?? ""));

    private Task<bool> DrawAsync() => DoAsync(new CaucusAct.RedLineDrawn(Room.Id.Value, Provision, _line ?? ""));

    private Task<bool> InstructAsync() => DoAsync(new CaucusAct.InstructionGiven(Room.Id.Value, Provision, [.. Live.Where(proposal => _allowed.Contains(proposal.Id)).Select(static proposal => proposal.Content.Digest).Distinct()], _highest, _instruction ?? ""));

    private async Task<bool> DoAsync(CaucusAct act)
    {
        _isBusy = true;
        try
        {
            _answer = await Session.Desk!.DoAsync(act, default);
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

        public string? this[ActId draft]
        {
            get => _words.GetValueOrDefault(draft);
            set => _words[draft] = value;
        }
    }
}
