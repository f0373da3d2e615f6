using GoodOffices.Agreement;
using GoodOffices.Agreement.Text;
using GoodOffices.Delegation.Dockets;
using GoodOffices.Desk.Desks;
using GoodOffices.Desk.Parts;
using Microsoft.AspNetCore.Components;

namespace GoodOffices.Desk.Text;

/// <content>Which proposal is meant, and since when.</content>
public sealed partial class ProvisionPanel
{
    private DeskAnswer? _answer;
    private ProvisionActs? _acts;
    private ProposalReading? _reading;

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public TextModel Model { get; set; } = default!;

    /// <summary>The provision.</summary>
    [Parameter, EditorRequired]
    public TextRow Row { get; set; } = default!;

    /// <summary>The number of the bracket that is selected; null where the provision is.</summary>
    [Parameter]
    public string? Bracket { get; set; }

    /// <summary>With whose alternatives the provision is read; null for all.</summary>
    [Parameter]
    public string? Reading { get; set; }

    /// <summary>Told with whose alternatives it is to be read.</summary>
    [Parameter]
    public EventCallback<string?> ReadingChanged { get; set; }

    /// <summary>Whether the history is unfolded.</summary>
    [Parameter]
    public bool IsHistoryOpen { get; set; }

    /// <summary>Told to propose, beginning with this wording; null for the party's own.</summary>
    [Parameter]
    public EventCallback<string?> OnPropose { get; set; }

    /// <summary>The node's picture, given with the text so that both are of one moment.</summary>
    [Parameter, EditorRequired]
    public new DeskView View { get; set; } = default!;

    private PartyId Me => new(View.Party.Value);

    private bool Seated => Model.Room.Table.Rules.Seat(Me) >= 0;

    private BracketPlace? Place => Row.Brackets.FirstOrDefault(place => place.Number == Bracket);

    private int At => Row.Brackets.Index().FirstOrDefault(one => one.Item.Number == Bracket).Index;

    /// <summary>The proposal that is meant: the one that was shown when the provision was selected, or was chosen since.</summary>
    private CompiledProposal? Target => _reading?.Target(Row.Standing.Compilation, Me);

    private IReadOnlyList<ProposalId> Newer => _reading?.Newer(Row.Standing.Compilation, Me) ?? [];

    /// <summary>What the proposal that is meant says; null where it is no wording.</summary>
    public string? Wording => (Target?.Content as WordingContent)?.Text;

    private List<string> Absent => Place is { Depth: 1 } place
        ? [.. View.OwnFirst.Where(party => place.Bracket.Of(party.Value) is null && OwnWording.StandsSomewhere(Row.Standing, new PartyId(party.Value))).Select(static party => party.Value)] : [];

    private DateTimeOffset? Since => Model.Room.Table.Provisions[Row.Id].Proposals.Values.Select(static proposal => (ActId?)proposal.TabledBy).Min() is { } first && !Row.Standing.IsAgreed ? TimeOf(first) : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        ReadLatest();
    }

    /// <summary>Takes what is on the table now as what is read, as when the provision is selected again.</summary>
    public void ReadLatest() => _reading = ProposalReading.First(Row.Standing.Compilation, Me);

    /// <summary>Reads the provision with the alternatives of one proposal, which is then the one that is meant.</summary>
    public Task ReadWithAsync(int number)
    {
        var compilation = Row.Standing.Compilation;
        return number > compilation.Count ? Task.CompletedTask : ChooseAsync(compilation[number - 1]);
    }

    /// <summary>Accepts what is meant, as far as one may.</summary>
    public Task AcceptAsync() => _acts?.AcceptAsync() ?? Task.CompletedTask;

    /// <summary>Opens the form of a reservation.</summary>
    public Task OpenReservationAsync() => _acts?.OpenReservationAsync() ?? Task.CompletedTask;

    private async Task ChooseAsync(CompiledProposal entry)
    {
        _reading = ProposalReading.Of(entry, Row.Standing.Compilation);
        var party = entry.Proponents.Concat(entry.Supporters).Select(static one => one.ToString()).FirstOrDefault();
        await ReadingChanged.InvokeAsync(entry.Content is null ? null : party);
    }

    private Task ComeOverAsync(string other) => Place is { } place && OwnWording.ComingOver(Row.Rolling.Text, Row.Standing, Me, place.Bracket, other) is { Length: > 0 } wording
        ? OnPropose.InvokeAsync(wording) : OnPropose.InvokeAsync(null);

    private int OwnFirst(Alternative alternative) => alternative.Parties.Contains(View.Party.Value) ? 0 : 1;

    private string HeldSince(IReadOnlyList<string> parties) => string.Join(" ", parties.Select(party => PartyId.TryParse(party, out var id) && Model.Room.Table.PositionOf(id, Row.Id) is { } position && TimeOf(position.Act) is { } time
        ? L.Format("panel.held-since", party, L.When(time), position.Proposal?.ToString() ?? "") : ""));

    private DateTimeOffset? TimeOf(ActId act) => act.Index < View.Entries.Count ? View.Entries[(int)act.Index].Time : null;

    private string? Voided(SealedEntry entry) => Model.Room.WithoutEffect(entry) is { } why ? Localisation.Reasons.Said(L, why.Code, why.Why) : null;

    private RenderFragment? Who(string key, ValueList<PartyId> parties) => parties.Count == 0 ? null : builder =>
    {
        builder.AddContent(0, L[key]);
        foreach (var party in parties)
        {
            builder.OpenElement(1, "b");
            builder.AddAttribute(2, "class", $"pt {PartyNames.Style(View, party.ToString())}");
            builder.AddContent(3, $" {party} ");
            builder.CloseElement();
        }
    };
}
